package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Alerter le secrétaire général ». */
@Component
class RecordEscalationDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    RecordEscalationDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.recordEscalation(StepIdentifiers.action(execution), StepIdentifiers.watched(execution));
    }
}
