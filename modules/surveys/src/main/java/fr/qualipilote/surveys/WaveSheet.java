package fr.qualipilote.surveys;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A wave with all that belongs to it.
 *
 * @param version to be given back with a change of its description
 * @param cancelReason set exactly when it is cancelled
 * @param returnReason why the results went back to entry last; null when they never did
 * @param submittedBy who handed the results in: cannot validate them
 * @param publication reference of the set in which it was published, or null
 * @param conclusion what was decided to do about it; null until then
 * @param takenOver whether it was taken over from the past: no process carries it
 * @param steps what the actor who asked may do now
 */
public record WaveSheet(
        WaveLine line,
        int version,
        Sampling sampling,
        Gathering gathering,
        @Nullable Integer population,
        @Nullable String method,
        @Nullable OpeningHours openingHours,
        boolean commentAsked,
        Set<ServiceId> services,
        Set<PersonId> asked,
        List<QuestionResult> results,
        List<Scenario> scenarios,
        List<String> comments,
        @Nullable PersonId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable PersonId validatedBy,
        @Nullable Instant validatedAt,
        @Nullable String returnReason,
        @Nullable String cancelReason,
        @Nullable String publication,
        @Nullable String conclusion,
        boolean takenOver,
        Set<WaveStep> steps,
        List<HistoryEntry> history) {

    /** @param before the same question in the wave before, whose results are validated; null when there is none */
    public record QuestionResult(QuestionLine question, Result result, @Nullable Earlier before) {}

    /**
     * @param change percentage points from then to now; null where one of both has no percentage
     */
    public record Earlier(WaveId wave, String code, Result result, @Nullable BigDecimal change) {}

    /** @param criteria questions that its calls judge, in the order of the wave */
    public record Scenario(
            ScenarioId id, String label, @Nullable String instructions, List<QuestionId> criteria, int calls) {}

    /**
     * An entry of the history, latest first; entries are never changed.
     *
     * @param question what it is about; null for the wave itself
     * @param arguments what the message names, as many as {@link HistoryCode#arguments()} announces
     * @param author null when time did it
     */
    public record HistoryEntry(
            Instant at,
            @Nullable PersonId author,
            HistoryCode code,
            @Nullable QuestionId question,
            List<String> arguments) {}

    /** A question's result in one of the waves in which it was asked. */
    public record TrendPoint(
            WaveId wave, String code, String title, @Nullable LocalDate from, @Nullable LocalDate to, Result result) {}
}
