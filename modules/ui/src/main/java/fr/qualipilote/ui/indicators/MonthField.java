package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import fr.qualipilote.ui.text.Wording;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A month of a year, chosen in words. */
final class MonthField extends CustomField<YearMonth> {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private final Wording words = Wording.here();
    private final Select<Month> month = new Select<>();
    private final IntegerField year = new IntegerField();

    MonthField(String label, YearMonth value) {
        super(value);
        setLabel(label);
        month.setItems(Month.values());
        month.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
        month.setAriaLabel(words.text("indicator.of-month", label));
        year.setAriaLabel(words.text("indicator.of-year", label));
        year.setMin(EARLIEST);
        year.setMax(LATEST);
        year.setStepButtonsVisible(true);
        Div row = new Div(month, year);
        row.addClassName("qp-month-field");
        add(row);
        setPresentationValue(value);
    }

    /** @return whether it is a month; the field says so where it is not */
    boolean isThere() {
        Integer chosen = year.getValue();
        boolean there = month.getValue() != null && chosen != null && chosen >= EARLIEST && chosen <= LATEST;
        setErrorMessage(words.text("field.required"));
        setInvalid(!there);
        return there;
    }

    /** What the fields say now, once {@link #isThere()}. */
    YearMonth chosen() {
        return Objects.requireNonNull(generateModelValue());
    }

    @Override
    protected @Nullable YearMonth generateModelValue() {
        return month.getValue() == null || year.getValue() == null
                ? null
                : YearMonth.of(year.getValue(), month.getValue());
    }

    @Override
    protected void setPresentationValue(@Nullable YearMonth value) {
        month.setValue(value == null ? null : value.getMonth());
        year.setValue(value == null ? null : value.getYear());
    }
}
