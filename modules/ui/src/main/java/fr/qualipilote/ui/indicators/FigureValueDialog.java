package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.ui.part.StepDialog;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A reference figure, or another value of one from a month on. */
final class FigureValueDialog extends StepDialog {

    private static final int LONGEST = 200;

    /** @param name null for a new figure, whose name is asked too */
    FigureValueDialog(@Nullable String name, YearMonth month, BiConsumer<String, DatedValue> onValue) {
        super("");
        setHeaderTitle(
                name == null
                        ? words.text("indicator.figures.define.title")
                        : words.text("indicator.figures.value-of", name));
        TextField called = new TextField(words.text("indicator.figures.name"));
        called.setMaxLength(LONGEST);
        called.setRequiredIndicatorVisible(true);
        called.setVisible(name == null);
        BigDecimalField value = new BigDecimalField(words.text("indicator.figures.figure"));
        value.setRequiredIndicatorVisible(true);
        value.setLocale(words.locale());
        MonthField from = new MonthField(words.text("indicator.figures.month"), month);
        TextField source = new TextField(words.text("indicator.source"));
        source.setMaxLength(LONGEST);
        source.setHelperText(words.text("indicator.figures.source.help"));
        say(words.text("indicator.figures.value.explain"));
        if (name == null) {
            ask(called, value, from, source);
        } else {
            ask(value, from, source);
        }
        confirm(words.text("button.save"), () -> {
            BigDecimal figure = value.getValue();
            boolean named = name != null || given(called, !called.getValue().isBlank());
            if (!given(value, figure != null) || !named || !from.isThere() || figure == null) {
                return false;
            }
            onValue.accept(
                    name == null ? called.getValue().strip() : name,
                    new DatedValue(from.chosen(), figure, source.getValue().strip()));
            return true;
        });
    }
}
