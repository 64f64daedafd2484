package fr.qualipilote.ui.planimport;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One cell of the preview: what was understood, and, where it was guessed or could not be read, why, with a field that corrects
 * it on the spot. Where the product's value stays, what the file says, and a button that takes it.
 */
final class CellBox extends Div {

    /** What becomes of a correction. */
    interface Corrections {

        /** @param text as the file might have said it; null takes the correction back */
        void correct(Column column, @Nullable String text);
    }

    private final Wording words = Wording.here();
    private final int line;
    private final Cell cell;
    private final Corrections corrections;

    /** @param corrected whether the person has corrected it already */
    CellBox(int line, Cell cell, boolean corrected, Corrections corrections) {
        this.line = line;
        this.cell = cell;
        this.corrections = corrections;
        addClassName("qp-import-cell");
        String understood = ImportLabels.understood(cell, words);
        if (!understood.isEmpty()) {
            add(new Span(understood));
        } else if (cell.confidence() == Confidence.UNDERSTOOD) {
            Span nothing = new Span(words.text("none"));
            nothing.addClassName("qp-muted");
            add(nothing);
        }
        if (!cell.raw().isBlank() && !SearchText.key(cell.raw()).equals(SearchText.key(understood))) {
            Span raw = new Span(words.text("import.raw", cell.raw()));
            raw.addClassName("qp-muted");
            add(raw);
        }
        switch (cell.confidence()) {
            case UNDERSTOOD -> {}
            case GUESSED -> {
                add(new Chip(words.text("import.guessed"), Tone.WARN), said());
                add(change());
            }
            case KEPT -> add(new Chip(words.text("import.kept-here"), Tone.INFO), said(), takeTheFiles());
            case TAKEN ->
                add(
                        new Chip(words.text("import.taken-from-file"), Tone.WARN),
                        said(),
                        small(words.text("import.keep-ours"), () -> corrections.correct(cell.column(), null)));
            case ERROR -> add(new Chip(words.text("import.wrong"), Tone.BAD), said(), field());
        }
        if (corrected && cell.confidence() != Confidence.TAKEN) {
            add(
                    new Chip(words.text("import.corrected"), Tone.OK),
                    small(words.text("import.take-back"), () -> corrections.correct(cell.column(), null)));
        }
    }

    private Span said() {
        Span said = new Span(ImportLabels.message(cell, words));
        said.addClassName("qp-import-message");
        return said;
    }

    /** The product's value stands unless whoever imports says otherwise. */
    private Button takeTheFiles() {
        return small(
                words.text("import.take-files"),
                () -> corrections.correct(cell.column(), cell.choices().get(0)));
    }

    /** A guess may stand; whoever knows better changes it. */
    private Button change() {
        Button change = small(words.text("import.change"), () -> {});
        change.addClickListener(click -> {
            Component field = field();
            replace(change, field);
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
        return change;
    }

    private Button small(String text, Runnable onClick) {
        Button button = new Button(text, click -> onClick.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text("import.of-cell", text, ImportLabels.column(cell.column(), words), line));
        return button;
    }

    private Component field() {
        String label = words.text("import.correct", ImportLabels.column(cell.column(), words), line);
        return switch (cell.column()) {
            case DUE, NEXT_DUE -> date(label);
            case CONTRIBUTOR -> cell.choices().isEmpty() ? text(label) : several(label);
            default -> cell.choices().isEmpty() ? text(label) : choice(label);
        };
    }

    private Component choice(String label) {
        ComboBox<String> field = new ComboBox<>();
        field.setItems((choice, typed) -> SearchText.contains(choice, typed), cell.choices());
        field.setPlaceholder(words.text("import.choose"));
        return named(field, label, value -> value);
    }

    private Component several(String label) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>();
        field.setItems((choice, typed) -> SearchText.contains(choice, typed), cell.choices());
        field.setPlaceholder(words.text("import.choose"));
        field.setAriaLabel(label);
        Button keep = small(words.text("import.keep"), () -> {});
        keep.addClickListener(click -> {
            if (!field.getValue().isEmpty()) {
                corrections.correct(cell.column(), String.join(" / ", field.getValue()));
            }
        });
        Div both = new Div(field, keep);
        both.addClassName("qp-import-several");
        return both;
    }

    /** A rule is typed as in the file, so the due date takes words as well as dates. */
    private Component date(String label) {
        if (cell.column() == Column.DUE) {
            ComboBox<String> field = new ComboBox<>();
            field.setItems(
                    words.text("rule.monthly"),
                    words.text("rule.quarterly"),
                    words.text("rule.half-yearly"),
                    words.text("rule.continuous"));
            field.setAllowCustomValue(true);
            field.setPlaceholder(words.text("import.date-or-rule"));
            field.addCustomValueSetListener(typed -> corrections.correct(cell.column(), typed.getDetail()));
            return named(field, label, value -> value);
        }
        DatePicker field = Pickers.date("");
        return named(field, label, LocalDate::toString);
    }

    private Component text(String label) {
        TextField field = new TextField();
        field.setValue(cell.raw());
        return named(field, label, value -> value);
    }

    private <T, F extends Component & HasValue<?, T>> Component named(F field, String label, Function<T, String> text) {
        field.getElement().setProperty("accessibleName", label);
        field.addValueChangeListener(change -> {
            if (!field.isEmpty()) {
                corrections.correct(cell.column(), text.apply(field.getValue()));
            }
        });
        return field;
    }
}
