package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import java.util.List;
import java.util.UUID;

/**
 * Who has a sheet open now, whether they answer or only read. An open page tells so again and again; one that is left says so, and
 * one that only falls silent (a closed tab, a lost connection, a stopped server) is there no more 45 seconds later. Nothing of it
 * is kept afterwards.
 */
public interface SheetPresence {

    /**
     * Who reads: the page is open at a criterion. Cheap enough to be told every few seconds: what is the same is written down again
     * only after a quarter of a minute.
     *
     * @param page any id that the page keeps as long as it is open
     * @param criterion code of what is in view; empty while that is not known
     * @return the others, each once; nobody once the campaign's results are frozen, for then everybody may read
     */
    List<Present> here(Actor actor, SheetId sheet, UUID page, String criterion);

    /** The page was left. One that was never there is no matter. */
    void left(UUID page);

    /** @param criterion what they look at; empty while that is not known */
    record Present(PersonId person, String criterion) {}
}
