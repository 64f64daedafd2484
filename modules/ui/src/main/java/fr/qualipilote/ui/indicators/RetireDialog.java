package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.ui.part.StepDialog;
import java.time.YearMonth;
import java.util.function.BiConsumer;

/** Asks after which month no values are wanted any more, and why. */
final class RetireDialog extends StepDialog {

    RetireDialog(IndicatorLine line, YearMonth month, BiConsumer<YearMonth, String> onRetire) {
        super("");
        setHeaderTitle(words.text("indicator.retire.title", line.name()));
        say(words.text("indicator.retire.explain"));
        MonthField last = new MonthField(words.text("indicator.retire.last"), month);
        TextArea reason = reason();
        ask(last, reason);
        confirm(words.text("indicator.retire.confirm"), () -> {
                    if (!last.isThere() || !given(reason)) {
                        return false;
                    }
                    onRetire.accept(last.chosen(), reason.getValue().strip());
                    return true;
                })
                .addThemeVariants(ButtonVariant.LUMO_ERROR);
    }
}
