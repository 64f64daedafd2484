package fr.qualipilote.workflow.surveys;

import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Rappeler les résultats ». */
@Component
class RemindResultsDelegate implements JavaDelegate {

    private final SurveyWaveSteps steps;

    RemindResultsDelegate(@Lazy SurveyWaveSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.remindResults(WaveId.of(execution.getProcessBusinessKey()));
    }
}
