package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Planifier le contrôle » of effectiveness. */
@Component
class PlanEffectivenessDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    PlanEffectivenessDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant check = steps.effectivenessCheck(StepIdentifiers.action(execution));
        execution.setVariable(ActionFollowUp.Variables.EFFECTIVENESS_AT, Date.from(check));
    }
}
