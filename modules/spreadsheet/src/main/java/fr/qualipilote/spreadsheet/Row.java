package fr.qualipilote.spreadsheet;

import java.util.List;

/**
 * One row that shows something.
 *
 * @param number the number that a spreadsheet program shows beside the row, from 1
 * @param cells from column A to the last one that shows something
 */
public record Row(int number, List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; blank beyond the last one. */
    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.blank();
    }

    /** The text of a column counted from 0; empty beyond the last one. */
    public String text(int index) {
        return cell(index).text();
    }
}
