package fr.qualipilote.workflow.surveys;

import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import fr.qualipilote.workflow.processes.SurveyWave;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Clore le terrain », and plan the reminder of its results. */
@Component
class CloseFieldDelegate implements JavaDelegate {

    private final SurveyWaveSteps steps;

    CloseFieldDelegate(@Lazy SurveyWaveSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveId wave = WaveId.of(execution.getProcessBusinessKey());
        steps.closeField(wave);
        execution.setVariable(SurveyWave.Variables.RESULTS_REMINDER_AT, Date.from(steps.resultsReminder(wave)));
    }
}
