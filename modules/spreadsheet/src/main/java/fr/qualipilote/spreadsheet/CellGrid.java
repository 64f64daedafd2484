package fr.qualipilote.spreadsheet;

import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.DAMAGED;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.FORMULA;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TEXT_TOO_LONG;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_CELLS;
import static fr.qualipilote.spreadsheet.UnreadableSheet.Reason.TOO_MANY_ROWS;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the cells of one sheet, in reading order, within the limits. */
final class CellGrid {

    private final @Nullable String sheet;
    private final Limits limits;
    private final Formulas formulas;
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> current = new ArrayList<>();
    private int currentRow;
    private long cells;
    private long characters;

    CellGrid(@Nullable String sheet, Limits limits, Formulas formulas) {
        this.sheet = sheet;
        this.limits = limits;
        this.formulas = formulas;
    }

    /** To be asked as soon as a cell of the open row turns out to hold a formula. */
    void admitFormula(long column, String text) {
        if (formulas == Formulas.REFUSED) {
            throw UnreadableSheet.at(cell(column), FORMULA, text);
        }
        refuseLong(text.length(), column);
    }

    /** Opens a row, which must come after the last one. */
    void startRow(long number) {
        if (number <= currentRow || number > Integer.MAX_VALUE) {
            throw UnreadableSheet.at(at(currentRow), DAMAGED, "rows are out of order");
        }
        currentRow = (int) number;
        current.clear();
    }

    /** Puts a cell into the open row at a column counted from 1; blank ones take no place of their own. */
    void put(long column, Cell cell) {
        if (column <= current.size()) {
            throw UnreadableSheet.at(at(currentRow), DAMAGED, "cells are out of order");
        }
        if (cell.isBlank()) {
            return;
        }
        if (column > limits.columns()) {
            throw UnreadableSheet.at(at(currentRow), TOO_MANY_CELLS, "more than " + limits.columns() + " columns");
        }
        while (current.size() < column - 1) {
            current.add(Cell.blank());
        }
        current.add(cell);
        countText(cell.text().length(), column);
    }

    /** Closes the row, which stands for as many rows as are told; returns the number of the last one. */
    long endRow(long times) {
        if (current.isEmpty()) {
            return currentRow + times - 1;
        }
        if (currentRow + times - 1 > limits.rows()) {
            throw UnreadableSheet.at(at(limits.rows() + 1), TOO_MANY_ROWS, "more than " + limits.rows() + " rows");
        }
        cells += times * current.size();
        if (cells > limits.cells()) {
            throw UnreadableSheet.at(at(currentRow), TOO_MANY_CELLS, "more than " + limits.cells() + " cells");
        }
        Row first = new Row(currentRow, current);
        rows.add(first);
        for (int i = 1; i < times; i++) {
            rows.add(new Row(currentRow + i, first.cells()));
        }
        current.clear();
        currentRow += (int) times - 1;
        return currentRow;
    }

    /** To be asked while a text is still growing. */
    void refuseLong(int length, long column) {
        if (length > limits.cellLength()) {
            throw UnreadableSheet.at(
                    cell(column), TEXT_TOO_LONG, "more than " + limits.cellLength() + " characters in one cell");
        }
    }

    private void countText(int length, long column) {
        refuseLong(length, column);
        characters += length;
        if (characters > limits.textLength()) {
            throw UnreadableSheet.at(
                    at(currentRow), TEXT_TOO_LONG, "more than " + limits.textLength() + " characters in all");
        }
    }

    int row() {
        return currentRow;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    List<Row> rows() {
        return rows;
    }

    Place cell(long column) {
        return Place.cell(sheet, currentRow, (int) Math.min(column, Integer.MAX_VALUE));
    }

    private Place at(int row) {
        return row == 0 ? new Place(sheet, null, null) : Place.row(sheet, row);
    }
}
