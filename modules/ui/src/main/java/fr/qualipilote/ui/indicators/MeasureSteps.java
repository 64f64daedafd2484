package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;
import java.util.List;

/** Checks and validates many values at once, after asking with their count. */
final class MeasureSteps {

    private MeasureSteps() {}

    static void confirm(
            MeasureStep step, List<MeasureId> chosen, Measures measures, CurrentActor currentActor, Runnable done) {
        Wording words = Wording.here();
        String key = "indicator.step." + step.code();
        new Confirmation(
                        words.text(key + ".title", chosen.size()),
                        words.text(key + ".explain", chosen.size()),
                        words.text(key + ".confirm", chosen.size()),
                        () -> {
                            take(step, chosen, measures, currentActor);
                            done.run();
                        })
                .open();
    }

    static void take(MeasureStep step, List<MeasureId> chosen, Measures measures, CurrentActor currentActor) {
        int changed = step == MeasureStep.VALIDATE_MEASURE
                ? measures.validate(currentActor.get(), chosen)
                : measures.check(currentActor.get(), chosen);
        Notices.done(Wording.here().text("indicator.step." + step.code() + ".done", changed));
    }
}
