package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.ui.text.Wording;
import java.util.List;

/** All that is wrong with a file that could be read: in which row and column, what, and what stands there. */
public final class FileProblems extends Grid<FileProblems.Line> {

    private static final int ROWS_SHOWN_WHOLE = 60;

    /**
     * @param row « Ligne 12 », or that the file as a whole is meant
     * @param column empty where the row as a whole is meant
     * @param value what stands in the file; empty where nothing does
     */
    public record Line(String row, String column, String problem, String value) {}

    private final Wording words = Wording.here();

    public FileProblems(String name, List<Line> problems) {
        addColumn(Line::row)
                .setHeader(words.text("import.problems.row"))
                .setFlexGrow(0)
                .setWidth("110px");
        Column<Line> column = addColumn(Line::column)
                .setHeader(words.text("import.problems.column"))
                .setFlexGrow(0)
                .setWidth("160px");
        addComponentColumn(this::problem)
                .setKey("problem")
                .setHeader(words.text("import.problems.problem"))
                .setFlexGrow(1)
                .setWidth("180px");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.NONE);
        setItems(problems);
        setAllRowsVisible(problems.size() <= ROWS_SHOWN_WHOLE);
        setClassName("qp-long", problems.size() > ROWS_SHOWN_WHOLE);
        getElement().setAttribute("aria-label", name);
        NarrowScreen.follow(this, small -> column.setVisible(!small));
    }

    private Component problem(Line line) {
        Div cell = new Div(new Span(line.problem()));
        cell.addClassName("qp-cell-lines");
        if (!line.value().isEmpty()) {
            Span value = new Span(words.text("import.problems.value", line.value()));
            value.addClassName("qp-muted");
            cell.add(value);
        }
        return cell;
    }
}
