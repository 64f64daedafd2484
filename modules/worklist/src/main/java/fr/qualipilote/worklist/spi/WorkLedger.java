package fr.qualipilote.worklist.spi;

import fr.qualipilote.kernel.PersonId;
import java.time.LocalDate;
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

    /** The case's words or dates changed: all open work of it is shown anew. Null leaves a value as it is. */
    void described(
            UUID caseId,
            @Nullable UUID subjectId,
            @Nullable String subject,
            @Nullable String theme,
            @Nullable LocalDate dueOn);

    /** Suspended work is kept out of lists and counts, and comes back when the case is resumed. */
    void suspended(UUID caseId, boolean suspended);

    /** The engine's task behind a piece of open work, if it is open. */
    Optional<String> engineTaskOf(fr.qualipilote.worklist.WorkItemId id);

    /** Empties the table before it is written anew from the engine (rebuild on line). */
    void clearOpen();
}
