package fr.qualipilote.indicators;

import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * « Pourquoi ? » of one cell, as data: the screen makes sentences of it.
 *
 * @param formula in words; may be empty
 * @param quotient numerator and denominator, where the value was computed from them
 * @param target that the period is judged by
 * @param distance by how much the value is better (positive) or worse (negative) than the target; null without either
 * @param source where the figures come from; may be empty
 * @param median of a delay, where it is known
 * @param dueOn last day to enter it; null where the column holds no period
 * @param steps who looked at it, in order
 * @param changes every change of the value, latest first
 * @param review of a value off target; null where there is none
 * @param mayDo what the actor may do now
 */
public record Explanation(
        IndicatorLine indicator,
        Cell cell,
        String definition,
        String formula,
        @Nullable Quotient quotient,
        Target target,
        @Nullable BigDecimal distance,
        String source,
        @Nullable BigDecimal median,
        @Nullable LocalDate dueOn,
        List<Look> steps,
        List<Change> changes,
        @Nullable ReviewLine review,
        Set<MeasureStep> mayDo) {

    /**
     * @param figure the dated figure that the denominator is; null where it was entered
     */
    public record Quotient(
            @Nullable String numeratorName,
            BigDecimal numerator,
            @Nullable String denominatorName,
            BigDecimal denominator,
            ReferenceFigures.@Nullable DatedValue figure) {}

    /** Somebody brought the measure into a state. */
    public record Look(MeasureState state, PersonId by, Instant at) {}

    /**
     * A change of the value.
     *
     * @param kind what was done
     * @param before the text it had; empty where there was none
     * @param after the text it has since; empty where it was erased
     * @param reason of a correction or of sending it back
     */
    public record Change(
            ChangeKind kind, String before, String after, @Nullable String reason, PersonId by, Instant at) {}

    /** What was done to a measure. */
    public enum ChangeKind {
        ENTERED,
        IMPORTED,
        ANNOTATED,
        CHECKED,
        VALIDATED,
        PUBLISHED,
        SENT_BACK,
        /** A value that had been checked, validated or published was changed. */
        CORRECTED,
        ERASED
    }
}
