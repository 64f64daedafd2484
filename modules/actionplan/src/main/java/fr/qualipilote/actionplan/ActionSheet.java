package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an action.
 *
 * @param line what the plan's row shows
 * @param version grows with every change; {@link EditAction} carries it back, so that nobody overwrites what was not seen
 * @param verifier who will verify it today: somebody other than the pilot; null when the organisation names nobody
 * @param pilotNote what the pilot said with the refusal or the other date; null when nothing
 * @param proposedDueOn the other date that the pilot proposes; null when none
 * @param effectiveness the verdict; null while it was not checked
 * @param stateReason why it was dismissed, suspended or abandoned; null otherwise
 * @param steps what the actor who asked may do now, by right and by state; for a step that is about an occurrence, at least
 *     one of the open occurrences admits it
 */
public record ActionSheet(
        ActionLine line,
        int version,
        @Nullable PersonId verifier,
        @Nullable String pilotNote,
        @Nullable LocalDate proposedDueOn,
        @Nullable String effectivenessCriterion,
        @Nullable LocalDate effectivenessOn,
        @Nullable Boolean effectiveness,
        @Nullable String stateReason,
        List<Occurrence> occurrences,
        List<Observation> observations,
        List<Evidence> evidence,
        List<Postponement> postponements,
        List<HistoryEntry> history,
        Set<ActionStep> steps) {

    /**
     * One carrying out, latest first.
     *
     * @param period code of the period; null for an action done once
     * @param result what the pilot declared; null while open
     * @param returnReason why it was sent back the last time
     */
    public record Occurrence(
            OccurrenceId id,
            @Nullable String period,
            LocalDate dueOn,
            OccurrenceState state,
            @Nullable Instant openedAt,
            @Nullable String result,
            @Nullable PersonId declaredBy,
            @Nullable Instant declaredAt,
            @Nullable PersonId verifiedBy,
            @Nullable Instant verifiedAt,
            @Nullable String returnReason,
            boolean late,
            List<Contribution> contributions) {}

    /**
     * @param service null when a person contributes by name; then {@code person} is set
     * @param answerable whether the actor who asked may answer it now
     */
    public record Contribution(
            ContributionId id,
            @Nullable ServiceId service,
            @Nullable PersonId person,
            boolean answered,
            @Nullable String text,
            @Nullable PersonId answeredBy,
            @Nullable Instant answeredAt,
            boolean answerable) {}

    public record Observation(String text, @Nullable PersonId author, Instant at) {}

    /**
     * @param mediaType detected from the content
     * @param size in bytes
     * @param sha256 lower-case hexadecimal
     */
    public record Evidence(
            EvidenceId id,
            @Nullable OccurrenceId occurrence,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            @Nullable PersonId author,
            Instant at) {}

    /** @param granted null while it waits for a decision */
    public record Postponement(
            PostponementId id,
            @Nullable LocalDate from,
            LocalDate to,
            String reason,
            PersonId requestedBy,
            Instant requestedAt,
            @Nullable Boolean granted,
            @Nullable PersonId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote) {}

    /**
     * An entry of the history, latest first; entries are never changed.
     *
     * @param code what happened
     * @param arguments what the message names, as many as {@link HistoryCode#arguments()} announces
     * @param author null when time or an import did it
     */
    public record HistoryEntry(Instant at, @Nullable PersonId author, HistoryCode code, List<String> arguments) {}
}
