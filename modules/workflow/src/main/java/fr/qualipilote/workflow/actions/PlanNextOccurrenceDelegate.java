package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Planifier la prochaine occurrence », where the rule has one more. */
@Component
class PlanNextOccurrenceDelegate implements JavaDelegate {

    private final ActionFollowUpSteps steps;

    PlanNextOccurrenceDelegate(@Lazy ActionFollowUpSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Instant> opening = steps.nextOpening(StepIdentifiers.action(execution));
        execution.setVariable(ActionRecurrence.Variables.HAS_NEXT, opening.isPresent());
        opening.ifPresent(date -> execution.setVariable(ActionRecurrence.Variables.NEXT_OPENING_AT, Date.from(date)));
    }
}
