package fr.qualipilote.workflow.surveys;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveProcess;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import fr.qualipilote.workflow.actions.ProposedActions;
import fr.qualipilote.workflow.processes.SurveyWave;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine what surveys have decided, in the transaction of the use case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaSurveyWave implements SurveyWaveProcess {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;
    private final CaseTasks caseTasks;
    private final ProcessMessages messages;
    private final OpenTimers timers;
    private final SurveyWaveSteps steps;

    CamundaSurveyWave(
            RuntimeService runtime,
            EngineTasks engineTasks,
            CaseTasks caseTasks,
            ProcessMessages messages,
            OpenTimers timers,
            @Lazy SurveyWaveSteps steps) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.caseTasks = caseTasks;
        this.messages = messages;
        this.timers = timers;
        this.steps = steps;
    }

    @Override
    public void started(WaveId wave) {
        runtime.startProcessInstanceByKey(
                SurveyWave.KEY, wave.toString(), Map.of(SurveyWave.Variables.WAVE_ID, wave.toString()));
    }

    @Override
    public void prepared(WaveId wave, @Nullable PersonId by) {
        complete(
                wave,
                WaveWork.PREPARE,
                by,
                Map.of(SurveyWave.Variables.FIELD_OPENING_AT, Date.from(steps.fieldOpening(wave))));
    }

    @Override
    public void rescheduled(WaveId wave) {
        waiting(wave, SurveyWave.Elements.FIELD_OPENING).forEach(timer -> timers.move(timer, steps.fieldOpening(wave)));
    }

    @Override
    public void fieldClosed(WaveId wave, @Nullable PersonId by) {
        waiting(wave, SurveyWave.Elements.FIELD_CLOSING).forEach(timers::reach);
    }

    @Override
    public void submitted(WaveId wave, @Nullable PersonId by) {
        complete(wave, WaveWork.COMPLETE_RESULTS, by, Map.of());
    }

    @Override
    public void judged(WaveId wave, boolean validated, @Nullable PersonId by) {
        complete(wave, WaveWork.VALIDATE_RESULTS, by, Map.of(SurveyWave.Variables.VALIDATED, validated));
    }

    @Override
    public void publicationDecided(WaveId wave, boolean published, @Nullable PersonId by) {
        complete(wave, WaveWork.PUBLISH, by, Map.of());
    }

    @Override
    public void concluded(WaveId wave, List<WantedAction> actions, PersonId by) {
        VariableMap variables = Variables.createVariables()
                .putValue(SurveyWave.Variables.ACTIONS_WANTED, !actions.isEmpty())
                .putValueTyped(ProposedActions.WANTED, ProposedActions.handedOver(actions, by));
        complete(wave, WaveWork.DECIDE_ACTIONS, by, variables);
    }

    @Override
    public void cancelled(WaveId wave, @Nullable PersonId by) {
        messages.tell(SurveyWave.Messages.CANCELLED, wave.toString());
    }

    @Override
    public void described(WaveId wave) {
        caseTasks.showAnew(wave.value());
    }

    private void complete(WaveId wave, WaveWork work, @Nullable PersonId by, Map<String, Object> variables) {
        engineTasks.complete(engineTasks.theOne(wave.toString(), work), by, variables);
    }

    private List<Job> waiting(WaveId wave, String element) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(wave.toString(), SurveyWave.KEY)
                .list()
                .stream()
                .flatMap(instance -> timers.of(instance.getId(), element).stream())
                .toList();
    }
}
