package fr.qualipilote.surveys;

import org.jspecify.annotations.Nullable;

/**
 * A question of the bank.
 *
 * @param label as the table of indicators prints it, for instance « Satisfaction sur la courtoisie des agents »
 * @param wording as people are asked; the label where null
 * @param theme chapter of the referential; null when it belongs to none
 * @param waves in how many waves it was asked
 * @param retired no longer offered for new waves
 */
public record QuestionLine(
        QuestionId id,
        String label,
        @Nullable String wording,
        AnswerScale scale,
        @Nullable String theme,
        int waves,
        boolean retired,
        int version) {

    /** What people are asked. */
    public String asked() {
        return wording == null ? label : wording;
    }
}
