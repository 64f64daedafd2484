package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task list in memory: one row an open task. */
public final class RecordedLedger implements WorkLedger {

    public final Map<String, OpenedWork> open = new LinkedHashMap<>();
    public final List<OpenedWork> completed = new ArrayList<>();
    public final List<OpenedWork> cancelled = new ArrayList<>();
    public final Set<UUID> asleep = new LinkedHashSet<>();
    public final List<@Nullable PersonId> assigned = new ArrayList<>();

    public void reset() {
        open.clear();
        completed.clear();
        cancelled.clear();
        asleep.clear();
        assigned.clear();
    }

    /** What a table would do by itself. */
    public void rolledBack() {
        completed.forEach(work -> open.put(work.engineTaskId(), work));
        completed.clear();
    }

    public OpenedWork theOne(String formKey) {
        return open.values().stream()
                .filter(work -> work.formKey().equals(formKey))
                .reduce((one, other) -> {
                    throw new AssertionError("Several are open: " + formKey);
                })
                .orElseThrow(() -> new AssertionError("None is open: " + formKey));
    }

    public List<String> formsOpen() {
        return open.values().stream().map(OpenedWork::formKey).toList();
    }

    @Override
    public void opened(OpenedWork work) {
        if (open.put(work.engineTaskId(), work) != null) {
            throw new AssertionError("Opened twice: " + work);
        }
    }

    @Override
    public void assigned(String engineTaskId, @Nullable PersonId person) {
        assigned.add(person);
        open.compute(engineTaskId, (id, work) -> heldBy(work, person));
    }

    @Override
    public void completed(String engineTaskId) {
        completed.add(taken(engineTaskId));
    }

    @Override
    public void cancelled(String engineTaskId) {
        cancelled.add(taken(engineTaskId));
    }

    @Override
    public void changed(OpenedWork work) {
        open.computeIfPresent(work.engineTaskId(), (id, before) -> heldBy(work, before.assignee()));
    }

    @Override
    public void suspended(UUID caseId, boolean suspended) {
        if (suspended) {
            asleep.add(caseId);
        } else {
            asleep.remove(caseId);
        }
    }

    @Override
    public Optional<String> engineTaskOf(WorkItemId id) {
        return Optional.empty();
    }

    private OpenedWork taken(String engineTaskId) {
        OpenedWork work = open.remove(engineTaskId);
        if (work == null) {
            throw new AssertionError("Not open: " + engineTaskId);
        }
        return work;
    }

    private static OpenedWork heldBy(OpenedWork work, @Nullable PersonId person) {
        return new OpenedWork(
                work.engineTaskId(),
                work.process(),
                work.formKey(),
                work.subject(),
                work.reference(),
                work.caseKind(),
                work.caseId(),
                work.subjectId(),
                work.theme(),
                work.period(),
                work.service(),
                person,
                work.candidates(),
                work.dueOn());
    }
}
