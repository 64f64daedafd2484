package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Planifier le contrôle » of effectiveness: where its date has come, nobody waits for a timer. */
@Component
class PlanEffectivenessDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;
    private final BusinessClock clock;

    PlanEffectivenessDelegate(@Lazy ActionFollowUpSteps steps, @Lazy BusinessClock clock) {
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Instant check = steps.effectivenessCheck(StepIdentifiers.action(execution));
        execution.setVariable(ActionFollowUp.Variables.EFFECTIVENESS_AT, Date.from(check));
        execution.setVariable(ActionFollowUp.Variables.EFFECTIVENESS_DUE, !check.isAfter(clock.now()));
    }
}
