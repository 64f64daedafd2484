package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.referential.ModuleLine;
import fr.qualipilote.referential.VersionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A campaign with all that belongs to it.
 *
 * @param version to be given back with a change of its description
 * @param referential the version it runs on, to its end
 * @param modules those that are asked
 * @param mission reference of the mission letter; null while it is not given
 * @param summary what quality has drawn from the results; null before
 * @param adjournedUntil until when the committee has put its decision off; null when it has not
 * @param decisions of the committee, latest first
 * @param followUps what became of each gap, in the order of the referential; empty before it was decided
 * @param presentedOn when the users' committee was shown the results
 * @param steps what the actor may do now
 * @param history latest first
 */
public record CampaignSheet(
        CampaignLine line,
        int version,
        VersionId referential,
        List<ModuleLine> modules,
        @Nullable String mission,
        @Nullable LocalDate missionOn,
        @Nullable String summary,
        @Nullable LocalDate adjournedUntil,
        List<SheetLine> sheets,
        List<Decided> decisions,
        List<FollowUp> followUps,
        Results.@Nullable Frozen frozen,
        @Nullable LocalDate presentedOn,
        @Nullable String presentationNote,
        Set<CampaignStep> steps,
        List<HistoryEntry> history) {

    /**
     * @param minutes reference of the minutes
     * @param note what was asked, or why it was put off; null for a validation
     * @param until of an adjournment
     * @param by who recorded it; null when it came from a meeting
     */
    public record Decided(
            Outcome outcome,
            String minutes,
            @Nullable String note,
            @Nullable LocalDate until,
            @Nullable PersonId by,
            Instant at) {}

    public enum Outcome {
        VALIDATED,
        MORE_ASKED,
        ADJOURNED
    }

    /**
     * @param criterion code of the gap
     * @param action reference, for instance « ACT-2022-016 »; null when none is wanted, or while it is being opened
     * @param existing whether the action was in the plan already
     * @param reason why no action is wanted; null otherwise
     */
    public record FollowUp(String criterion, @Nullable String action, boolean existing, @Nullable String reason) {}

    /**
     * An entry of the history; entries are never changed.
     *
     * @param arguments what the message names, as many as {@link DiagnosisHistory#arguments()} announces
     * @param author null when time or a meeting did it
     */
    public record HistoryEntry(Instant at, @Nullable PersonId author, DiagnosisHistory code, List<String> arguments) {}
}
