package fr.qualipilote.workflow.indicators;

import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.workflow.actions.ProposedActions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Proposer l’action au plan », in the name of who analysed the value. */
@Component
class ProposeReviewActionDelegate implements JavaDelegate {

    private final ProposedActions actions;
    private final IndicatorSteps steps;

    ProposeReviewActionDelegate(ProposedActions actions, @Lazy IndicatorSteps steps) {
        this.actions = actions;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ReviewId review = ReviewId.of(execution.getProcessBusinessKey());
        actions.propose(execution, Origin.INDICATOR).forEach(reference -> steps.actionOpened(review, reference));
    }
}
