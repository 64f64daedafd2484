package fr.qualipilote.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds files part by part, the well formed ones and those that lie. */
final class Files {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private String stored = "";

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook of one sheet « Plan », its rows given as XML. */
    static Files xlsx(String rows) {
        return workbook("<sheet name=\"Plan\" sheetId=\"1\" r:id=\"rId1\"/>", "")
                .with("xl/worksheets/sheet1.xml", worksheet(rows));
    }

    static String worksheet(String rows) {
        return DECLARATION
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                + "</sheetData></worksheet>";
    }

    /** A workbook with three sheet parts to refer to (rId1 to rId3), texts rId8 and styles rId9. */
    static Files workbook(String sheets, String properties) {
        String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        return new Files()
                .with(
                        "[Content_Types].xml",
                        DECLARATION + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
                .with(
                        "_rels/.rels",
                        DECLARATION + "<Relationships><Relationship Id=\"a\" Type=\"" + type
                                + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>")
                .with(
                        "xl/workbook.xml",
                        DECLARATION
                                + "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\""
                                + type.substring(0, type.length() - 1) + "\">" + properties + "<sheets>" + sheets
                                + "</sheets></workbook>")
                .with(
                        "xl/_rels/workbook.xml.rels",
                        DECLARATION + "<Relationships>" + relation("rId1", type + "worksheet", "worksheets/sheet1.xml")
                                + relation("rId2", type + "worksheet", "/xl/worksheets/sheet2.xml")
                                + relation("rId3", type + "worksheet", "../xl/worksheets/sheet3.xml")
                                + relation("rId8", type + "sharedStrings", "sharedStrings.xml")
                                + relation("rId9", type + "styles", "styles.xml") + "</Relationships>");
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + type + "\" Target=\"" + target + "\"/>";
    }

    /** An OpenDocument spreadsheet, its tables given as XML. */
    static Files ods(String tables) {
        return odsContent(DECLARATION + "<office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\">"
                + "<office:automatic-styles><style:style style:name=\"ta2\" style:family=\"table\">"
                + "<style:table-properties table:display=\"false\"/></style:style></office:automatic-styles>"
                + "<office:body><office:spreadsheet>" + tables
                + "</office:spreadsheet></office:body></office:document-content>");
    }

    static Files odsContent(String content) {
        Files files = new Files()
                .with("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
                .with("content.xml", content)
                .with(
                        "META-INF/manifest.xml",
                        DECLARATION
                                + "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
        files.stored = "mimetype";
        return files;
    }

    Files with(String name, String content) {
        return with(name, bytes(content));
    }

    Files with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                if (part.getKey().equals(stored)) {
                    CRC32 crc = new CRC32();
                    crc.update(part.getValue());
                    entry.setMethod(ZipEntry.STORED);
                    entry.setSize(part.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Replaces bytes everywhere by others of the same length. */
    static byte[] replace(byte[] content, byte[] from, byte[] to) {
        byte[] changed = content.clone();
        for (int at = indexOf(changed, from, 0); at >= 0; at = indexOf(changed, from, at + 1)) {
            System.arraycopy(to, 0, changed, at, to.length);
        }
        return changed;
    }

    /** Where the directory describes a part; its fields have fixed offsets from there. */
    static int directoryEntry(byte[] zip, String name) {
        byte[] header = {'P', 'K', 1, 2};
        for (int at = indexOf(zip, header, 0); at >= 0; at = indexOf(zip, header, at + 1)) {
            if (new String(zip, at + 46, name.length(), StandardCharsets.UTF_8).equals(name)) {
                return at;
            }
        }
        throw new IllegalArgumentException(name);
    }

    static void putInt(byte[] content, int at, int value) {
        for (int i = 0; i < 4; i++) {
            content[at + i] = (byte) (value >>> 8 * i);
        }
    }

    static int getInt(byte[] content, int at) {
        return content[at] & 0xff
                | (content[at + 1] & 0xff) << 8
                | (content[at + 2] & 0xff) << 16
                | (content[at + 3] & 0xff) << 24;
    }

    static int indexOf(byte[] content, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= content.length; at++) {
            int i = 0;
            while (i < wanted.length && content[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return at;
            }
        }
        return -1;
    }
}
