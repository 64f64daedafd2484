package fr.qualipilote.spreadsheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a workbook, a sheet for each table, row by row: only the last {@value #ROWS_AT_ONCE} rows are held. */
final class XlsxWriter {

    private static final int ROWS_AT_ONCE = 500;
    private static final int NAME_LENGTH = 31;
    private static final int TEXT_LENGTH = 32_767;
    private static final String TEXT_FORMAT = "@";
    private static final String DAY_FORMAT = "dd/mm/yyyy";
    private static final String HEADING_FILL = "E3E3FD";
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\[\\]:*?/\\\\\\p{Cntrl}]");
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final List<Table> tables;

    XlsxWriter(List<Table> tables) {
        this.tables = tables;
    }

    void write(OutputStream target) throws IOException {
        Workbook workbook = new Workbook(new Unclosed(target), "Qualipilote", "1.0");
        // all sheets first: a workbook names them before the rows of the first one are written
        List<Worksheet> sheets = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Table table : tables) {
            sheets.add(workbook.newWorksheet(free(sheetName(table.title()), names)));
        }
        for (int i = 0; i < sheets.size(); i++) {
            write(tables.get(i), sheets.get(i));
            sheets.get(i).finish();
        }
        workbook.finish();
        target.flush();
    }

    /** Programs tell sheets apart without regard to case. */
    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int next = 2; !taken.add(free.toLowerCase(Locale.ROOT)); next++) {
            String mark = " " + next;
            free = name.substring(0, Math.min(name.length(), NAME_LENGTH - mark.length())) + mark;
        }
        return free;
    }

    private static void write(Table table, Worksheet sheet) throws IOException {
        int headings = writeHead(table, sheet);
        int row = headings;
        for (List<Cell> cells : table.rows()) {
            row++;
            for (int i = 0; i < Math.min(cells.size(), table.columns().size()); i++) {
                writeCell(sheet, row, i, cells.get(i));
            }
            if (row % ROWS_AT_ONCE == 0) {
                sheet.flush();
            }
        }
        sheet.setAutoFilter(headings, 0, row, table.columns().size() - 1);
    }

    /** Title, notes, an empty line and the headings, which stay in sight; returns the index of their row. */
    private static int writeHead(Table table, Worksheet sheet) {
        int row = 0;
        sheet.inlineString(row, 0, clean(table.title()));
        sheet.style(row, 0).bold().fontSize(14).format(TEXT_FORMAT).set();
        for (String note : table.notes()) {
            row++;
            sheet.inlineString(row, 0, clean(note));
            sheet.style(row, 0).italic().format(TEXT_FORMAT).set();
        }
        row += 2;
        List<Table.Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, columns.get(i).width());
            sheet.inlineString(row, i, clean(columns.get(i).heading()));
            sheet.style(row, i)
                    .bold()
                    .fillColor(HEADING_FILL)
                    .wrapText(true)
                    .verticalAlignment("center")
                    .format(TEXT_FORMAT)
                    .set();
        }
        sheet.freezePane(0, row + 1);
        sheet.repeatRows(row);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        return row;
    }

    private static void writeCell(Worksheet sheet, int row, int column, Cell cell) {
        if (cell instanceof Cell.Number number) {
            sheet.value(row, column, number.value());
            sheet.style(row, column).verticalAlignment("top").set();
        } else if (cell instanceof Cell.Day day) {
            sheet.value(row, column, day.value());
            sheet.style(row, column).format(DAY_FORMAT).verticalAlignment("top").set();
        } else if (cell instanceof Cell.Flag flag) {
            sheet.value(row, column, flag.value());
        } else if (cell instanceof Cell.Text text) {
            sheet.inlineString(row, column, clean(text.text()));
            var style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
            (TextMark.isExecutable(text.text()) ? style.format(TEXT_FORMAT) : style).set();
        }
    }

    private static String sheetName(String title) {
        String name = NOT_IN_NAMES.matcher(title).replaceAll(" ").strip();
        String cut =
                name.length() > NAME_LENGTH ? name.substring(0, NAME_LENGTH).strip() : name;
        String unquoted = cut.replaceAll("^'+|'+$", "");
        return unquoted.isEmpty() ? "Tableau" : unquoted;
    }

    /** What XML and spreadsheet programs can hold of a text. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\t' || c == '\n' || c >= ' ' && c != 0xfffe && c != 0xffff && !isSurrogate(c)) {
                clean.appendCodePoint(c);
            }
        });
        String escaped = ESCAPE.matcher(clean).replaceAll("_x005F_");
        return escaped.length() > TEXT_LENGTH ? escaped.substring(0, TEXT_LENGTH - 1) + "…" : escaped;
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The caller opened the stream and closes it. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
