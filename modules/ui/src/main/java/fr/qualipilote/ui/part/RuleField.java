package fr.qualipilote.ui.part;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Recurrence.Adjustment;
import fr.qualipilote.ui.text.Wording;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often something is done, chosen in words: once, every month, quarter, half-year or year on a day, or all year long. */
public final class RuleField extends CustomField<Recurrence> {

    /** What the first choice offers. */
    enum Frequency {
        ONCE(0),
        MONTHLY(1),
        QUARTERLY(3),
        HALF_YEARLY(6),
        YEARLY(12),
        CONTINUOUS(0);

        private final int months;

        Frequency(int months) {
            this.months = months;
        }

        boolean isEveryMonths() {
            return months > 0;
        }

        static Optional<Frequency> ofMonths(int months) {
            return Arrays.stream(values())
                    .filter(frequency -> frequency.isEveryMonths() && frequency.months == months)
                    .findFirst();
        }
    }

    private static final int FIRST = 1;
    private static final int LAST = 31;

    private final Wording words = Wording.here();
    private final Select<Frequency> frequency = new Select<>();
    private final IntegerField day = new IntegerField();
    private final Select<Adjustment> adjustment = new Select<>();
    private int otherMonths;

    public RuleField(String label) {
        super(new Recurrence.Once());

        // components
        setLabel(label);
        frequency.setAriaLabel(label);
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(this::called);
        frequency.setValue(Frequency.ONCE);
        day.setLabel(words.text("rule-field.day"));
        day.setMin(FIRST);
        day.setMax(LAST);
        day.setStepButtonsVisible(true);
        day.setValue(FIRST);
        adjustment.setLabel(words.text("rule-field.adjustment"));
        adjustment.setItems(Adjustment.values());
        adjustment.setItemLabelGenerator(words::label);
        adjustment.setValue(Adjustment.NEXT_WORKING_DAY);

        // listeners
        frequency.addValueChangeListener(change -> adapt());

        // layout
        Div row = new Div(frequency, day, adjustment);
        row.addClassName("qp-row");
        add(row);
        adapt();
    }

    private String called(Frequency choice) {
        return choice == Frequency.MONTHLY && otherMonths > 0
                ? words.text("rule.every-months", otherMonths)
                : words.text("rule-field.frequency." + choice.name());
    }

    private void adapt() {
        boolean everyMonths =
                frequency.getValue() != null && frequency.getValue().isEveryMonths();
        day.setVisible(everyMonths);
        adjustment.setVisible(everyMonths);
    }

    @Override
    protected Recurrence generateModelValue() {
        Frequency chosen = frequency.getValue();
        if (chosen == Frequency.CONTINUOUS) {
            return new Recurrence.Continuous();
        }
        if (chosen == null || !chosen.isEveryMonths()) {
            return new Recurrence.Once();
        }
        Integer on = day.getValue();
        int months = chosen == Frequency.MONTHLY && otherMonths > 0 ? otherMonths : chosen.months;
        return new Recurrence.EveryMonths(
                months, on == null ? FIRST : Math.max(FIRST, Math.min(LAST, on)), adjustment.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable Recurrence rule) {
        otherMonths = 0;
        if (rule instanceof Recurrence.EveryMonths every) {
            Optional<Frequency> usual = Frequency.ofMonths(every.months());
            if (usual.isEmpty()) {
                otherMonths = every.months();
            }
            frequency.setValue(usual.orElse(Frequency.MONTHLY));
            day.setValue(every.dayOfMonth());
            adjustment.setValue(every.adjustment());
        } else {
            frequency.setValue(rule instanceof Recurrence.Continuous ? Frequency.CONTINUOUS : Frequency.ONCE);
        }
    }
}
