package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What values are judged by: at least, at most or nothing, and by how much it may be missed and still be close. */
final class TargetFields extends CustomField<Target> {

    private final Wording words = Wording.here();
    private final Select<Direction> direction = new Select<>();
    private final BigDecimalField threshold = new BigDecimalField(words.text("indicator.form.threshold"));
    private final BigDecimalField tolerance = new BigDecimalField(words.text("indicator.form.tolerance"));

    TargetFields(String label, Target value) {
        super(value);
        setLabel(label);
        direction.setLabel(words.text("indicator.form.direction"));
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(words::label);
        threshold.setLocale(words.locale());
        tolerance.setLocale(words.locale());
        tolerance.setHelperText(words.text("indicator.form.tolerance.help"));
        direction.addValueChangeListener(change -> adapt());
        Div row = new Div(direction, threshold, tolerance);
        row.addClassName("qp-row");
        add(row);
        setPresentationValue(value);
    }

    /** @return whether a value is there where one is needed; the field says so where it is not */
    boolean isThere() {
        boolean there = direction.getValue() == Direction.NONE || threshold.getValue() != null;
        threshold.setErrorMessage(words.text("field.required"));
        threshold.setInvalid(!there);
        boolean negative = tolerance.getValue() != null && tolerance.getValue().signum() < 0;
        tolerance.setErrorMessage(words.text("indicator.form.tolerance.negative"));
        tolerance.setInvalid(negative);
        return there && !negative;
    }

    /** What the fields say now. */
    Target chosen() {
        return generateModelValue();
    }

    private void adapt() {
        boolean judged = direction.getValue() != Direction.NONE;
        threshold.setVisible(judged);
        tolerance.setVisible(judged);
    }

    @Override
    protected Target generateModelValue() {
        BigDecimal value = threshold.getValue();
        if (direction.getValue() == null || direction.getValue() == Direction.NONE || value == null) {
            return new Target.None();
        }
        BigDecimal close = tolerance.getValue() == null || tolerance.getValue().signum() < 0
                ? BigDecimal.ZERO
                : tolerance.getValue();
        return direction.getValue() == Direction.FLOOR
                ? new Target.Floor(value, close)
                : new Target.Ceiling(value, close);
    }

    @Override
    protected void setPresentationValue(@Nullable Target target) {
        Target shown = target == null ? new Target.None() : target;
        direction.setValue(shown.direction());
        threshold.setValue(shown.threshold().orElse(null));
        BigDecimal close = shown instanceof Target.Floor floor
                ? floor.tolerance()
                : shown instanceof Target.Ceiling ceiling ? ceiling.tolerance() : BigDecimal.ZERO;
        tolerance.setValue(close.signum() == 0 ? null : close);
        adapt();
    }
}
