package fr.qualipilote.worklist;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The task list compared with the processes.
 *
 * @param openInProcesses tasks that are open in the processes
 * @param openInList rows of the task list that say so
 */
public record WorklistCheck(Instant at, long openInProcesses, long openInList, List<Difference> differences) {

    public boolean agrees() {
        return differences.isEmpty();
    }

    /**
     * A row that is not as it should be.
     *
     * @param reference empty when nothing is known of it any more
     * @param fields in which they differ; empty unless the row differs
     */
    public record Difference(
            Kind kind, WorkItemId item, String reference, String subject, UUID caseId, Set<Field> fields) {}

    public enum Kind {
        /** A task is open and the list does not have it. */
        MISSING,
        /** The list has it and no task is open. */
        LEFT_OVER,
        /** The list shows it otherwise than it is. */
        DIFFERENT
    }

    /** What of a row may differ. */
    public enum Field {
        WORDS,
        DUE_DATE,
        ASSIGNEE,
        CANDIDATES,
        SUSPENSION,
        /** Process, form, case, theme, period or service. */
        CASE,
        /** The lists in which it stands. */
        LISTS,
        /** What it is found by. */
        SEARCH
    }
}
