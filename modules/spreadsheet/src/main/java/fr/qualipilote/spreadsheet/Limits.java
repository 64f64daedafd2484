package fr.qualipilote.spreadsheet;

/**
 * How much of a file is read before it is refused. The bounds are on quantities, not on a clock, so that the
 * same file gets the same answer on a busy machine; {@link #standard()} keeps any file, hostile ones included,
 * within two seconds and 64 MB of heap.
 *
 * @param bytes size of the file
 * @param inflatedBytes size of all parts of a compressed file together, once inflated
 * @param inflationRatio inflated over compressed size of a part, looked at above 4 MiB: office files do reach
 *     1 to 130 on small repetitive parts
 * @param entries parts of a compressed file
 * @param rows number of the last row that shows something
 * @param columns number of the last column that shows something
 * @param cells cells of all rows together, blank ones inside a row included
 * @param cellLength characters in a cell; 32,767 is what spreadsheet programs hold
 * @param textLength characters in all cells together
 */
public record Limits(
        int bytes,
        int inflatedBytes,
        int inflationRatio,
        int entries,
        int rows,
        int columns,
        int cells,
        int cellLength,
        int textLength) {

    static final int RATIO_FROM_BYTES = 4 << 20;

    public Limits {
        if (bytes < 1
                || inflatedBytes < 1
                || inflationRatio < 1
                || entries < 1
                || rows < 1
                || columns < 1
                || cells < 1
                || cellLength < 1
                || textLength < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
    }

    /** 10 MiB, 40 MiB inflated, 20,000 rows, 256 columns, 250,000 cells, 4 million characters. */
    public static Limits standard() {
        return new Limits(10 << 20, 40 << 20, 100, 1_000, 20_000, 256, 250_000, 32_767, 4_000_000);
    }

    /** The same with another size of file, in bytes. */
    public Limits withBytes(int value) {
        return new Limits(value, inflatedBytes, inflationRatio, entries, rows, columns, cells, cellLength, textLength);
    }

    /** The same with another number of rows. */
    public Limits withRows(int value) {
        return new Limits(bytes, inflatedBytes, inflationRatio, entries, value, columns, cells, cellLength, textLength);
    }

    /** The same with another number of cells. */
    public Limits withCells(int value) {
        return new Limits(bytes, inflatedBytes, inflationRatio, entries, rows, columns, value, cellLength, textLength);
    }

    /** Elements of one XML part: a cell takes up to four, its row and styles the rest. */
    long elements() {
        return 8L * cells;
    }
}
