package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.ServiceId;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** « Pourquoi ? » of one score, as data: the screen makes sentences of it. @param terms in the order of the referential */
public record ScoreExplanation(ScoreLine line, List<Term> terms) {

    /**
     * One answer of the set.
     *
     * @param criterion its code, and {@code text} what was to be judged
     * @param level label; null where none counts
     * @param value of the level, 0 to 100; null where none counts
     * @param points weight × value; null where none counts
     */
    public record Term(
            String criterion,
            String text,
            ServiceId service,
            String serviceLabel,
            Part part,
            BigDecimal weight,
            @Nullable String level,
            @Nullable BigDecimal value,
            @Nullable BigDecimal points) {}

    /** What an answer does to the score. */
    public enum Part {
        /** In both sums. */
        COUNTS,
        /** « Sans objet »: in neither sum. */
        NOT_APPLICABLE,
        /** A question that asks for words only: in neither sum. */
        INFORMS,
        /** Not answered: in neither sum, missing in the progress. */
        UNANSWERED
    }
}
