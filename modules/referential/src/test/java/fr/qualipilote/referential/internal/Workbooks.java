package fr.qualipilote.referential.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks that the product itself does not write. */
final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String HEADING = row(1, "Type", "Code", "Parent", "Libellé");

    private Workbooks() {}

    /** The code of its module is a formula that gave « M1 », under which its chapter stands. */
    static byte[] withFormulaThatGave() throws IOException {
        return workbook(
                HEADING
                        + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Module</t></is></c>"
                        + "<c t=\"str\"><f>\"M\"&amp;1</f><v>M1</v></c><c/><c t=\"inlineStr\"><is><t>Un</t></is></c></row>"
                        + row(3, "Chapitre", "accueil", "M1", "Accueil")
                        + row(4, "Chapitre", "autre", "M2", "Autre"),
                null);
    }

    static byte[] withTwoSheets() throws IOException {
        return workbook(HEADING + row(2, "Module", "M1", "", "Module"), HEADING);
    }

    /** A workbook; a text that begins with = is a formula, of which the file does not say what it gave. */
    static byte[] xlsx(List<List<String>> rows) throws IOException {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append(row(i + 1, rows.get(i).toArray(String[]::new)));
        }
        return workbook(xml.toString(), null);
    }

    /** An OpenDocument table; formulas as for {@link #xlsx}. */
    static byte[] ods(List<List<String>> rows) throws IOException {
        String office = "urn:oasis:names:tc:opendocument:xmlns:";
        StringBuilder body = new StringBuilder();
        for (List<String> row : rows) {
            body.append("<table:table-row>");
            row.forEach(text -> body.append(
                    text.startsWith("=")
                            ? "<table:table-cell table:formula=\"of:" + text + "\"/>"
                            : "<table:table-cell office:value-type=\"string\"><text:p>" + text
                                    + "</text:p></table:table-cell>"));
            body.append("</table:table-row>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
            put(
                    zip,
                    "content.xml",
                    "<office:document-content xmlns:office=\"" + office + "office:1.0\" xmlns:table=\"" + office
                            + "table:1.0\" xmlns:text=\"" + office
                            + "text:1.0\"><office:body><office:spreadsheet><table:table table:name=\"Un\">" + body
                            + "</table:table></office:spreadsheet></office:body></office:document-content>");
        }
        return out.toByteArray();
    }

    private static String row(int number, String... texts) {
        StringBuilder cells = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < texts.length; i++) {
            String cell = texts[i].startsWith("=")
                    ? "<c r=\"%s%d\"><f>%s</f></c>"
                    : "<c r=\"%s%d\" t=\"inlineStr\"><is><t>%s</t></is></c>";
            cells.append(cell.formatted((char) ('A' + i), number, texts[i].replaceFirst("^=", "")));
        }
        return cells.append("</row>").toString();
    }

    private static byte[] workbook(String first, String second) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            boolean two = second != null;
            put(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            put(zip, "_rels/.rels", relations(relation("r0", "officeDocument", "xl/workbook.xml")));
            put(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS
                            + "\"><sheets><sheet name=\"Un\" sheetId=\"1\" r:id=\"r1\"/>"
                            + (two ? "<sheet name=\"Deux\" sheetId=\"2\" r:id=\"r2\"/>" : "") + "</sheets></workbook>");
            put(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    relations(relation("r1", "worksheet", "worksheets/sheet1.xml")
                            + (two ? relation("r2", "worksheet", "worksheets/sheet2.xml") : "")));
            put(zip, "xl/worksheets/sheet1.xml", sheet(first));
            if (two) {
                put(zip, "xl/worksheets/sheet2.xml", sheet(second));
            }
        }
        return out.toByteArray();
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + content
                + "</Relationships>";
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, RELATIONS, type, target);
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
