package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DOCTYPE;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DUPLICATE_ENTRY;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.EMPTY;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.ENCRYPTED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.FORMULA;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.NOT_A_SPREADSHEET;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TEXT_TOO_LONG;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_LARGE;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_CELLS;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_ROWS;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.UNSAFE_NAME;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.ZIP_BOMB;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** Every kind of file that is refused, each built when it is asked for, with the reason that is expected. */
final class HostileFiles {

    private static final String CELL = "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>";
    private static final String LAUGHS = "<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
            + "<!ENTITY lol2 \"&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;\">"
            + "<!ENTITY lol3 \"&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;\">"
            + "<!ENTITY lol9 \"&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;\">]>";
    private static final String OUTSIDE =
            "<!DOCTYPE x [<!ENTITY out SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://127.0.0.1:9/p\">%p;]>";

    /** A file and the reason for which it must be refused. */
    record Hostile(UnreadableSheet.Reason reason, Supplier<byte[]> content) {}

    private static final Map<String, Hostile> ALL = new LinkedHashMap<>();

    static {
        add("nothing", EMPTY, () -> new byte[0]);
        add("an empty workbook", EMPTY, () -> Files.xlsx("").zip());
        add("an empty archive", NOT_A_SPREADSHEET, () -> new Files().zip());
        add("a hundred megabytes", TOO_LARGE, () -> new byte[(10 << 20) + 1]);
        foreign();
        encrypted();
        bombs();
        markup();
        names();
        damage();
        quantities();
        add("a formula in CSV", FORMULA, () -> Files.bytes("a;b\nc;=1+1\n"));
    }

    private HostileFiles() {}

    static Map<String, Hostile> all() {
        return ALL;
    }

    private static void add(String name, UnreadableSheet.Reason reason, Supplier<byte[]> content) {
        ALL.put(name, new Hostile(reason, content));
    }

    private static void foreign() {
        add("a PDF", NOT_A_SPREADSHEET, () -> Files.bytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"));
        add("a PNG", NOT_A_SPREADSHEET, () -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0});
        add("an HTML table called xls", NOT_A_SPREADSHEET, () -> Files.bytes("\n <HTML><table><tr><td>a;b"));
        add("a flat OpenDocument", NOT_A_SPREADSHEET, () -> Files.bytes("<?xml version=\"1.0\"?><office:document/>"));
        add("an RTF", NOT_A_SPREADSHEET, () -> Files.bytes("{\\rtf1\\ansi a;b}"));
        add("an old xls", NOT_A_SPREADSHEET, () -> ole2("Workbook"));
        add("random bytes", NOT_A_SPREADSHEET, () -> {
            byte[] noise = new byte[5_000];
            new Random(7).nextBytes(noise);
            noise[0] = 'x';
            return noise;
        });
        add("control characters", NOT_A_SPREADSHEET, () -> Files.bytes("a\u0001;b\u0002\u0003;\u0004\n"));
        add("a text document", NOT_A_SPREADSHEET, () -> new Files()
                .with("[Content_Types].xml", "<Types/>")
                .with("word/document.xml", "<document/>")
                .zip());
        add("a binary workbook", NOT_A_SPREADSHEET, () -> new Files()
                .with("[Content_Types].xml", "<Types/>")
                .with("xl/workbook.bin", "x")
                .zip());
        add("an OpenDocument text", NOT_A_SPREADSHEET, () -> Files.ods("")
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .zip());
        add("an EPUB", NOT_A_SPREADSHEET, () -> new Files()
                .with("mimetype", "application/epub+zip")
                .zip());
        add("any archive", NOT_A_SPREADSHEET, () -> new Files()
                .with("a.txt", "a")
                .zip());
        add("a compressed CSV", NOT_A_SPREADSHEET, () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                gzip.write(Files.bytes("a;b"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        });
    }

    private static void encrypted() {
        add("an encrypted XLSX", ENCRYPTED, () -> ole2("EncryptedPackage"));
        add("an encrypted ODS", ENCRYPTED, () -> Files.odsContent("\u0001<!x")
                .with(
                        "META-INF/manifest.xml",
                        "<manifest:manifest xmlns:manifest=\"urn:m\"><manifest:file-entry><manifest:encryption-data/>"
                                + "</manifest:file-entry></manifest:manifest>")
                .zip());
        add("an encrypted archive", ENCRYPTED, () -> {
            byte[] zip = Files.xlsx(CELL).zip();
            zip[Files.directoryEntry(zip, "xl/workbook.xml") + 8] |= 1;
            return zip;
        });
    }

    private static void bombs() {
        add("a part that inflates a thousandfold", ZIP_BOMB, () -> Files.xlsx(CELL)
                .with("xl/media/image1.bin", new byte[30 << 20])
                .zip());
        add("parts that inflate to 80 MB together", ZIP_BOMB, () -> {
            byte[] part = new byte[20 << 20];
            Random random = new Random(1);
            for (int i = 0; i < part.length; i += 60) {
                part[i] = (byte) random.nextInt();
            }
            Files files = Files.xlsx(CELL);
            for (int i = 0; i < 4; i++) {
                files.with("xl/media/image" + i + ".bin", part);
            }
            return files.zip();
        });
        add("a part that says it is four gigabytes", ZIP_BOMB, () -> {
            byte[] zip = Files.xlsx(CELL).zip();
            Files.putInt(zip, Files.directoryEntry(zip, "xl/worksheets/sheet1.xml") + 24, 0xfffffff0);
            return zip;
        });
        add("a part that is larger than it says", ZIP_BOMB, () -> {
            byte[] zip = Files.xlsx(CELL)
                    .with("xl/media/image1.bin", new byte[30 << 20])
                    .zip();
            Files.putInt(zip, Files.directoryEntry(zip, "xl/media/image1.bin") + 24, 1_000);
            return zip;
        });
        add("an archive in the archive", ZIP_BOMB, () -> Files.xlsx(CELL)
                .with("xl/embeddings/a.bin", Files.xlsx(CELL).zip())
                .zip());
        add("two thousand parts", ZIP_BOMB, () -> {
            Files files = Files.xlsx(CELL);
            for (int i = 0; i < 2_000; i++) {
                files.with("p" + i, "");
            }
            return files.zip();
        });
        add("parts that share their bytes", ZIP_BOMB, () -> {
            // the data of one part reach over the header and the data of the next
            byte[] zip = Files.xlsx(CELL).with("xl/workbooj.xml", "x").zip();
            int kept = Files.directoryEntry(zip, "xl/workbook.xml");
            int other = Files.directoryEntry(zip, "xl/workbooj.xml");
            int local = Files.getInt(zip, kept + 42);
            int data = local + 30 + "xl/workbook.xml".length();
            Files.putInt(zip, kept + 20, Files.getInt(zip, other + 42) + 5 - data);
            return zip;
        });
    }

    private static void markup() {
        add("a billion laughs among the texts", DOCTYPE, () -> Files.xlsx(
                        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
                .with("xl/sharedStrings.xml", Files.DECLARATION + LAUGHS + "<sst><si><t>&lol9;</t></si></sst>")
                .zip());
        add("an outside entity in an ODS", DOCTYPE, () -> Files.odsContent(Files.DECLARATION + OUTSIDE
                        + "<office:document-content xmlns:office=\"o\">&out;</office:document-content>")
                .zip());
        add("a document type in a part that is not read", DOCTYPE, () -> Files.xlsx(CELL)
                .with("docProps/core.xml", OUTSIDE + "<x/>")
                .zip());
        add("a document type among the relations", DOCTYPE, () -> Files.xlsx(CELL)
                .with("xl/_rels/workbook.xml.rels", OUTSIDE + "<Relationships/>")
                .zip());
        add("a document type in UTF-16", DOCTYPE, () -> Files.xlsx(CELL)
                .with(
                        "xl/worksheets/sheet1.xml",
                        ("\ufeff" + OUTSIDE + "<worksheet/>").getBytes(StandardCharsets.UTF_16BE))
                .zip());
        add("a document type hidden by another encoding", DAMAGED, () -> {
            byte[] head = Files.bytes("<?xml version=\"1.0\" encoding=\"IBM037\"?>");
            byte[] rest = (OUTSIDE + "<worksheet/>").getBytes(java.nio.charset.Charset.forName("IBM037"));
            byte[] part = Arrays.copyOf(head, head.length + rest.length);
            System.arraycopy(rest, 0, part, head.length, rest.length);
            return Files.xlsx(CELL).with("xl/worksheets/sheet1.xml", part).zip();
        });
        add("an entity that nobody declares", DOCTYPE, () -> Files.xlsx("<row><c><v>&out;</v></c></row>")
                .zip());
        add("an attribute of eight megabytes", TEXT_TOO_LONG, () -> Files.xlsx("<row a=\"" + noise(8 << 20) + "\"/>")
                .zip());
        add("a comment of eight megabytes", TEXT_TOO_LONG, () -> Files.xlsx("<!--" + noise(8 << 20) + "-->")
                .zip());
        add("a hundred thousand levels", DAMAGED, () -> Files.xlsx("<g>".repeat(100_000))
                .zip());
        add("a million names", DAMAGED, () -> numbered(300_000, "<n%d/>"));
        add("a million namespaces", DAMAGED, () -> numbered(300_000, "<n xmlns='u%d'/>"));
        add("ten million elements", TOO_MANY_CELLS, () -> {
            StringBuilder rows = new StringBuilder();
            Random random = new Random(3);
            while (rows.length() < 38 << 20) {
                rows.append(random.nextInt(30) == 0 ? "<b/>" : "<a/>");
            }
            return Files.xlsx(rows.toString()).zip();
        });
        add("ten million texts", TOO_MANY_CELLS, () -> {
            StringBuilder texts = new StringBuilder("<sst>");
            Random random = new Random(3);
            while (texts.length() < 10 << 20) {
                texts.append(random.nextInt(30) == 0 ? "<si></si>" : "<si/>");
            }
            return Files.xlsx(CELL)
                    .with("xl/sharedStrings.xml", texts + "</sst>")
                    .zip();
        });
    }

    private static void names() {
        add(
                "two parts of one name",
                DUPLICATE_ENTRY,
                () -> Files.replace(
                        Files.xlsx(CELL).with("xl/workbooX.xml", "<workbook/>").zip(),
                        Files.bytes("xl/workbooX.xml"),
                        Files.bytes("xl/Workbook.xml")));
        for (String name :
                new String[] {"../../etc/cron", "/etc/passwd", "C:\\boot.ini", "xl\\..\\..\\a", "a\u0000b"}) {
            add("a part called " + name.replace('\u0000', '?'), UNSAFE_NAME, () -> Files.xlsx(CELL)
                    .with(name, "x")
                    .zip());
        }
    }

    private static void damage() {
        add("half a workbook", DAMAGED, () -> {
            byte[] zip = Files.xlsx(CELL.repeat(1)).zip();
            return Arrays.copyOf(zip, zip.length / 2);
        });
        add("a workbook without its last byte", DAMAGED, () -> {
            byte[] zip = Files.xlsx(CELL).zip();
            return Arrays.copyOf(zip, zip.length - 1);
        });
        add("a wrong checksum", DAMAGED, () -> {
            byte[] zip = Files.xlsx(CELL).zip();
            zip[Files.directoryEntry(zip, "xl/workbook.xml") + 16] ^= 1;
            return zip;
        });
        add("a part that contradicts the directory", DAMAGED, () -> {
            byte[] zip = Files.xlsx(CELL).zip();
            zip[Files.indexOf(zip, Files.bytes("xl/workbook.xml"), 0)] = 'y';
            return zip;
        });
        add("half a sheet", DAMAGED, () -> Files.xlsx(CELL + "<row r=\"2\"><c").zip());
        add("no sheet", DAMAGED, () -> Files.workbook("<sheet name=\"P\" r:id=\"rId1\"/>", "")
                .zip());
        add("half a UTF-16 character", DAMAGED, () -> new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0, 'b'});
        add("an open quote", DAMAGED, () -> Files.bytes("a;\"b\nc;d\n"));
    }

    private static void quantities() {
        add("too many rows of CSV", TOO_MANY_ROWS, () -> Files.bytes("a;b\n".repeat(20_001)));
        add("a row of ten million cells", TOO_MANY_CELLS, () -> Files.bytes("a;".repeat(5_000_000)));
        add("ten million blank cells", EMPTY, () -> Files.bytes(";".repeat(10_000_000)));
        add("ten million blank rows", EMPTY, () -> Files.bytes("\n".repeat(10_000_000)));
        add("a cell of nine megabytes", TEXT_TOO_LONG, () -> Files.bytes("a;" + "b".repeat(9_000_000)));
        add("nine megabytes of text", TEXT_TOO_LONG, () -> Files.bytes(("é".repeat(400) + ";b\n").repeat(11_000)));
        add("a cell far to the right", TOO_MANY_CELLS, () -> Files.xlsx("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")
                .zip());
        add("a cell far down", TOO_MANY_ROWS, () -> Files.xlsx(
                        "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>")
                .zip());
        add("a quarter of a million numbers", TOO_MANY_CELLS, () -> {
            StringBuilder rows = new StringBuilder();
            Random random = new Random(5);
            for (int row = 1; row <= 20_000; row++) {
                rows.append("<row>");
                for (int cell = 0; cell < 13; cell++) {
                    rows.append("<c><v>").append(random.nextLong() >>> 20).append("</v></c>");
                }
                rows.append("</row>");
            }
            return Files.xlsx(rows.toString()).zip();
        });
        add("a repeated row of an ODS", TOO_MANY_CELLS, () -> Files.ods(
                        "<table:table><table:table-row table:number-rows-repeated=\"20000\"><table:table-cell table:number-columns-repeated=\"200\">"
                                + "<text:p>a</text:p></table:table-cell></table:table-row></table:table>")
                .zip());
    }

    private static byte[] ole2(String stream) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1});
        bytes.writeBytes(new byte[1_016]);
        bytes.writeBytes(stream.getBytes(StandardCharsets.UTF_16LE));
        bytes.writeBytes(new byte[512]);
        return bytes.toByteArray();
    }

    private static byte[] numbered(int count, String pattern) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < count; i++) {
            rows.append(String.format(pattern, i));
        }
        return Files.xlsx(rows.toString()).zip();
    }

    private static String noise(int length) {
        Random random = new Random(11);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
