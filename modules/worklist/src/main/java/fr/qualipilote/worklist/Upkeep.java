package fr.qualipilote.worklist;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/**
 * Whether the product goes on by itself, and what to do where it does not: steps that failed, and a task list that may have
 * come to differ from the processes. For administrators alone.
 */
public interface Upkeep {

    /** Those that wait for a person first, then in the order in which they should have happened. */
    List<FailedStep> failedSteps(Actor actor);

    /** How many steps are not tried again by themselves; none to those who do not administer. */
    int waitingSteps(Actor actor);

    /** Tries a step again, now. */
    Retry retry(Actor actor, String step);

    /** Compares the task list with the processes, row by row, as both are at one moment; changes nothing. */
    WorklistCheck check(Actor actor);

    /**
     * Writes what differs anew from the processes, row by row, while people work. Ids, drafts, histories and what is done already
     * stay.
     */
    Rebuilt rebuild(Actor actor);

    /** What became of a step that was tried again. */
    enum Retry {
        DONE,
        FAILED_AGAIN,
        /** Somebody else, or the product itself, has done it meanwhile. */
        GONE
    }

    /** @param after what a comparison says now */
    record Rebuilt(int mended, WorklistCheck after) {}
}
