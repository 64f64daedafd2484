package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.ui.part.StepDialog;
import java.time.YearMonth;
import java.util.function.Consumer;

/** Another target from a month on. */
final class TargetDialog extends StepDialog {

    TargetDialog(IndicatorLine line, YearMonth month, Consumer<DatedTarget> onTarget) {
        super("");
        setHeaderTitle(words.text("indicator.target.title", line.name()));
        say(words.text("indicator.target.explain"));
        MonthField from = new MonthField(words.text("indicator.target.from"), month);
        TargetFields target = new TargetFields(words.text("indicator.why.target"), line.target());
        ask(from, target);
        confirm(words.text("button.save"), () -> {
            if (!from.isThere() || !target.isThere()) {
                return false;
            }
            onTarget.accept(new DatedTarget(from.chosen(), target.chosen()));
            return true;
        });
    }
}
