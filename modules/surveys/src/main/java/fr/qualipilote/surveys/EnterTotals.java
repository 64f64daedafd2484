package fr.qualipilote.surveys;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The result of one question: n and how many are satisfied; or a percentage alone, where the source does not give n; or
 * nothing, to take it away.
 *
 * @param version of the {@link Result} as it was read
 * @param percent 0 to 100, only without n
 * @param note where the figure comes from; may be null
 */
public record EnterTotals(
        WaveId wave,
        QuestionId question,
        int version,
        @Nullable Integer answering,
        @Nullable Integer satisfied,
        @Nullable BigDecimal percent,
        @Nullable String note) {}
