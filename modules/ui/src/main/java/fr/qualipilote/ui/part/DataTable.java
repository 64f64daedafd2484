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

/**
 * A table with headings of rows and columns that scrolls sideways where there is no room, and can be scrolled by keyboard. On a
 * phone each row stands by itself, with the heading of the column beside each value.
 */
public final class DataTable extends Div {

    private final List<String> headings;
    private final NativeTableBody body = new NativeTableBody();

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
}
