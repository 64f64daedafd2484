package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.worklist.spi.WorkLedger;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the task list in step with one user task of a model, in the engine's transaction. On creation it asks the action plan
 * whose task it is: models name nobody.
 */
final class WorkLedgerListener implements TaskListener {

    private final ActionWork work;
    private final ActionCards cards;
    private final WorkLedger ledger;

    /** The task opened last and who has it: the engine tells of that assignment once more, right after. */
    private final ThreadLocal<@Nullable String> told = new ThreadLocal<>();

    WorkLedgerListener(ActionWork work, ActionCards cards, WorkLedger ledger) {
        this.work = work;
        this.cards = cards;
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
        ActionId action = ActionId.of((String) task.getVariable(ActionFollowUp.Variables.ACTION_ID));
        ActionCards.Card card = cards.ask(work, task.getId(), action, part(task));
        ledger.opened(card.heldBy(ActionCards.person(card.responsible())));
        told.set(holding(task.getId(), card.responsible()));
        task.setDueDate(card.dueDate());
        task.addCandidateGroups(card.candidateGroups());
        // the owner stays who is responsible when the task is handed to somebody else
        task.setOwner(card.responsible());
        task.setAssignee(card.responsible());
    }

    private void assigned(DelegateTask task) {
        boolean known = holding(task.getId(), task.getAssignee()).equals(told.get());
        told.remove();
        if (!known) {
            ledger.assigned(task.getId(), ActionCards.person(task.getAssignee()));
        }
    }

    private static String holding(String taskId, @Nullable String assignee) {
        return taskId + ' ' + assignee;
    }

    private @Nullable String part(DelegateTask task) {
        return switch (work.part()) {
            case NONE -> null;
            case BUSINESS_KEY -> task.getExecution().getProcessBusinessKey();
            case CONTRIBUTION -> (String) task.getVariable(ActionOccurrence.Variables.CONTRIBUTION_ID);
        };
    }
}
