package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Rappeler l’échéance ». */
@Component
class RemindDeadlineDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    RemindDeadlineDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindDeadline(StepIdentifiers.action(execution), StepIdentifiers.watched(execution));
    }
}
