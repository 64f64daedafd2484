package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.spi.IndicatorSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Ouvrir les saisies de la période », and of all those before it that were missed. */
@Component
class OpenCollectionsDelegate implements JavaDelegate {

    private final IndicatorSteps steps;

    OpenCollectionsDelegate(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.openDueCollections();
    }
}
