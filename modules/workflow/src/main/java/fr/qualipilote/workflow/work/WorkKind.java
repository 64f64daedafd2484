package fr.qualipilote.workflow.work;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One kind of case that processes carry: implemented beside the processes of the module that owns it. */
public interface WorkKind {

    /** What the task list calls it, for instance {@code action}. */
    String code();

    /** The keys of its processes, the main one first. */
    List<String> processes();

    /** The process variable that holds the id of the case. */
    String caseVariable();

    /** The user tasks of its processes. */
    List<? extends WorkTask> tasks();

    /**
     * Words, date and people of a task.
     *
     * @param part as {@link WorkTask#part()} says; null for the case itself
     */
    WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part);

    /** What a case is called, for who looks after the processes; empty when there is none. */
    Optional<Title> title(UUID caseId);

    /** Processes of which a later one with the same business key stands for an earlier one. */
    default Set<String> replaced() {
        return Set.of();
    }

    record Title(String reference, String label) {}
}
