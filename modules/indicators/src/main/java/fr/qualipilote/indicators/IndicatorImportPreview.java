package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would write, cell by cell.
 *
 * @param format for instance {@code XLSX}
 * @param months the columns that were understood, in the order of the file
 */
public record IndicatorImportPreview(String fileName, String format, List<YearMonth> months, List<Row> rows) {

    /** A cell of the file. @param line as the spreadsheet numbers it */
    public record Place(int line, YearMonth month) {}

    /**
     * @param line as the spreadsheet numbers it
     * @param indicator that the name stands for; null for an unknown one
     * @param target as understood; null where the text was not
     * @param problem why the row as a whole cannot be written, for instance the same indicator twice; null where it can
     */
    public record Row(
            int line,
            String name,
            String comment,
            String targetText,
            @Nullable IndicatorLine indicator,
            @Nullable Proposal proposal,
            @Nullable Target target,
            List<ImportedCell> cells,
            @Nullable BusinessRefusal problem) {}

    /** The indicator that an unknown name would become: to be completed afterwards. */
    public record Proposal(IndicatorDefinition definition, Target target) {}

    /**
     * @param text in the file, as it would be entered
     * @param effect what confirming would do
     * @param current what the product holds; empty where nothing
     * @param problem why it cannot be written; null where it can
     */
    public record ImportedCell(
            YearMonth month, String text, Effect effect, String current, @Nullable BusinessRefusal problem) {}

    /** What confirming would do with a cell. */
    public enum Effect {
        /** Nothing in the file. */
        NOTHING,
        /** The product holds nothing: it is written. */
        WRITE,
        /** The product holds the same. */
        SAME,
        /** The product holds something else: written where the person says so. */
        DIFFERENT,
        /** Something else, which was checked already: written where the person says so and gives a reason. */
        CORRECTION,
        PROBLEM
    }

    /** How many cells have one of the effects. */
    public long count(Effect effect) {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> cell.effect() == effect)
                .count();
    }
}
