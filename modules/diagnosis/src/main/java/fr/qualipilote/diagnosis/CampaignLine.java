package fr.qualipilote.diagnosis;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as lists show it.
 *
 * @param reference for instance « AD-2022-01 »
 * @param referential label of the version it runs on, which never changes
 * @param deadline null while it is not set
 * @param services how many take part
 * @param accepted how many of their sheets are accepted
 * @param late how many sheets are past their date and neither handed in nor accepted
 * @param conformity its score, beside the progress and never mixed with it; null for who may not read the results yet
 * @param demonstration whether its answers were made up for the demonstration
 * @param takenOver null for a campaign that was conducted here
 * @param halt while it is suspended, and once it is cancelled; null otherwise
 */
public record CampaignLine(
        CampaignId id,
        String reference,
        String title,
        String referential,
        CampaignState state,
        @Nullable LocalDate deadline,
        int services,
        int accepted,
        int late,
        Progress progress,
        @Nullable Score conformity,
        boolean demonstration,
        @Nullable TakenOver takenOver,
        @Nullable Halt halt) {

    /** A campaign that was conducted here, and goes its way. */
    public CampaignLine(
            CampaignId id,
            String reference,
            String title,
            String referential,
            CampaignState state,
            @Nullable LocalDate deadline,
            int services,
            int accepted,
            int late,
            Progress progress,
            @Nullable Score conformity,
            boolean demonstration) {
        this(
                id,
                reference,
                title,
                referential,
                state,
                deadline,
                services,
                accepted,
                late,
                progress,
                conformity,
                demonstration,
                null,
                null);
    }
}
