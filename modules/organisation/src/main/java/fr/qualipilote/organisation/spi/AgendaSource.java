package fr.qualipilote.organisation.spi;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Matter;
import java.util.List;
import java.util.Optional;

/** What waits for the decision of a committee, wherever it waits. */
public interface AgendaSource {

    /** In the order in which a meeting would take it; as far as the actor may see it. */
    List<Matter> waiting(Actor actor);

    /** One of them, or an open action by its reference; empty when there is nothing to decide about it. */
    Optional<Matter> matter(Actor actor, String kind, String id);
}
