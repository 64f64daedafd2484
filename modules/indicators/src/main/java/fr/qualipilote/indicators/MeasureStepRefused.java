package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;
import java.time.YearMonth;

/**
 * The state of the measure does not admit the step. Arguments of {@code measure.step}: deed code, the indicator's name, month, state
 * name. Arguments of {@code measure.own-entry}: deed code, the indicator's name, month: who entered a value does not look at it.
 */
public final class MeasureStepRefused extends BusinessRefusal {

    private MeasureStepRefused(String code, String logMessage, Object... arguments) {
        super(code, logMessage, arguments);
    }

    public static MeasureStepRefused of(MeasureStep step, String name, YearMonth month, MeasureState state) {
        return new MeasureStepRefused(
                "measure.step",
                step + " is not possible for « " + name + " », " + month + " in state " + state,
                step.code(),
                name,
                month,
                state.name());
    }

    /** Nothing was entered there. */
    public static MeasureStepRefused empty(MeasureStep step, String name, YearMonth month) {
        return new MeasureStepRefused(
                "measure.step-empty",
                "Nothing to " + step + " in « " + name + " », " + month,
                step.code(),
                name,
                month);
    }

    public static MeasureStepRefused ownEntry(MeasureStep step, String name, YearMonth month) {
        return new MeasureStepRefused(
                "measure.own-entry",
                step + " of « " + name + " », " + month + " by who entered it",
                step.code(),
                name,
                month);
    }
}
