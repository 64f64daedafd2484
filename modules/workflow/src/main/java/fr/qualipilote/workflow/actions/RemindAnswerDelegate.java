package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Relancer le pilote » who has not answered. */
@Component
class RemindAnswerDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    RemindAnswerDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindAnswer(StepIdentifiers.action(execution));
    }
}
