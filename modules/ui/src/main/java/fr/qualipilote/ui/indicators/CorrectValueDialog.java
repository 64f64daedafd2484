package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.ui.part.StepDialog;
import java.time.YearMonth;
import java.util.function.BiConsumer;

/** Another value in place of one that was checked, and why. */
final class CorrectValueDialog extends StepDialog {

    private static final int LONGEST_VALUE = 60;

    /** @param onCorrection takes the new text and the reason */
    CorrectValueDialog(Explanation explanation, YearMonth month, BiConsumer<String, String> onCorrection) {
        super("");
        setHeaderTitle(
                words.text("indicator.correct.of", explanation.indicator().name(), MeasureWords.month(month, words)));
        say(words.text("indicator.correct.explain", 1));
        TextField value = new TextField(words.text("indicator.correct.value"));
        value.setMaxLength(LONGEST_VALUE);
        value.setValue(explanation.cell().entry().map(Cell.Entry::text).orElse(""));
        value.setHelperText(words.text("indicator.correct.value.help"));
        TextArea reason = reason();
        ask(value, reason);
        confirm(words.text("indicator.correct.confirm", 1), () -> {
            if (!given(reason)) {
                return false;
            }
            onCorrection.accept(value.getValue().strip(), reason.getValue().strip());
            return true;
        });
    }
}
