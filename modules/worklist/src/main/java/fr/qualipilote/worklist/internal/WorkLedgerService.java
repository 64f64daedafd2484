package fr.qualipilote.worklist.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.domain.WorkItem;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes what the engine tells, in the engine's transaction and never in one of its own. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class WorkLedgerService implements WorkLedger {

    private final WorkItemTable items;
    private final WorkWords words;
    private final BusinessClock clock;

    WorkLedgerService(WorkItemTable items, WorkWords words, BusinessClock clock) {
        this.items = items;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public void opened(OpenedWork work) {
        items.insert(WorkItem.of(work, words.of(work), clock.now()));
    }

    @Override
    public void assigned(String engineTaskId, @Nullable PersonId person) {
        items.lock(WorkItem.idOf(engineTaskId))
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .filter(item -> !Objects.equals(item.assignee(), person))
                .ifPresent(item -> items.assign(item, person));
    }

    @Override
    public void completed(String engineTaskId) {
        close(engineTaskId, WorkItem.State.DONE);
    }

    @Override
    public void cancelled(String engineTaskId) {
        close(engineTaskId, WorkItem.State.CANCELLED);
    }

    private void close(String engineTaskId, WorkItem.State outcome) {
        items.close(WorkItem.idOf(engineTaskId), outcome, clock.now());
    }

    @Override
    public void changed(OpenedWork work) {
        items.lock(WorkItem.idOf(work.engineTaskId()))
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .map(item -> item.shownAs(work, words.of(work)))
                .ifPresent(items::replace);
    }

    @Override
    public void suspended(UUID caseId, boolean suspended) {
        items.lockOpenOf(caseId).stream()
                .filter(item -> item.suspended() != suspended)
                .forEach(item -> items.suspend(item, suspended));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<String> engineTaskOf(WorkItemId id) {
        return items.find(id)
                .filter(item -> item.state() == WorkItem.State.OPEN)
                .map(WorkItem::engineTaskId);
    }
}
