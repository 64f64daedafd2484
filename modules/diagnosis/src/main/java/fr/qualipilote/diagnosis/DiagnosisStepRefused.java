package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.BusinessRefusal;

/**
 * The state of the campaign or of the sheet does not admit the step: most often a colleague was faster. Arguments of
 * {@code diagnosis.step} and {@code diagnosis.sheet-step}: deed code, reference, name of the state.
 */
public final class DiagnosisStepRefused extends BusinessRefusal {

    private DiagnosisStepRefused(String code, String step, String reference, String state) {
        super(
                "diagnosis." + code,
                step + " is not possible for " + reference + " in state " + state,
                step,
                reference,
                state);
    }

    public static DiagnosisStepRefused of(CampaignStep step, String reference, CampaignState state) {
        return new DiagnosisStepRefused("step", step.code(), reference, state.name());
    }

    /** A sheet is not worked on in that state of its campaign. */
    public static DiagnosisStepRefused of(SheetStep step, String reference, CampaignState state) {
        return new DiagnosisStepRefused("step", step.code(), reference, state.name());
    }

    public static DiagnosisStepRefused of(SheetStep step, String reference, SheetState state) {
        return new DiagnosisStepRefused("sheet-step", step.code(), reference, state.name());
    }
}
