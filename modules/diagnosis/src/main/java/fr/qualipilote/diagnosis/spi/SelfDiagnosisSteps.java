package fr.qualipilote.diagnosis.spi;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the processes ask of self-diagnosis: one use case a service task, and the questions of the task listener. Only
 * {@code workflow} sees this; there is no actor, time does it. Each deed may come twice and does nothing the second time.
 */
public interface SelfDiagnosisSteps {

    // --- service tasks and timers ------------------------------------------------------------------------------------

    /** When the service is reminded and when its delay is told to others. All are mornings of working days. */
    Deadlines deadlines(SheetId sheet);

    /**
     * @param reminderFar seven working days before the sheet is due
     * @param reminderNear one working day before
     * @param headAlert three working days after: the head of service
     * @param secretaryAlert seven working days after: the secretary general
     */
    record Deadlines(Instant reminderFar, Instant reminderNear, Instant headAlert, Instant secretaryAlert) {}

    /** Writes the reminder down, unless the sheet was handed in meanwhile. */
    void remind(SheetId sheet);

    /** The delay is told to the head of service. */
    void alertHead(SheetId sheet);

    /** The delay is told to the secretary general. */
    void alertSecretary(SheetId sheet);

    /** The morning of the day until which the committee has adjourned. */
    Instant committeeResumption(CampaignId campaign);

    /** Copies all that the campaign says; it never moves again. */
    void freeze(CampaignId campaign);

    /** Keeps the references of the actions that were proposed in the plan, in the order in which they were wanted. */
    void actionsOpened(CampaignId campaign, List<String> references);

    // --- the task listener's questions -------------------------------------------------------------------------------

    /** The tasks of the processes, named by what they ask. */
    enum Task {
        /** « Ouvrir la campagne », once the mission letter is there. */
        OPEN,
        /** « Répondre à l’autodiagnostic », again when the sheet was sent back. */
        ANSWER,
        /** « Relire la fiche ». */
        REVIEW,
        /** « Traiter le retard » of a service, by its head. */
        TREAT_DELAY_AS_HEAD,
        /** « Arbitrer le retard » of a service, by the secretary general. */
        TREAT_DELAY_AS_SECRETARY_GENERAL,
        /** « Consolider les résultats ». */
        CONSOLIDATE,
        /** « Prendre la décision du comité ». */
        DECIDE,
        /** « Décider des actions ». */
        PROPOSE_ACTIONS,
        /** « Présenter au comité des usagers ». */
        PRESENT
    }

    /**
     * Words, date and people of a task.
     *
     * @param sheet which one; null for a task about the campaign as a whole
     */
    TaskCard card(CampaignId campaign, Task task, @Nullable SheetId sheet);

    /** The campaign of a sheet. */
    CampaignId campaignOf(SheetId sheet);

    /** What a campaign is called, for who looks after the processes; empty when there is none. */
    Optional<CaseTitle> title(CampaignId campaign);

    record CaseTitle(String reference, String label) {}

    /**
     * @param subject the campaign's title
     * @param subjectId the sheet; null for the campaign itself
     * @param service whose sheet it is; null for the campaign itself
     * @param assignee the person it goes to; null when it is offered to groups
     * @param roles offered to who has one of these roles
     * @param services offered to the members of these services
     * @param headsOf offered to the heads of these services
     * @param dueOn a working day
     */
    record TaskCard(
            String reference,
            String subject,
            @Nullable UUID subjectId,
            @Nullable ServiceId service,
            @Nullable PersonId assignee,
            Set<Role> roles,
            Set<ServiceId> services,
            Set<ServiceId> headsOf,
            @Nullable LocalDate dueOn) {}
}
