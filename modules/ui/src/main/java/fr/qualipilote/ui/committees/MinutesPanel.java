package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.ui.committees.MinutesDocument.Block;

/** Minutes on the screen, as they will be printed. */
final class MinutesPanel extends Article {

    MinutesPanel(MinutesDocument minutes) {
        addClassName("qp-minutes");
        minutes.blocks().forEach(block -> add(component(block)));
    }

    private static Component component(Block block) {
        if (block instanceof Block.Table table) {
            return table(table);
        }
        if (block instanceof Block.Heading heading) {
            return new H2(heading.text());
        }
        if (block instanceof Block.Notice notice) {
            return paragraph(notice.text(), "qp-warning");
        }
        return block instanceof Block.Small small
                ? paragraph(small.text(), "qp-muted")
                : paragraph(((Block.Text) block).text(), "qp-pre");
    }

    private static Paragraph paragraph(String text, String className) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassNames("qp-pre", className);
        return paragraph;
    }

    private static NativeTable table(Block.Table table) {
        NativeTableRow names = new NativeTableRow();
        table.header().forEach(name -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
            cell.getElement().setAttribute("scope", "col");
            names.add(cell);
        });
        NativeTableHeader header = new NativeTableHeader();
        header.add(names);
        NativeTableBody body = new NativeTableBody();
        table.rows().forEach(cells -> {
            NativeTableRow row = new NativeTableRow();
            cells.forEach(text -> {
                NativeTableCell cell = new NativeTableCell(text);
                cell.addClassName("qp-pre");
                row.add(cell);
            });
            body.add(row);
        });
        NativeTable grid = new NativeTable();
        grid.add(header, body);
        return grid;
    }
}
