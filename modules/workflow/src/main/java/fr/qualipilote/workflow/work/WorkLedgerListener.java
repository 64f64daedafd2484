package fr.qualipilote.workflow.work;

import fr.qualipilote.workflow.work.WorkKinds.KnownTask;
import fr.qualipilote.worklist.spi.WorkLedger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the task list in step with one user task of a model, in the engine's transaction. On creation it asks the module
 * that owns the case whose task it is: models name nobody.
 */
final class WorkLedgerListener implements TaskListener {

    private final KnownTask known;
    private final WorkLedger ledger;

    /** The task opened last and who has it: the engine tells of that assignment once more, right after. */
    private final ThreadLocal<@Nullable String> told = new ThreadLocal<>();

    WorkLedgerListener(KnownTask known, WorkLedger ledger) {
        this.known = known;
        this.ledger = ledger;
    }

    @Override
    public void notify(DelegateTask task) {
        switch (task.getEventName()) {
            case EVENTNAME_CREATE -> open(task);
            case EVENTNAME_ASSIGNMENT -> assigned(task);
            case EVENTNAME_COMPLETE -> ledger.completed(task.getId());
            case EVENTNAME_DELETE -> ledger.cancelled(task.getId());
            default -> throw new IllegalStateException("Not listened to: " + task.getEventName());
        }
    }

    private void open(DelegateTask task) {
        String caseId = (String) task.getVariable(known.kind().caseVariable());
        EngineCard card = EngineCard.ask(known, task.getId(), caseId, part(task));
        ledger.opened(card.heldBy(EngineCard.person(card.responsible())));
        told.set(holding(task.getId(), card.responsible()));
        task.setDueDate(card.dueDate());
        task.addCandidateGroups(card.candidateGroups());
        // the owner stays who is responsible when the task is handed to somebody else
        task.setOwner(card.responsible());
        task.setAssignee(card.responsible());
    }

    private void assigned(DelegateTask task) {
        boolean toldBefore = holding(task.getId(), task.getAssignee()).equals(told.get());
        told.remove();
        if (!toldBefore) {
            ledger.assigned(task.getId(), EngineCard.person(task.getAssignee()));
        }
    }

    private static String holding(String taskId, @Nullable String assignee) {
        return taskId + ' ' + assignee;
    }

    private @Nullable String part(DelegateTask task) {
        if (known.task().part() instanceof WorkTask.Part.Variable variable) {
            return (String) task.getVariable(variable.name());
        }
        return known.task().part() instanceof WorkTask.Part.BusinessKey
                ? task.getExecution().getProcessBusinessKey()
                : null;
    }
}
