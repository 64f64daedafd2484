package fr.qualipilote.ui.part;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.web.util.HtmlUtils;

/** Writes XHTML as a tagged PDF with its language, its title, numbered pages and its font; nothing outside is loaded into it. */
public final class TaggedPdf {

    /** What all documents have in common; the page's size is left to each. */
    private static final String STYLE =
            """
            @page { @bottom-right { content: counter(page) " / " counter(pages); font-family: document; font-size: 8.5pt; color: #555; } }
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
            tr { page-break-inside: avoid; }
            """;

    static {
        // it would write to the console past the log of the product
        XRLog.setLoggingEnabled(false);
    }

    private TaggedPdf() {}

    /**
     * A document with its heading.
     *
     * @param style its own rules, {@code @page} with size and margins among them
     * @param body XHTML, escaped with {@link #escaped}
     */
    public static String document(Locale locale, String title, String subtitle, String style, CharSequence body) {
        return "<html lang=\"" + locale.getLanguage() + "\"><head><meta charset=\"UTF-8\"/><title>" + escaped(title)
                + "</title><meta name=\"description\" content=\"" + escaped(subtitle) + "\"/><style>" + STYLE + style
                + "</style></head><body><h1>" + escaped(title) + "</h1><p class=\"subtitle\">" + escaped(subtitle)
                + "</p>" + body + "</body></html>";
    }

    /** @param html what {@link #document} made */
    public static void write(String html, OutputStream target) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.useFont(TaggedPdf::font, "document");
        builder.withHtmlContent(html, null);
        builder.withProducer("Qualipilote");
        builder.toStream(target);
        builder.run();
    }

    /** The one font that the library brings along: it is put into the file, so that every reader shows every letter. */
    private static InputStream font() {
        return Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
    }

    public static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
