package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Ouvrir l’occurrence »: at most one instance runs for it, whatever is tried again. */
@Component
class OpenRecurringOccurrenceDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    OpenRecurringOccurrenceDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActionId action = StepIdentifiers.action(execution);
        OpenedOccurrence opened = steps.openRecurringOccurrence(action);
        execution.setVariable(
                ActionRecurrence.Variables.OCCURRENCE_ID, opened.occurrence().toString());
        execution.setVariable(ActionRecurrence.Variables.WAIT_FOR_COMPLETION, opened.waitForCompletion());
        if (!opened.alreadyOpen()) {
            startOnce(execution.getProcessEngineServices().getRuntimeService(), action, opened);
        }
    }

    private void startOnce(RuntimeService runtime, ActionId action, OpenedOccurrence opened) {
        String businessKey = opened.occurrence().toString();
        boolean runs = runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey, ActionOccurrence.KEY)
                        .count()
                > 0;
        if (!runs) {
            runtime.startProcessInstanceByKey(
                    ActionOccurrence.KEY, businessKey, OccurrenceVariables.of(action, opened));
        }
    }
}
