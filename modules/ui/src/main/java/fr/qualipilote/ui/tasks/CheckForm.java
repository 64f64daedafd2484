package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.ui.indicators.MeasureWords;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** « Contrôler et valider les valeurs »: each with its verdict and what has changed; all are validated, or sent back with a reason. */
final class CheckForm extends TaskForm {

    private final TextArea note;
    private final Names names;

    CheckForm(
            CollectionLine.Sheet sheet,
            Names names,
            Consumer<IndicatorLine> explain,
            Runnable accept,
            Consumer<String> sendBack) {
        this.names = names;
        UnorderedList values = new UnorderedList();
        values.addClassName("qp-lines");
        sheet.grid().rows().forEach(row -> values.add(value(row, explain)));
        note = keep("note", note(words.text("work.check.note"), words.text("work.check.note.help")));
        addFields(values, note);
        long off = sheet.grid().rows().stream()
                .filter(row -> last(row).verdict() == Verdict.MISSED)
                .count();
        addNext(words.text("work.check.next.accept", off));
        addNext(words.text("work.check.next.back"));
        addPrimary(words.text("work.check.accept", sheet.grid().rows().size()), accept);
        addButtons(new Button(words.text("work.check.send-back"), click -> {
            boolean given = !note.getValue().isBlank();
            note.setErrorMessage(words.text("work.check.reason-missing"));
            note.setInvalid(!given);
            if (given) {
                sendBack.accept(note.getValue().strip());
            } else {
                note.focus();
            }
        }));
    }

    private ListItem value(Grid.Row row, Consumer<IndicatorLine> explain) {
        IndicatorLine indicator = row.indicator();
        Cell cell = last(row);
        Span name = new Span(indicator.name());
        name.addClassName("qp-strong");
        String sign = MeasureWords.sign(cell.verdict());
        Chip shown = new Chip(
                (MeasureWords.shown(cell, indicator, words) + " " + sign).strip(), MeasureWords.tone(cell.verdict()));
        Button why = new Button(words.text("work.check.why"), click -> explain.accept(indicator));
        why.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        why.setAriaLabel(words.text("work.entry.of", words.text("work.check.why"), indicator.name()));
        Paragraph detail = new Paragraph(detail(row, cell));
        detail.addClassNames("qp-muted", "qp-pre");
        return new ListItem(name, shown, why, detail);
    }

    /** « objectif manqué, saisie · objectif 90 % au moins · mai 2022 : 88,90 % (+1,5) · saisi par BARU ». */
    private String detail(Grid.Row row, Cell cell) {
        IndicatorLine indicator = row.indicator();
        List<String> said = new ArrayList<>();
        said.add(MeasureWords.said(cell, indicator, words));
        String target = MeasureWords.target(indicator.target(), indicator, words);
        said.add(indicator.target().threshold().isEmpty() ? target : words.text("work.check.target", target));
        earlier(row).ifPresent(before -> said.add(change(before, cell, indicator)));
        cell.entry().ifPresent(entry -> {
            said.add(words.text("work.check.by", names.person(entry.by())));
            if (entry.comment() != null) {
                said.add(words.text("work.check.comment", entry.comment()));
            }
        });
        return String.join(" · ", said);
    }

    private String change(Cell.Value before, Cell cell, IndicatorLine indicator) {
        String then = MeasureWords.value(before.value(), indicator, words);
        if (!(cell instanceof Cell.Value now)) {
            return words.text("work.check.before", then);
        }
        int direction = now.value().compareTo(before.value());
        String by = MeasureWords.computed(now.value().subtract(before.value()).abs(), indicator, words);
        return direction == 0
                ? words.text("work.check.same", then)
                : words.text(direction > 0 ? "work.check.more" : "work.check.less", then, by);
    }

    private static Optional<Cell.Value> earlier(Grid.Row row) {
        for (int i = row.cells().size() - 2; i >= 0; i--) {
            if (row.cells().get(i) instanceof Cell.Value value) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static Cell last(Grid.Row row) {
        return row.cells().get(row.cells().size() - 1);
    }
}
