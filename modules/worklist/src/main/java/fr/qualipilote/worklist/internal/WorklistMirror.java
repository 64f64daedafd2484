package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorklistCheck;
import fr.qualipilote.worklist.WorklistCheck.Difference;
import fr.qualipilote.worklist.WorklistCheck.Field;
import fr.qualipilote.worklist.WorklistCheck.Kind;
import fr.qualipilote.worklist.domain.WorkItem;
import fr.qualipilote.worklist.internal.StoredWork.Stored;
import fr.qualipilote.worklist.spi.EngineUpkeep;
import fr.qualipilote.worklist.spi.EngineUpkeep.EngineTask;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays the task list beside the engine. It compares both as they are at one moment, and mends row by row in short transactions:
 * nobody waits for more than the row that they want.
 */
@Component
class WorklistMirror {

    private final ObjectProvider<EngineUpkeep> engine;
    private final StoredWork stored;
    private final WorkItemTable items;
    private final WorkWords words;
    private final BusinessClock clock;
    private final TransactionTemplate atOneMoment;
    private final TransactionTemplate rowByRow;

    WorklistMirror(
            ObjectProvider<EngineUpkeep> engine,
            StoredWork stored,
            WorkItemTable items,
            WorkWords words,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.stored = stored;
        this.items = items;
        this.words = words;
        this.clock = clock;
        this.atOneMoment = new TransactionTemplate(transactions);
        this.atOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.atOneMoment.setReadOnly(true);
        this.rowByRow = new TransactionTemplate(transactions);
    }

    /** @param tasks the engine's name of each piece of work that it has open */
    private record Comparison(WorklistCheck check, Map<WorkItemId, String> tasks) {}

    WorklistCheck compare() {
        return Objects.requireNonNull(atOneMoment.execute(status -> compared())).check();
    }

    /** @return how many rows were written anew or taken out */
    int mend() {
        Comparison comparison = Objects.requireNonNull(atOneMoment.execute(status -> compared()));
        for (Difference difference : comparison.check().differences()) {
            String task = comparison.tasks().get(difference.item());
            rowByRow.executeWithoutResult(status -> mend(difference.item(), task));
        }
        return comparison.check().differences().size();
    }

    private Comparison compared() {
        Map<WorkItemId, String> tasks = new HashMap<>();
        List<Difference> differences = new ArrayList<>();
        EngineUpkeep upkeep = engine.getObject();
        for (List<EngineTask> page = upkeep.openTasks(0); !page.isEmpty(); page = upkeep.openTasks(tasks.size())) {
            List<WorkItem> wanted = page.stream().map(this::wanted).toList();
            wanted.forEach(item -> tasks.put(item.id(), item.engineTaskId()));
            Map<WorkItemId, Stored> rows =
                    stored.find(wanted.stream().map(WorkItem::id).toList());
            wanted.forEach(item -> difference(item, rows.get(item.id())).ifPresent(differences::add));
        }
        List<WorkItemId> leftOver =
                stored.shown().stream().filter(id -> !tasks.containsKey(id)).toList();
        leftOver.forEach(id -> differences.add(leftOver(id)));
        return new Comparison(new WorklistCheck(clock.now(), tasks.size(), stored.open(), differences), tasks);
    }

    private WorkItem wanted(EngineTask task) {
        return WorkItem.of(task.work(), words.of(task.work()), task.openedAt()).suspended(task.suspended());
    }

    private static Optional<Difference> difference(WorkItem wanted, @Nullable Stored row) {
        if (row == null || row.item().state() != WorkItem.State.OPEN) {
            return Optional.of(difference(Kind.MISSING, wanted, Set.of()));
        }
        Set<Field> fields = fields(Stored.of(wanted), row);
        return fields.isEmpty() ? Optional.empty() : Optional.of(difference(Kind.DIFFERENT, wanted, fields));
    }

    private static Set<Field> fields(Stored wanted, Stored row) {
        WorkItem there = wanted.item();
        WorkItem here = row.item();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        add(fields, Field.WORDS, there.subject(), here.subject());
        add(fields, Field.WORDS, there.reference(), here.reference());
        add(fields, Field.DUE_DATE, there.sortDate(), here.sortDate());
        add(fields, Field.ASSIGNEE, there.assignee(), here.assignee());
        add(fields, Field.CANDIDATES, there.candidates(), here.candidates());
        add(fields, Field.SUSPENSION, there.suspended(), here.suspended());
        add(fields, Field.CASE, kind(there), kind(here));
        add(fields, Field.LISTS, wanted.lanes(), row.lanes());
        add(fields, Field.SEARCH, there.words(), here.words());
        add(fields, Field.SEARCH, wanted.words(), row.words());
        return fields;
    }

    private static void add(Set<Field> fields, Field field, @Nullable Object there, @Nullable Object here) {
        if (!Objects.equals(there, here)) {
            fields.add(field);
        }
    }

    private static List<Optional<Object>> kind(WorkItem item) {
        List<Optional<Object>> kind = new ArrayList<>();
        for (Object value : new @Nullable Object[] {
            item.engineTaskId(),
            item.process(),
            item.formKey(),
            item.caseKind(),
            item.caseId(),
            item.subjectId(),
            item.theme(),
            item.period(),
            item.service()
        }) {
            kind.add(Optional.ofNullable(value));
        }
        return kind;
    }

    private Difference leftOver(WorkItemId id) {
        return items.find(id)
                .map(item -> difference(Kind.LEFT_OVER, item, Set.of()))
                .orElseGet(() -> new Difference(Kind.LEFT_OVER, id, "", "", new UUID(0, 0), Set.of()));
    }

    private static Difference difference(Kind kind, WorkItem item, Set<Field> fields) {
        return new Difference(kind, item.id(), item.reference(), item.subject(), item.caseId(), fields);
    }

    /** The row is locked before the engine is asked: who is at that task right now is waited for. */
    private void mend(WorkItemId id, @Nullable String task) {
        Optional<WorkItem> row = items.lock(id);
        Optional<EngineTask> open = task == null
                ? row.map(WorkItem::engineTaskId)
                        .filter(name -> WorkItem.idOf(name).equals(id))
                        .flatMap(engine.getObject()::openTask)
                : engine.getObject().openTask(task);
        if (open.isEmpty()) {
            items.close(id, WorkItem.State.CANCELLED, clock.now());
        } else if (row.isEmpty()) {
            items.takeOutOfLists(id);
            items.insert(wanted(open.get()));
        } else {
            items.rewrite(wanted(open.get()));
        }
    }
}
