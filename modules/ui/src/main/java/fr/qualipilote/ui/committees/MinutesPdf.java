package fr.qualipilote.ui.committees;

import fr.qualipilote.ui.committees.MinutesDocument.Block;
import fr.qualipilote.ui.part.TaggedPdf;
import java.io.IOException;
import java.io.OutputStream;

/** Writes minutes as a tagged PDF. */
final class MinutesPdf {

    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm 20mm 20mm; }
            table.wide td:first-child, table.wide td:last-child { white-space: nowrap; }
            """;

    private MinutesPdf() {}

    static void write(MinutesDocument minutes, OutputStream target) throws IOException {
        TaggedPdf.write(html(minutes), target);
    }

    static String html(MinutesDocument minutes) {
        StringBuilder body = new StringBuilder();
        minutes.blocks().forEach(block -> append(block, body));
        return TaggedPdf.document(minutes.locale(), minutes.title(), minutes.subtitle(), STYLE, body);
    }

    private static void append(Block block, StringBuilder page) {
        if (block instanceof Block.Table table) {
            page.append(table.header().size() > 2 ? "<table class=\"wide\"><thead><tr>" : "<table><thead><tr>");
            table.header().forEach(name -> element("th", "", name, page));
            page.append("</tr></thead><tbody>");
            table.rows().forEach(row -> {
                page.append("<tr>");
                row.forEach(cell -> element("td", "", cell, page));
                page.append("</tr>");
            });
            page.append("</tbody></table>");
        } else if (block instanceof Block.Heading heading) {
            element("h2", "", heading.text(), page);
        } else if (block instanceof Block.Text text) {
            element("p", "", text.text(), page);
        } else if (block instanceof Block.Notice notice) {
            element("p", " class=\"notice\"", notice.text(), page);
        } else if (block instanceof Block.Small small) {
            element("p", " class=\"small\"", small.text(), page);
        }
    }

    private static void element(String name, String attributes, String text, StringBuilder page) {
        page.append('<').append(name).append(attributes).append('>').append(TaggedPdf.escaped(text));
        page.append("</").append(name).append('>');
    }
}
