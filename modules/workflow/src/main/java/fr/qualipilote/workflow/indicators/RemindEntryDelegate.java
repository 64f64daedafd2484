package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Rappeler la saisie ». */
@Component
class RemindEntryDelegate implements JavaDelegate {

    private final IndicatorSteps steps;

    RemindEntryDelegate(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindEntry(CollectionId.of(execution.getProcessBusinessKey()));
    }
}
