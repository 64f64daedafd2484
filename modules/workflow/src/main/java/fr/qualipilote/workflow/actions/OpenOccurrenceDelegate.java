package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Ouvrir la réalisation » of an action done once. */
@Component
class OpenOccurrenceDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    OpenOccurrenceDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ActionId action = StepIdentifiers.action(execution);
        OpenedOccurrence opened = steps.openOccurrence(action);
        execution.setVariables(OccurrenceVariables.of(action, opened));
    }
}
