package fr.qualipilote.spreadsheet;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes delimited text as French spreadsheet programs open it with a double click. */
final class CsvWriter {

    private static final char MARK = '\ufeff';
    private static final char SEPARATOR = ';';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Table table;

    CsvWriter(Table table) {
        this.table = table;
    }

    void write(OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write(MARK);
        writeRow(
                writer,
                table.columns().stream()
                        .map(column -> Cell.of(column.heading()))
                        .toList());
        for (List<Cell> row : table.rows()) {
            writeRow(writer, row);
        }
        writer.flush();
    }

    private void writeRow(Writer writer, List<Cell> row) throws IOException {
        for (int i = 0; i < table.columns().size(); i++) {
            if (i > 0) {
                writer.write(SEPARATOR);
            }
            writer.write(quoted(text(i < row.size() ? row.get(i) : Cell.blank())));
        }
        writer.write("\r\n");
    }

    private static String text(Cell cell) {
        if (cell instanceof Cell.Number number) {
            return Cell.of(number.value()).text();
        }
        if (cell instanceof Cell.Day day) {
            return day.value().format(DAY);
        }
        return cell instanceof Cell.Text text ? TextMark.mark(text.text().replace("\u0000", "")) : cell.text();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().allMatch(c -> c != SEPARATOR && c != '"' && c >= ' ') && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
