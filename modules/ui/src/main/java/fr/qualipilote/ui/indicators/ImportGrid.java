package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.indicators.IndicatorImportPreview;
import fr.qualipilote.indicators.IndicatorImportPreview.Effect;
import fr.qualipilote.indicators.IndicatorImportPreview.ImportedCell;
import fr.qualipilote.indicators.IndicatorImportPreview.Place;
import fr.qualipilote.indicators.IndicatorImportPreview.Row;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The rows of a file beside what the product holds: what is written, what is the same, what differs, what cannot be. */
final class ImportGrid extends Grid<Row> {

    /** What the person decides. */
    interface Decisions {

        boolean isNew(int line);

        boolean overwrites(Place cell);

        void define(int line, boolean wanted);

        void overwrite(Place cell, boolean wanted);
    }

    private static final int ROWS_SHOWN_WHOLE = 40;

    private final Wording words = Wording.here();
    private final transient Refusals refusals;
    private final transient Decisions decisions;

    ImportGrid(IndicatorImportPreview preview, List<Row> rows, Refusals refusals, Decisions decisions) {
        this.refusals = refusals;
        this.decisions = decisions;
        addClassName("qp-import-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", words.text("import.rows"));
        Column<Row> name = addComponentColumn(this::indicator)
                .setHeader(words.text("indicator.table.name"))
                .setFlexGrow(1)
                .setWidth("220px")
                .setFrozen(true)
                .setKey("indicator");
        // on a phone there is no room for a column that stays
        NarrowScreen.follow(this, narrow -> name.setFrozen(!narrow));
        for (YearMonth month : preview.months()) {
            addComponentColumn(row -> cell(row, month))
                    .setHeader(MeasureWords.span(month, month, words))
                    .setFlexGrow(0)
                    .setWidth("164px")
                    .setKey(month.toString());
        }
        setItems(rows);
        setAllRowsVisible(rows.size() <= ROWS_SHOWN_WHOLE);
        setClassName("qp-plan-long", rows.size() > ROWS_SHOWN_WHOLE);
    }

    private Component indicator(Row row) {
        Span line = new Span(words.text("import.line", row.line()));
        line.addClassName("qp-muted");
        Span name =
                new Span(row.indicator() == null ? row.name() : row.indicator().name());
        name.addClassName("qp-strong");
        Div box = new Div(line, name);
        box.addClassName("qp-import-cell");
        if (!row.comment().isBlank()) {
            Span comment = new Span(row.comment());
            comment.addClassName("qp-muted");
            box.add(comment);
        }
        if (row.problem() != null) {
            Span why = new Span(refusals.sentence(row.problem(), words));
            why.addClassName("qp-import-message");
            box.add(new Chip(words.text("indicator.import.effect.PROBLEM"), Tone.BAD), why);
        } else if (row.proposal() != null) {
            Checkbox define = new Checkbox(words.text("indicator.import.define"), decisions.isNew(row.line()));
            define.setAriaLabel(words.text("indicator.import.define.of", row.name()));
            define.addValueChangeListener(change -> decisions.define(row.line(), change.getValue()));
            box.add(new Chip(words.text("indicator.import.unknown"), Tone.WARN), define);
        }
        return box;
    }

    private Component cell(Row row, YearMonth month) {
        Div box = new Div();
        box.addClassName("qp-import-cell");
        Optional<ImportedCell> found =
                row.cells().stream().filter(cell -> cell.month().equals(month)).findFirst();
        if (found.isEmpty() || found.get().effect() == Effect.NOTHING) {
            Span nothing = new Span(words.text("none"));
            nothing.addClassName("qp-muted");
            box.add(nothing);
            return box;
        }
        ImportedCell cell = found.get();
        box.add(new Span(cell.text()));
        box.add(new Chip(words.text("indicator.import.effect." + cell.effect().name()), tone(cell.effect())));
        if (cell.problem() != null) {
            Span why = new Span(MeasureWords.reason(cell.problem(), refusals, words));
            why.addClassName("qp-import-message");
            box.add(why);
        }
        if (cell.effect() == Effect.DIFFERENT || cell.effect() == Effect.CORRECTION) {
            Span current = new Span(words.text("indicator.import.current", cell.current()));
            current.addClassName("qp-import-message");
            box.add(current, replace(row, cell));
        }
        return box;
    }

    private Checkbox replace(Row row, ImportedCell cell) {
        Place place = new Place(row.line(), cell.month());
        Checkbox replace = new Checkbox(words.text("indicator.import.replace"), decisions.overwrites(place));
        replace.setAriaLabel(words.text(
                "indicator.import.replace.of",
                cell.current(),
                cell.text(),
                row.name(),
                MeasureWords.month(cell.month(), words)));
        replace.addValueChangeListener(change -> decisions.overwrite(place, change.getValue()));
        return replace;
    }

    private static Tone tone(Effect effect) {
        return switch (effect) {
            case WRITE -> Tone.OK;
            case DIFFERENT, CORRECTION -> Tone.WARN;
            case PROBLEM -> Tone.BAD;
            case SAME, NOTHING -> Tone.PLAIN;
        };
    }
}
