package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Constater le retard ». */
@Component
class RecordDelayDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    RecordDelayDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.recordDelay(StepIdentifiers.action(execution), StepIdentifiers.watched(execution));
    }
}
