package fr.qualipilote.workflow.committees;

import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps;
import fr.qualipilote.workflow.engine.OwnCommands;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Donner suite à la décision ». */
@Component
class CarryOutDecisionDelegate implements JavaDelegate {

    private final MeetingDecisionSteps steps;
    private final DecisionEffects effects;

    CarryOutDecisionDelegate(@Lazy MeetingDecisionSteps steps, @Lazy DecisionEffects effects) {
        this.steps = steps;
        this.effects = effects;
    }

    @Override
    public void execute(DelegateExecution execution) {
        DecisionId decision = DecisionId.of(execution.getProcessBusinessKey());
        steps.carriedOut(decision, OwnCommands.of(() -> effects.carryOut(steps.order(decision))));
    }
}
