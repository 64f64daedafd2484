package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Rappeler l’analyse ». */
@Component
class RemindReviewDelegate implements JavaDelegate {

    private final IndicatorSteps steps;

    RemindReviewDelegate(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindReview(ReviewId.of(execution.getProcessBusinessKey()));
    }
}
