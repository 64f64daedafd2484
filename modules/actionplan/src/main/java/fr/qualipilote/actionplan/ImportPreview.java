package fr.qualipilote.actionplan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file would write, row by row. */
public record ImportPreview(String fileName, String format, List<Row> rows) {

    /** The columns of the plan, in the order of the seed. */
    public enum Column {
        THEME,
        ACTION,
        PILOT,
        CONTRIBUTOR,
        DUE,
        NEXT_DUE,
        OBSERVATIONS
    }

    /** How sure the reading is. */
    public enum Confidence {
        /** Read as it stands. */
        UNDERSTOOD,
        /** An assumption was made; {@link Cell#message()} says which. */
        GUESSED,
        /** The file has another value than the product, which somebody has changed since the last import: it stays. */
        KEPT,
        /** The person takes the file's value although somebody has changed the product's. */
        TAKEN,
        /** Cannot be written as it stands; must be corrected. */
        ERROR
    }

    /** What confirming would do with the row. */
    public enum Effect {
        CREATE,
        UPDATE,
        UNCHANGED,
        /** Left out by the person's correction. */
        SKIP
    }

    /**
     * @param line number in the file, as the spreadsheet shows it
     * @param reference of the action that would be updated; null when it would be created
     * @param engaged whether it runs already, because it recurs, has a next date or is late: its pilot has not to answer
     */
    public record Row(int line, Effect effect, @Nullable String reference, boolean engaged, List<Cell> cells) {
        public boolean hasError() {
            return effect != Effect.SKIP && cells.stream().anyMatch(cell -> cell.confidence() == Confidence.ERROR);
        }
    }

    /**
     * @param raw as in the file
     * @param understood what will hold, which is the product's value where that is kept: a date as 2022-09-15, a rule as {@code every:<months>} or {@code all-year},
     *     names separated by a comma, {@code all-services} for « tous les services »; empty when nothing was understood
     * @param message message key of the guess or the error, {@code import.<code>}; null when understood
     * @param choices values that would be accepted instead, for instance codes of services; empty when free. For a value that
     *     is kept: the file's, as a correction that takes it
     */
    public record Cell(
            Column column,
            String raw,
            String understood,
            Confidence confidence,
            @Nullable String message,
            List<String> arguments,
            List<String> choices) {}

    /**
     * @param value replaces the text of the cell, and goes even though somebody has changed the product's value since the last
     *     import; null leaves the row out
     */
    public record Correction(int line, Column column, @Nullable String value) {}

    public long errors() {
        return rows.stream().filter(Row::hasError).count();
    }
}
