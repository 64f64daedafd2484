package fr.qualipilote.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * Where in a file something is wrong, as far as it is known.
 *
 * @param part the sheet's name, or the part of the compressed file
 * @param row as a spreadsheet program numbers it, from 1
 * @param column from 1 (1 is A)
 */
public record Place(@Nullable String part, @Nullable Integer row, @Nullable Integer column) {

    static final Place UNKNOWN = new Place(null, null, null);

    static Place row(@Nullable String part, int row) {
        return new Place(part, row, null);
    }

    static Place cell(@Nullable String part, int row, int column) {
        return new Place(part, row, column);
    }

    static Place part(String part) {
        return new Place(part, null, null);
    }

    /** Whether anything is known. */
    public boolean isKnown() {
        return part != null || row != null || column != null;
    }

    /** « B7 » where the cell is known, « 7 » where only the row is, empty otherwise. */
    public String address() {
        if (row == null) {
            return "";
        }
        return column == null ? row.toString() : columnName(column) + row;
    }

    /** Letters of a column: 1 is A, 27 is AA. */
    public static String columnName(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
