package fr.qualipilote.ui.planimport;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.actionplan.ImportPreview;
import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Confidence;
import fr.qualipilote.actionplan.ImportPreview.Effect;
import fr.qualipilote.actionplan.ImportPreview.Row;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.NarrowScreen;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they were read, with what confirming would do with each. On a phone all stands in one column. */
final class PreviewGrid extends Grid<Row> {

    /** What becomes of what the person changes. */
    interface Changes {

        /** @param text null takes the correction of that cell back */
        void correct(int line, ImportPreview.Column column, @Nullable String text);

        void leaveOut(int line, boolean left);
    }

    private static final int ROWS_SHOWN_WHOLE = 60;

    private final Wording words = Wording.here();
    private final BiPredicate<Integer, ImportPreview.Column> corrected;
    private final Changes changes;
    private boolean narrow;

    /** @param corrected whether a cell was corrected by the person */
    PreviewGrid(BiPredicate<Integer, ImportPreview.Column> corrected, Changes changes) {
        this.corrected = corrected;
        this.changes = changes;
        addClassName("qp-import-grid");
        addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT, GridVariant.LUMO_NO_BORDER);
        setSelectionMode(SelectionMode.NONE);
        getElement().setAttribute("aria-label", words.text("import.rows"));
        addComponentColumn(this::action)
                .setHeader(words.text("plan.column.action"))
                .setFlexGrow(1)
                .setWidth("220px")
                .setKey("action");
        fixed("156px", ImportPreview.Column.PILOT);
        fixed("186px", ImportPreview.Column.CONTRIBUTOR);
        fixed("186px", ImportPreview.Column.DUE);
        fixed("120px", ImportPreview.Column.NEXT_DUE);
        addComponentColumn(this::effect)
                .setHeader(words.text("import.effect"))
                .setFlexGrow(0)
                .setWidth("136px")
                .setKey("effect");
        setPartNameGenerator(row -> row.effect() == Effect.SKIP ? "qp-left-out" : null);
        NarrowScreen.follow(this, small -> {
            if (small != narrow) {
                narrow = small;
                getColumns().stream().skip(1).forEach(column -> column.setVisible(!small));
                getDataProvider().refreshAll();
            }
        });
    }

    void show(List<Row> rows) {
        setItems(rows);
        setAllRowsVisible(rows.size() <= ROWS_SHOWN_WHOLE);
        setClassName("qp-plan-long", rows.size() > ROWS_SHOWN_WHOLE);
    }

    private void fixed(String width, ImportPreview.Column column) {
        addComponentColumn(row -> box(row, column))
                .setHeader(ImportLabels.column(column, words))
                .setFlexGrow(0)
                .setWidth(width)
                .setKey(column.name());
    }

    private Component action(Row row) {
        Span line = new Span(words.text("import.line", row.line()));
        line.addClassName("qp-muted");
        Div action = new Div(line);
        action.addClassName("qp-import-action");
        Component label = box(row, ImportPreview.Column.ACTION);
        label.addClassName("qp-strong");
        action.add(label);
        action.add(box(row, ImportPreview.Column.THEME));
        Component observations = box(row, ImportPreview.Column.OBSERVATIONS);
        if (!observations.getElement().getTextRecursively().equals(words.text("none"))) {
            observations.addClassName("qp-muted");
            action.add(observations);
        }
        if (narrow) {
            for (ImportPreview.Column column : List.of(
                    ImportPreview.Column.PILOT,
                    ImportPreview.Column.CONTRIBUTOR,
                    ImportPreview.Column.DUE,
                    ImportPreview.Column.NEXT_DUE)) {
                Span name = new Span(ImportLabels.column(column, words));
                name.addClassName("qp-label");
                action.add(name, box(row, column));
            }
            action.add(effect(row));
        }
        return action;
    }

    private Component box(Row row, ImportPreview.Column column) {
        Cell cell = row.cells().stream()
                .filter(one -> one.column() == column)
                .findFirst()
                .orElseGet(() -> new Cell(column, "", "", Confidence.UNDERSTOOD, null, List.of(), List.of()));
        if (row.effect() == Effect.SKIP) {
            Cell left =
                    new Cell(column, cell.raw(), cell.understood(), Confidence.UNDERSTOOD, null, List.of(), List.of());
            return new CellBox(row.line(), left, false, (ignored, text) -> {});
        }
        return new CellBox(
                row.line(),
                cell,
                corrected.test(row.line(), column),
                (corrects, text) -> changes.correct(row.line(), corrects, text));
    }

    private Component effect(Row row) {
        Div effect = new Div();
        effect.addClassName("qp-import-cell");
        if (row.hasError()) {
            effect.add(new Chip(words.text("import.effect.to-correct"), Tone.BAD));
        } else {
            effect.add(new Chip(words.text("import.effect." + row.effect().name()), ImportLabels.tone(row.effect())));
        }
        if (row.reference() != null) {
            Span reference = new Span(row.reference());
            reference.addClassName("qp-ref");
            effect.add(reference);
        }
        if (row.effect() == Effect.CREATE && !row.hasError()) {
            Span then = new Span(words.text(row.engaged() ? "import.engaged" : "import.to-accept"));
            then.addClassName("qp-muted");
            effect.add(then);
        }
        Checkbox leave = new Checkbox(words.text("import.leave-out"), row.effect() == Effect.SKIP);
        leave.setAriaLabel(words.text("import.leave-out.line", row.line()));
        leave.addValueChangeListener(change -> changes.leaveOut(row.line(), change.getValue()));
        effect.add(leave);
        return effect;
    }
}
