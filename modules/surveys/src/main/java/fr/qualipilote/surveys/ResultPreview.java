package fr.qualipilote.surveys;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would write into a wave.
 *
 * @param otherSheets sheets of the same file that are not read
 */
public record ResultPreview(String fileName, List<Row> rows, List<String> otherSheets) {

    /** What confirming would do with the row. */
    public enum Effect {
        /** A result for a question of the wave that has none. */
        ENTER,
        /** The question has another result, which the file's replaces. */
        REPLACE,
        UNCHANGED,
        /** The bank or the wave does not know the question: it is added. */
        ADD_QUESTION,
        /** The source of the row names another wave: it is left out. */
        OTHER_WAVE
    }

    /** @param code message key {@code survey.import.<code>} */
    public record Problem(String code, List<String> arguments) {}

    /**
     * @param line number in the file, as the spreadsheet shows it
     * @param problem why it cannot be written; null when it can
     */
    public record Row(
            int line,
            String label,
            @Nullable String source,
            @Nullable Integer answering,
            @Nullable Integer satisfied,
            @Nullable BigDecimal percent,
            Effect effect,
            @Nullable Problem problem) {}

    public long problems() {
        return rows.stream().filter(row -> row.problem() != null).count();
    }
}
