package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A measure as the table reads it, without being kept for a change. */
public record MeasureFacts(
        MeasureId id,
        IndicatorId indicator,
        YearMonth month,
        int version,
        int edition,
        MeasureContent.Kind content,
        String text,
        @Nullable BigDecimal value,
        Verdict verdict,
        MeasureState state,
        Method method,
        @Nullable Integer sampleSize,
        @Nullable BigDecimal median,
        @Nullable String comment,
        @Nullable String returnReason,
        boolean corrected,
        PersonId enteredBy,
        Instant enteredAt,
        PersonId changedBy,
        Instant changedAt) {

    /** Whether a text says what is here: the same value, however it was given. */
    public boolean saysTheSameAs(MeasureContent said) {
        return content == said.kind() && Numbers.same(value, said.value());
    }

    Cell.Entry entry() {
        return new Cell.Entry(
                id,
                version,
                edition,
                text,
                state,
                method,
                sampleSize,
                comment,
                returnReason,
                corrected,
                enteredBy,
                enteredAt);
    }
}
