package fr.qualipilote.workflow.surveys;

import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import fr.qualipilote.workflow.processes.SurveyWave;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Ouvrir le terrain », and plan its end. */
@Component
class OpenFieldDelegate implements JavaDelegate {

    private final SurveyWaveSteps steps;

    OpenFieldDelegate(@Lazy SurveyWaveSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        WaveId wave = WaveId.of(execution.getProcessBusinessKey());
        steps.openField(wave);
        execution.setVariable(SurveyWave.Variables.FIELD_CLOSING_AT, Date.from(steps.fieldClosing(wave)));
    }
}
