package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.workflow.work.CaseTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Signaler les valeurs manquantes »: from now on the task is in the list of whoever leads, too. */
@Component
class FlagMissingDelegate implements JavaDelegate {

    private final IndicatorSteps steps;
    private final CaseTasks caseTasks;

    FlagMissingDelegate(@Lazy IndicatorSteps steps, @Lazy CaseTasks caseTasks) {
        this.steps = steps;
        this.caseTasks = caseTasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CollectionId collection = CollectionId.of(execution.getProcessBusinessKey());
        steps.flagMissing(collection);
        caseTasks.showAnew(collection.value());
    }
}
