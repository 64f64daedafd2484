package fr.qualipilote.workflow.work;

import java.util.List;
import java.util.Optional;

/** All kinds of case that processes carry. */
public final class WorkKinds {

    private final List<WorkKind> all;

    public WorkKinds(List<WorkKind> all) {
        this.all = List.copyOf(all);
    }

    List<WorkKind> all() {
        return all;
    }

    /** Empty for a process that follows no case: it has no user task either. */
    Optional<WorkKind> ofProcess(String process) {
        return all.stream().filter(kind -> kind.processes().contains(process)).findFirst();
    }

    boolean isMain(String process) {
        return all.stream().anyMatch(kind -> kind.processes().indexOf(process) == 0);
    }

    boolean isReplaced(String process) {
        return all.stream().anyMatch(kind -> kind.replaced().contains(process));
    }

    /** @throws IllegalStateException for a user task that nobody knows: its model is not deployed */
    KnownTask task(String process, String element) {
        return all.stream()
                .flatMap(kind -> kind.tasks().stream().map(task -> new KnownTask(kind, task)))
                .filter(known -> known.task().process().equals(process)
                        && known.task().element().equals(element))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No question of a module stands behind " + element + " of " + process));
    }

    /** A user task and the kind of case it belongs to. */
    record KnownTask(WorkKind kind, WorkTask task) {}
}
