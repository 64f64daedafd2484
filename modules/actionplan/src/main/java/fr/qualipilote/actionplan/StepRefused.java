package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;

/** The state of the action does not admit the step. Arguments: deed code, reference, state name. */
public final class StepRefused extends BusinessRefusal {

    private StepRefused(ActionStep step, String reference, String state) {
        super(
                "action.step",
                step + " is not possible for " + reference + " in state " + state,
                step.code(),
                reference,
                state);
    }

    public static StepRefused of(ActionStep step, String reference, ActionState state) {
        return new StepRefused(step, reference, state.name());
    }

    public static StepRefused of(ActionStep step, String reference, OccurrenceState state) {
        return new StepRefused(step, reference, state.name());
    }
}
