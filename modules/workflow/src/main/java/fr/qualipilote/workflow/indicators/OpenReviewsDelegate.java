package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Ouvrir les analyses d’écart ». */
@Component
class OpenReviewsDelegate implements JavaDelegate {

    private final IndicatorSteps steps;

    OpenReviewsDelegate(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.openReviews(CollectionId.of(execution.getProcessBusinessKey()));
    }
}
