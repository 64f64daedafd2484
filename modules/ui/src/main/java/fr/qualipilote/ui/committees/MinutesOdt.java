package fr.qualipilote.ui.committees;

import fr.qualipilote.ui.committees.MinutesDocument.Block;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes minutes as a text document (OpenDocument 1.2) that LibreOffice and Word open: headings, paragraphs and tables need three
 * files of XML in a ZIP, and no library.
 */
final class MinutesOdt {

    static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String VERSION = "1.2";

    private static final String NAMES =
            """
            xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
            xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
            xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2\"""";

    private static final String STYLES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document-styles %s><office:styles>
            <style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/>\
            <style:text-properties fo:font-family="Liberation Sans" fo:font-size="10.5pt" fo:language="%s" fo:country="%s"/></style:default-style>
            <style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="17pt" fo:font-weight="bold" fo:color="#000091"/></style:style>
            <style:style style:name="Subtitle" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.6cm" fo:padding-bottom="0.2cm" fo:border-bottom="0.5pt solid #82839a"/><style:text-properties fo:color="#4a4b5c"/></style:style>
            <style:style style:name="Heading" style:family="paragraph" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
            <style:style style:name="Notice" style:family="paragraph"><style:paragraph-properties fo:background-color="#fff1e5" fo:padding="0.2cm"/><style:text-properties fo:color="#8f3b00"/></style:style>
            <style:style style:name="Small" style:family="paragraph"><style:text-properties fo:font-size="8.5pt" fo:color="#4a4b5c"/></style:style>
            <style:style style:name="Column" style:family="paragraph"><style:text-properties fo:font-size="9pt" fo:font-weight="bold" fo:color="#4a4b5c"/></style:style>
            <style:style style:name="Text" style:family="paragraph"/>
            </office:styles></office:document-styles>
            """;

    private static final String MANIFEST =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
            <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>
            """;

    private MinutesOdt() {}

    static void write(MinutesDocument minutes, OutputStream target) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8);
        // first and not compressed, so that the type is told from the first bytes
        stored(zip, "mimetype", MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII));
        zip.putNextEntry(new ZipEntry("content.xml"));
        try {
            content(minutes, zip);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        zip.closeEntry();
        String language = minutes.locale().getLanguage();
        entry(zip, "styles.xml", STYLES.formatted(NAMES, language, "en".equals(language) ? "GB" : "FR"));
        entry(zip, "META-INF/manifest.xml", MANIFEST);
        zip.finish();
    }

    private static void stored(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(bytes);
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void content(MinutesDocument minutes, OutputStream target) throws XMLStreamException {
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(target, "UTF-8");
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setPrefix("office", OFFICE);
        xml.setPrefix("text", TEXT);
        xml.setPrefix("table", TABLE);
        xml.writeStartElement(OFFICE, "document-content");
        xml.writeNamespace("office", OFFICE);
        xml.writeNamespace("text", TEXT);
        xml.writeNamespace("table", TABLE);
        xml.writeAttribute(OFFICE, "version", VERSION);
        xml.writeStartElement(OFFICE, "body");
        xml.writeStartElement(OFFICE, "text");
        paragraph(xml, "Title", minutes.title());
        paragraph(xml, "Subtitle", minutes.subtitle());
        int tables = 0;
        for (Block block : minutes.blocks()) {
            if (block instanceof Block.Table table) {
                table(xml, table, "T" + ++tables);
            } else if (block instanceof Block.Heading heading) {
                heading(xml, heading.text());
            } else if (block instanceof Block.Text text) {
                paragraph(xml, "Text", text.text());
            } else if (block instanceof Block.Notice notice) {
                paragraph(xml, "Notice", notice.text());
            } else if (block instanceof Block.Small small) {
                paragraph(xml, "Small", small.text());
            }
        }
        xml.writeEndDocument();
        xml.flush();
    }

    private static void heading(XMLStreamWriter xml, String text) throws XMLStreamException {
        xml.writeStartElement(TEXT, "h");
        xml.writeAttribute(TEXT, "style-name", "Heading");
        xml.writeAttribute(TEXT, "outline-level", "1");
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    /** An end of line is a line break of the same paragraph. */
    private static void paragraph(XMLStreamWriter xml, String style, String text) throws XMLStreamException {
        xml.writeStartElement(TEXT, "p");
        xml.writeAttribute(TEXT, "style-name", style);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                xml.writeEmptyElement(TEXT, "line-break");
            }
            xml.writeCharacters(lines.get(i));
        }
        xml.writeEndElement();
    }

    private static void table(XMLStreamWriter xml, Block.Table table, String name) throws XMLStreamException {
        xml.writeStartElement(TABLE, "table");
        xml.writeAttribute(TABLE, "name", name);
        xml.writeEmptyElement(TABLE, "table-column");
        xml.writeAttribute(
                TABLE,
                "number-columns-repeated",
                Integer.toString(table.header().size()));
        xml.writeStartElement(TABLE, "table-header-rows");
        row(xml, "Column", table.header());
        xml.writeEndElement();
        for (List<String> row : table.rows()) {
            row(xml, "Text", row);
        }
        xml.writeEndElement();
    }

    private static void row(XMLStreamWriter xml, String style, List<String> cells) throws XMLStreamException {
        xml.writeStartElement(TABLE, "table-row");
        for (String cell : cells) {
            xml.writeStartElement(TABLE, "table-cell");
            paragraph(xml, style, cell);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
