package fr.qualipilote.ui.committees;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.qualipilote.ui.committees.MinutesDocument.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.web.util.HtmlUtils;

/** Writes minutes as a tagged PDF, with its font, from plain XHTML that nothing outside is loaded into. */
final class MinutesPdf {

    private static final String STYLE =
            """
            @page { size: A4; margin: 22mm 20mm 20mm 20mm;
              @bottom-right { content: counter(page) " / " counter(pages); font-family: document; font-size: 8.5pt; color: #555; } }
            body { font-family: document; font-size: 10.5pt; line-height: 1.4; color: #1b1b2f; }
            h1 { font-size: 17pt; margin: 0 0 2mm 0; color: #000091; }
            .subtitle { color: #4a4b5c; margin: 0 0 6mm 0; border-bottom: 0.5pt solid #82839a; padding-bottom: 3mm; }
            h2 { font-size: 12pt; margin: 6mm 0 2mm 0; page-break-after: avoid; }
            p { margin: 0 0 2mm 0; white-space: pre-line; }
            .notice { background: #fff1e5; color: #8f3b00; padding: 2mm 3mm; }
            .small { font-size: 8.5pt; color: #4a4b5c; margin-top: 4mm; }
            table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm 0; -fs-table-paginate: paginate; }
            th { text-align: left; font-size: 9pt; color: #4a4b5c; border-bottom: 0.8pt solid #82839a; padding: 1.2mm 2mm; }
            td { vertical-align: top; border-bottom: 0.4pt solid #dddde6; padding: 1.4mm 2mm; white-space: pre-line; }
            table.wide td:first-child, table.wide td:last-child { white-space: nowrap; }
            tr { page-break-inside: avoid; }
            """;

    static {
        // it would write to the console past the log of the product
        XRLog.setLoggingEnabled(false);
    }

    private MinutesPdf() {}

    static void write(MinutesDocument minutes, OutputStream target) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(MinutesPdf::font, "document");
        builder.withHtmlContent(html(minutes), null);
        builder.withProducer("Qualipilote");
        builder.toStream(target);
        builder.run();
    }

    /** The one font that the library brings along: it is put into the file, so that every reader shows every letter. */
    private static InputStream font() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    static String html(MinutesDocument minutes) {
        StringBuilder page = new StringBuilder();
        page.append("<html lang=\"")
                .append(minutes.locale().getLanguage())
                .append("\"><head><meta charset=\"UTF-8\"/><title>")
                .append(escaped(minutes.title()))
                .append("</title><meta name=\"description\" content=\"")
                .append(escaped(minutes.subtitle()))
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body><h1>")
                .append(escaped(minutes.title()))
                .append("</h1><p class=\"subtitle\">")
                .append(escaped(minutes.subtitle()))
                .append("</p>");
        minutes.blocks().forEach(block -> append(block, page));
        return page.append("</body></html>").toString();
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
        page.append('<').append(name).append(attributes).append('>').append(escaped(text));
        page.append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
