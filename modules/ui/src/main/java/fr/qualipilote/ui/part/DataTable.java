package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A table with headings of rows and columns that scrolls sideways where there is no room, and can be scrolled by keyboard. On a
 * phone each row stands by itself, with the heading of the column beside each value.
 *
 * <p>A row is made of components, or written at once where a table has many cells: then it is one element, and its buttons are told apart by
 * what they ask for ({@link #ASKS}).
 */
public final class DataTable extends Div {

    /** What a button of a written row asks for. */
    public static final String ASKS = "data-asks";

    private static final String ASKED = "event.target.closest('button[" + ASKS + "]')";
    private static final String WHAT = ASKED + "?.getAttribute('" + ASKS + "')";
    private static final String IS_ASKED = ASKED + " !== null";

    private final List<String> headings;
    private final NativeTableBody body = new NativeTableBody();
    private boolean steady;

    /** @param headings the first one is that of the rows' own headings */
    public DataTable(String caption, List<String> headings) {
        this.headings = headings;
        addClassName("qp-table");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", caption);
        NativeTableRow row = new NativeTableRow();
        for (String heading : headings) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(heading);
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        }
        NativeTableHeader head = new NativeTableHeader();
        head.add(row);
        NativeTable table = new NativeTable();
        table.setCaptionText(caption);
        table.add(head, body);
        add(table);
    }

    public static Component text(String text) {
        return new Text(text);
    }

    /** A row whose first cell names it. */
    public DataTable row(Component name, Component... cells) {
        NativeTableHeaderCell heading = new NativeTableHeaderCell();
        heading.getElement().setAttribute("scope", "row");
        heading.add(name);
        NativeTableRow row = new NativeTableRow();
        row.add(heading);
        for (int column = 0; column < cells.length; column++) {
            NativeTableCell cell = new NativeTableCell();
            cell.getElement().setAttribute("data-label", headings.get(column + 1));
            cell.add(cells[column]);
            row.add(cell);
        }
        body.add(row);
        return this;
    }

    /** It keeps its columns on a phone, and scrolls sideways there too. */
    public DataTable steady() {
        steady = true;
        addClassName("qp-steady");
        return this;
    }

    // --- written rows ------------------------------------------------------------------------------------------------

    /** A row of one element, whose first cell names it. */
    public NativeTableRow row(Markup name, Markup... cells) {
        NativeTableRow row = new NativeTableRow();
        rewrite(row, name, cells);
        body.add(row);
        return row;
    }

    /** Writes a written row anew. */
    public void rewrite(NativeTableRow row, Markup name, Markup... cells) {
        Markup written = new Markup().open("th", "scope", "row").add(name).close("th");
        for (int column = 0; column < cells.length; column++) {
            written.open("td", "data-label", label(column)).add(cells[column]).close("td");
        }
        written.fill(row.getElement());
    }

    /** Said beside each value where a row stands by itself. */
    private @Nullable String label(int column) {
        return steady ? null : headings.get(column + 1);
    }

    /** Listens to the buttons of all written rows at once. @param asked is given what the page says, which may be anything */
    public DataTable whenAsked(Consumer<String> asked) {
        getElement()
                .addEventListener(
                        "click", click -> asked.accept(click.getEventData().getString(WHAT)))
                .setFilter(IS_ASKED)
                .addEventData(WHAT);
        return this;
    }
}
