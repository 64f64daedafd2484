package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;

/**
 * The state of the action does not admit the step. Arguments: deed code, reference, state name; and, where somebody has brought
 * it into that state, who and when: most often that happened after the screen was read.
 */
public final class StepRefused extends BusinessRefusal {

    private StepRefused(ActionStep step, String reference, String state, Object... arguments) {
        super("action.step", step + " is not possible for " + reference + " in state " + state, arguments);
    }

    public static StepRefused of(ActionStep step, String reference, ActionState state) {
        return new StepRefused(step, reference, state.name(), step.code(), reference, state.name());
    }

    public static StepRefused of(ActionStep step, String reference, OccurrenceState state) {
        return new StepRefused(step, reference, state.name(), step.code(), reference, state.name());
    }

    /** The same, said with what came before. */
    public StepRefused after(PersonId by, Instant at) {
        return new StepRefused(this, by, at);
    }

    private StepRefused(StepRefused refusal, PersonId by, Instant at) {
        super(
                "action.step",
                refusal.getMessage() + " after what " + by + " did at " + at,
                refusal.arguments().get(0),
                refusal.arguments().get(1),
                refusal.arguments().get(2),
                by,
                at);
    }
}
