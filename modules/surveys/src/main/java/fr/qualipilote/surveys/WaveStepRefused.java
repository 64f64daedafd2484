package fr.qualipilote.surveys;

import fr.qualipilote.kernel.BusinessRefusal;

/** The state of the wave does not admit the step. Arguments: deed code, code of the wave, state. */
public final class WaveStepRefused extends BusinessRefusal {

    private WaveStepRefused(WaveStep step, String code, WaveState state) {
        super("survey.step", step + " is not possible for " + code + " in state " + state, step.code(), code, state);
    }

    public static WaveStepRefused of(WaveStep step, String code, WaveState state) {
        return new WaveStepRefused(step, code, state);
    }
}
