package fr.qualipilote.surveys;

import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of one question in one wave. Every question has its own n: those who had no opinion on it are not in it.
 *
 * @param answering n, the answers that count; null where the source does not give it, never invented
 * @param satisfied how many of them are satisfied; null exactly where n is
 * @param percent 100 × satisfied ÷ n, rounded half up to one decimal; or the percentage of the source; null where there is
 *     neither
 * @param margin the Wilson score interval at 95 %; null where n is unknown or zero, or the wave is no sample
 * @param fewAnswers n is below the threshold of the installation (30 unless set): to be read with care
 * @param suppressedInPublic n is so small (1 to 4) that people could be recognised: not shown without account
 * @param note where the figure comes from, as who entered it wrote it
 * @param version of what was entered; to be given back with a change
 * @param enteredBy null where it is computed or was taken over
 * @param corrected whether it was changed after it had been validated
 */
public record Result(
        Basis basis,
        @Nullable Integer answering,
        @Nullable Integer satisfied,
        @Nullable BigDecimal percent,
        @Nullable Interval margin,
        boolean fewAnswers,
        boolean suppressedInPublic,
        @Nullable String note,
        int version,
        @Nullable PersonId enteredBy,
        @Nullable Instant enteredAt,
        boolean corrected) {}
