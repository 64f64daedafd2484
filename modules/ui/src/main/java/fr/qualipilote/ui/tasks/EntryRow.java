package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.MeasureChanged;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.ui.indicators.MeasureWords;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** One indicator of a collection: its value for the period, saved as it is left, and the values before it. */
final class EntryRow extends Div {

    private static final int VALUES_BEFORE = 3;
    private static final String NO_CASE = "-";
    private static final String NOT_MEASURED = "?";

    /** What a row asks of the indicators. */
    interface Entries {

        /** @throws BusinessRefusal said under the field */
        Cell enter(EnterMeasure command);

        /** The cell as it is now, whoever changed it. */
        Cell again(IndicatorLine indicator);

        String said(BusinessRefusal refusal);

        /** « Pourquoi ? », comment, method, n. @param changed run after something was done there */
        void explain(IndicatorLine indicator, Runnable changed);
    }

    private final Wording words = Wording.here();
    private final IndicatorLine indicator;
    private final YearMonth month;
    private final Entries entries;
    private final Runnable changed;
    private final TextField value = new TextField();
    private final Paragraph state = new Paragraph();

    private Cell cell;
    private String notSaved = "";
    private boolean showing;

    /**
     * @param row its last cell is the one of the period
     * @param changed run after the value, or what could not be saved of it, has changed
     */
    EntryRow(Grid.Row row, List<YearMonth> months, Entries entries, Runnable changed) {
        this.indicator = row.indicator();
        this.month = months.get(months.size() - 1);
        this.entries = entries;
        this.changed = changed;
        this.cell = row.cells().get(row.cells().size() - 1);
        addClassName("qp-entry");

        // components
        value.setLabel(indicator.name());
        value.setHelperText(help());
        value.setReadOnly(!row.mayEnter() || isChecked());
        state.addClassName("qp-entry-state");
        state.getElement().setAttribute("role", "status");
        Button noCase = choice("work.entry.no-case", NO_CASE);
        Button notMeasured = choice("work.entry.not-measured", NOT_MEASURED);
        Button explain = small(new Button(
                words.text("work.entry.detail"),
                click -> entries.explain(indicator, () -> show(entries.again(indicator)))));
        explain.setAriaLabel(words.text("work.entry.of", words.text("work.entry.detail"), indicator.name()));

        // listeners
        value.addValueChangeListener(change -> {
            if (!showing) {
                save(change.getValue());
            }
        });

        // layout
        Div choices = new Div(noCase, notMeasured, explain);
        choices.addClassName("qp-buttons");
        Paragraph before = new Paragraph(before(row, months));
        before.addClassName("qp-muted");
        before.setVisible(!before.getText().isEmpty());
        add(value, state, before, choices);
        show(cell);
    }

    private String help() {
        String target = MeasureWords.target(indicator.target(), indicator, words);
        return indicator.denominatorName() == null
                ? target
                : words.text("work.entry.quotient", target, indicator.denominatorName());
    }

    private Button choice(String key, String text) {
        Button button = small(new Button(words.text(key), click -> {
            fill(text);
            save(text);
        }));
        button.setAriaLabel(words.text("work.entry.of", words.text(key), indicator.name()));
        button.setEnabled(!value.isReadOnly());
        return button;
    }

    private static Button small(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    /** « Avant : mai 2022 88,90 % ✗, avril 2022 90,32 % ✓ »; the latest first. */
    private String before(Grid.Row row, List<YearMonth> months) {
        List<String> said = new ArrayList<>();
        for (int i = months.size() - 2; i >= 0 && said.size() < VALUES_BEFORE; i--) {
            Cell earlier = row.cells().get(i);
            String shown = MeasureWords.shown(earlier, indicator, words);
            if (!shown.isEmpty()) {
                String sign = MeasureWords.sign(earlier.verdict());
                said.add(words.text("work.entry.month", MeasureWords.month(months.get(i), words), shown, sign)
                        .strip());
            }
        }
        return said.isEmpty() ? "" : words.text("work.entry.before", String.join(" · ", said));
    }

    // --- saving ------------------------------------------------------------------------------------------------------

    private void save(String text) {
        try {
            show(entries.enter(EnterMeasure.of(indicator.id(), month, text.strip(), cell.version())));
            notSaved = "";
        } catch (MeasureChanged overtaken) {
            show(entries.again(indicator));
            notSaved = "";
            refuse(words.text("work.entry.overtaken", entries.said(overtaken), text));
        } catch (BusinessRefusal refusal) {
            notSaved = text;
            refuse(entries.said(refusal));
        }
        changed.run();
    }

    /** Writes into the field what nobody typed there. */
    private void fill(String text) {
        showing = true;
        value.setValue(text);
        showing = false;
    }

    private void refuse(String why) {
        value.setErrorMessage(why);
        value.setInvalid(true);
        state.setText("");
    }

    private void show(Cell now) {
        cell = now;
        String text = text();
        fill(text);
        value.setInvalid(false);
        state.removeAll();
        if (!text.isEmpty()) {
            Span shown = new Span(MeasureWords.shown(now, indicator, words));
            shown.addClassName("qp-strong");
            state.add(shown, new Span(" " + MeasureWords.said(now, indicator, words)));
        }
        state.setVisible(!text.isEmpty());
        changed.run();
    }

    private String text() {
        return cell.entry().map(Cell.Entry::text).orElse("");
    }

    private boolean isChecked() {
        return cell.entry().map(entry -> entry.state().isChecked()).orElse(false);
    }

    // --- for the form ------------------------------------------------------------------------------------------------

    IndicatorLine indicator() {
        return indicator;
    }

    /** Whether neither a value, nor « aucun cas », nor « non mesuré » is saved. */
    boolean isMissing() {
        return text().isEmpty();
    }

    /** What was typed and refused; empty when everything is saved. */
    String notSaved() {
        return notSaved;
    }

    void takeNotSaved(String text) {
        if (!text.isEmpty() && !value.isReadOnly()) {
            notSaved = text;
            fill(text);
            refuse(words.text("work.entry.not-saved"));
        }
    }

    void focus() {
        value.focus();
    }
}
