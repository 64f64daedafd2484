package fr.qualipilote.worklist.spi;

import fr.qualipilote.kernel.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Called by the engine's listeners, in the engine's transaction: the write side of the task list. */
public interface WorkLedger {

    void opened(OpenedWork work);

    void assigned(String engineTaskId, @Nullable PersonId person);

    void completed(String engineTaskId);

    /** The task went away without being done (case ended, boundary event, occurrence skipped). */
    void cancelled(String engineTaskId);

    /**
     * Words, date or candidates of an open task changed: it is shown as given here. Its id, when it was opened, its drafts and
     * its assignee stay ({@link #assigned} tells a new assignee). Nothing happens when it is not open.
     */
    void changed(OpenedWork work);

    /** Suspended work is kept out of lists and counts, and comes back when the case is resumed. */
    void suspended(UUID caseId, boolean suspended);

    /** The engine's task behind a piece of open work, if it is open. */
    Optional<String> engineTaskOf(fr.qualipilote.worklist.WorkItemId id);
}
