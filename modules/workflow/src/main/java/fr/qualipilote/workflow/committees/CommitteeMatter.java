package fr.qualipilote.workflow.committees;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One kind of thing that a meeting may decide about: where it waits, and what a decision does to it. */
interface CommitteeMatter {

    /** For instance {@code late-action}. */
    String kind();

    /** What waits, as far as the actor may see it. */
    List<Matter> waiting(Actor actor);

    /** One of them; empty when there is nothing to decide about it any more. */
    default Optional<Matter> matter(Actor actor, String id) {
        return waiting(actor).stream().filter(matter -> matter.id().equals(id)).findFirst();
    }

    /**
     * Calls the use case of the module that owns it.
     *
     * @param deciding in whose name the decision takes effect
     * @param secretary who took the minutes
     * @return the reference of what came of it; null when it has none
     */
    @Nullable String carryOut(Order order, Actor deciding, Actor secretary);
}
