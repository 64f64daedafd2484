package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service's sheet as the campaign's page shows it.
 *
 * @param serviceLabel the code and label of this day, or as they were when the results were frozen
 * @param modules codes of those the service is asked about
 * @param referent who answers for it; null where the post is vacant
 * @param answering who has the task now: referent, substitute or head of service; null when it is offered to the whole service
 * @param conformity its score; null for who may not read the answers
 * @param late whether the date has passed and it is still to be handed in
 * @param headAlertedSince when the head of service was alerted of the delay that lasts
 * @param secretaryAlertedSince when the secretary general was
 * @param reason why it was sent back, or why the service has left; null otherwise
 * @param steps what the actor may do now
 */
public record SheetLine(
        SheetId id,
        CampaignId campaign,
        ServiceId service,
        String serviceLabel,
        List<String> modules,
        SheetState state,
        @Nullable PersonId referent,
        @Nullable PersonId substitute,
        @Nullable PersonId answering,
        Progress progress,
        @Nullable Score conformity,
        @Nullable LocalDate dueOn,
        boolean late,
        @Nullable Instant headAlertedSince,
        @Nullable Instant secretaryAlertedSince,
        @Nullable PersonId handedInBy,
        @Nullable Instant handedInAt,
        @Nullable PersonId acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable String reason,
        Set<SheetStep> steps) {}
