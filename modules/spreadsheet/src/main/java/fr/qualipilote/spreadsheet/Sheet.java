package fr.qualipilote.spreadsheet;

import java.util.List;

/**
 * A table that was read.
 *
 * @param format what it was stored as
 * @param name the sheet's name; for CSV the file's name without its ending
 * @param rows the rows that show something, in order; blank ones are left out and seen by the gap in the numbers
 * @param otherSheets names of the sheets of the same file that were not read, to be told to the person
 */
public record Sheet(SheetFormat format, String name, List<Row> rows, List<String> otherSheets) {

    public Sheet {
        rows = List.copyOf(rows);
        otherSheets = List.copyOf(otherSheets);
    }
}
