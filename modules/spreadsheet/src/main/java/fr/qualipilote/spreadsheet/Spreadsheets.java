package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.EMPTY;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.ENCRYPTED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.NOT_A_SPREADSHEET;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_LARGE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Reads and writes tables. */
public final class Spreadsheets {

    private Spreadsheets() {}

    /**
     * Reads the first visible sheet of a file that shows anything.
     *
     * @param fileName as the person's machine called it; names a CSV sheet and decides nothing
     * @param content read up to one byte beyond the limit and not closed
     * @throws UnreadableSheet if the file is refused
     * @throws IOException if the stream fails
     */
    public static Sheet read(String fileName, InputStream content, Limits limits) throws IOException {
        byte[] bytes = content.readNBytes(limits.bytes());
        if (bytes.length == limits.bytes() && content.read() >= 0) {
            throw tooLarge(limits);
        }
        return read(fileName, bytes, limits);
    }

    /**
     * Reads the first visible sheet of a file that shows anything.
     *
     * @param fileName as the person's machine called it; names a CSV sheet and decides nothing
     * @throws UnreadableSheet if the file is refused
     */
    public static Sheet read(String fileName, byte[] content, Limits limits) {
        return read(fileName, content, limits, Formulas.REFUSED);
    }

    /**
     * The same, but a formula does not refuse the file: its cell is read as {@link Cell.Formula}, so that the caller can name all of
     * them, with all else that is wrong. Such a cell is never a value to be taken over.
     *
     * @throws UnreadableSheet if the file is refused for another reason
     */
    public static Sheet readWithFormulas(String fileName, byte[] content, Limits limits) {
        return read(fileName, content, limits, Formulas.SHOWN);
    }

    private static Sheet read(String fileName, byte[] content, Limits limits, Formulas formulas) {
        if (content.length > limits.bytes()) {
            throw tooLarge(limits);
        }
        Sheet sheet =
                switch (Signature.of(content)) {
                    case NOTHING -> throw UnreadableSheet.because(EMPTY, "");
                    case ZIP -> readPackage(ZipPackage.open(content, limits), formulas);
                    case OLE2 -> throw old(content);
                    case TEXT -> new CsvReader(baseName(fileName), content, limits, formulas).read();
                    case PDF -> throw other("PDF");
                    case PICTURE -> throw other("picture");
                    case ARCHIVE -> throw other("archive");
                    case PROGRAM -> throw other("program");
                };
        if (sheet.rows().isEmpty()) {
            throw UnreadableSheet.because(EMPTY, "");
        }
        return sheet;
    }

    /**
     * Writes a table as an XLSX workbook of one sheet: title, notes, headings that stay in sight, rows. Texts are
     * written as texts in cells of the text format, which no program executes, so that they stay as they are.
     *
     * @param target written to as rows come, and not closed
     * @throws IOException if the stream fails
     */
    public static void writeXlsx(Table table, OutputStream target) throws IOException {
        writeXlsx(List.of(table), target);
    }

    /**
     * Writes tables as an XLSX workbook, each as {@link #writeXlsx(Table, OutputStream)} does, on a sheet of its own.
     *
     * @param tables at least one; sheets of the same name are numbered
     * @param target written to as rows come, and not closed
     * @throws IOException if the stream fails
     */
    public static void writeXlsx(List<Table> tables, OutputStream target) throws IOException {
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a workbook has at least one sheet");
        }
        new XlsxWriter(List.copyOf(tables)).write(target);
    }

    /**
     * Writes a table as CSV for French spreadsheet programs (UTF-8 with mark, semicolons, CRLF, decimal comma,
     * dates as 24/06/2022): headings and rows, without title and notes. A text that a program would execute gets
     * an apostrophe before it, which {@link #read} takes away again.
     *
     * @param target written to as rows come, and not closed
     * @throws IOException if the stream fails
     */
    public static void writeCsv(Table table, OutputStream target) throws IOException {
        new CsvWriter(table).write(target);
    }

    private static Sheet readPackage(ZipPackage parts, Formulas formulas) {
        if (parts.holds("[Content_Types].xml")) {
            parts.verify();
            return XlsxReader.of(parts).read(formulas);
        }
        if (parts.holds("mimetype") || parts.holds("content.xml")) {
            OdsReader.refuseEncrypted(parts);
            parts.verify();
            return OdsReader.of(parts).read(formulas);
        }
        throw other("archive");
    }

    /** A password turns an XLSX file into an OLE2 file; the old .xls format is one by nature. */
    private static UnreadableSheet old(byte[] content) {
        byte[] encrypted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        byte[] workbook = "Workbook".getBytes(StandardCharsets.UTF_16LE);
        if (contains(content, encrypted)) {
            return UnreadableSheet.because(ENCRYPTED, "");
        }
        return other(contains(content, workbook) ? "old .xls" : "old Office document");
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        for (int at = 0; at + wanted.length <= content.length; at++) {
            int i = 0;
            while (i < wanted.length && content[at + i] == wanted[i]) {
                i++;
            }
            if (i == wanted.length) {
                return true;
            }
        }
        return false;
    }

    private static UnreadableSheet other(String what) {
        return UnreadableSheet.because(NOT_A_SPREADSHEET, what);
    }

    private static UnreadableSheet tooLarge(Limits limits) {
        return UnreadableSheet.because(TOO_LARGE, "more than " + limits.bytes() + " bytes");
    }

    private static String baseName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv")
                ? name.substring(0, name.length() - 4)
                : name;
    }
}
