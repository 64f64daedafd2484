package fr.qualipilote.workflow.surveys;

import fr.qualipilote.surveys.spi.SurveyWaveSteps.Task;
import fr.qualipilote.workflow.processes.SurveyWave;
import fr.qualipilote.workflow.work.WorkTask;

/** The user tasks of a wave. */
enum WaveWork implements WorkTask {
    PREPARE(SurveyWave.Elements.PREPARE, "survey-wave/prepare", Task.PREPARE),
    COMPLETE_RESULTS(SurveyWave.Elements.COMPLETE_RESULTS, "survey-wave/complete-results", Task.COMPLETE_RESULTS),
    VALIDATE_RESULTS(SurveyWave.Elements.VALIDATE_RESULTS, "survey-wave/validate-results", Task.VALIDATE_RESULTS),
    PUBLISH(SurveyWave.Elements.PUBLISH, "survey-wave/publish", Task.PUBLISH),
    DECIDE_ACTIONS(SurveyWave.Elements.DECIDE_ACTIONS, "survey-wave/decide-actions", Task.DECIDE_ACTIONS);

    private final String element;
    private final String formKey;
    private final Task task;

    WaveWork(String element, String formKey, Task task) {
        this.element = element;
        this.formKey = formKey;
        this.task = task;
    }

    @Override
    public String process() {
        return SurveyWave.KEY;
    }

    @Override
    public String element() {
        return element;
    }

    @Override
    public String formKey() {
        return formKey;
    }

    Task task() {
        return task;
    }
}
