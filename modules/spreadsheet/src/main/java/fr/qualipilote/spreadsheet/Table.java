package fr.qualipilote.spreadsheet;

import java.util.List;

/**
 * A table to be written.
 *
 * @param title what it shows; also names the sheet, as far as programs allow it
 * @param notes lines under the title, first of all the filters that were in force; may be empty
 * @param columns at least one
 * @param rows one cell per column, fewer where the last ones are blank; gone through once while writing, so that
 *     a long table need not be in memory
 */
public record Table(String title, List<String> notes, List<Column> columns, Iterable<? extends List<Cell>> rows) {

    public Table {
        notes = List.copyOf(notes);
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
    }

    /**
     * A column.
     *
     * @param heading its first line
     * @param width in characters of the usual size, 1 to 255
     */
    public record Column(String heading, int width) {

        public Column {
            if (width < 1 || width > 255) {
                throw new IllegalArgumentException("a width is 1 to 255 characters");
            }
        }
    }
}
