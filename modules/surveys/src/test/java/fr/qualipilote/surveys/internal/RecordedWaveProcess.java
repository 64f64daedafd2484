package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveProcess;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands in for the engine: remembers what it was told, and comes back into the steps where the model does. */
final class RecordedWaveProcess implements SurveyWaveProcess {

    private final SurveyWaveSteps steps;
    private final List<String> calls = Collections.synchronizedList(new ArrayList<>());
    private volatile @Nullable RuntimeException failure;

    RecordedWaveProcess(SurveyWaveSteps steps) {
        this.steps = steps;
    }

    void reset() {
        calls.clear();
        failure = null;
    }

    /** The next call fails, as an engine does that cannot go on. */
    void failNext() {
        failure = new IllegalStateException("the engine cannot go on");
    }

    List<String> calls() {
        return List.copyOf(calls);
    }

    private void told(String call) {
        RuntimeException now = failure;
        if (now != null) {
            failure = null;
            throw now;
        }
        calls.add(call);
    }

    @Override
    public void started(WaveId wave) {
        told("started");
    }

    @Override
    public void prepared(WaveId wave, @Nullable PersonId by) {
        told("prepared");
    }

    @Override
    public void rescheduled(WaveId wave) {
        told("rescheduled");
    }

    @Override
    public void fieldClosed(WaveId wave, @Nullable PersonId by) {
        told("fieldClosed");
    }

    @Override
    public void submitted(WaveId wave, @Nullable PersonId by) {
        told("submitted");
    }

    @Override
    public void judged(WaveId wave, boolean validated, @Nullable PersonId by) {
        told("judged " + validated);
    }

    @Override
    public void publicationDecided(WaveId wave, boolean published, @Nullable PersonId by) {
        told("publicationDecided " + published);
    }

    @Override
    public void concluded(WaveId wave, List<WantedAction> actions, PersonId by) {
        told("concluded " + actions.size());
        steps.actionsOpened(wave, actions.stream().map(action -> "ACT-2022-016").toList());
    }

    @Override
    public void cancelled(WaveId wave, @Nullable PersonId by) {
        told("cancelled");
    }

    @Override
    public void described(WaveId wave) {
        told("described");
    }
}
