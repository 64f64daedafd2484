package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import java.util.Optional;

/** What a person's screens showed last: filters come back next time, on whatever machine. Everybody keeps and reads the own. */
public interface KeptViews {

    /** Longest query that is kept. */
    int LONGEST = 2_000;

    /** The query of the address with which the person last narrowed the screen; empty when they never did. */
    Optional<String> last(Actor actor, String screen);

    /** Replaces what was kept; a query longer than {@link #LONGEST} leaves it as it was. */
    void keep(Actor actor, String screen, String query);
}
