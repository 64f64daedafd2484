package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.domain.Campaign;
import fr.qualipilote.diagnosis.domain.DiagnosisDeadlines;
import fr.qualipilote.diagnosis.domain.Sheet;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.Task;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.TaskCard;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each task what it is about, who is to do it and by when. */
@Component
class DiagnosisTaskCards {

    private static final Set<Role> QUALITY = Set.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);

    private final DiagnosisPosts posts;
    private final DiagnosisDeadlines deadlines;
    private final BusinessClock clock;

    DiagnosisTaskCards(DiagnosisPosts posts, DiagnosisDeadlines deadlines, BusinessClock clock) {
        this.posts = posts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    TaskCard card(Campaign campaign, Task task, @Nullable SheetId sheet) {
        return switch (task) {
            case OPEN -> forRoles(campaign, QUALITY, null);
            case ANSWER -> answer(campaign.sheet(required(sheet)));
            case REVIEW -> review(campaign.sheet(required(sheet)));
            case TREAT_DELAY_AS_HEAD -> delayForHead(campaign.sheet(required(sheet)));
            case TREAT_DELAY_AS_SECRETARY_GENERAL -> delayForSecretary(campaign.sheet(required(sheet)));
            case CONSOLIDATE, PROPOSE_ACTIONS, PRESENT ->
                forRoles(campaign, QUALITY, deadlines.reviewBy(clock.today()));
            case DECIDE -> forRoles(campaign, Set.of(Role.SECRETARY_GENERAL), decisionBy(campaign));
        };
    }

    private LocalDate decisionBy(Campaign campaign) {
        LocalDate until = campaign.adjournedUntil();
        return until != null ? until : deadlines.reviewBy(clock.today());
    }

    private static TaskCard forRoles(Campaign campaign, Set<Role> roles, @Nullable LocalDate dueOn) {
        return new TaskCard(campaign.reference(), campaign.title(), null, null, null, roles, Set.of(), Set.of(), dueOn);
    }

    /** Referent, else substitute, else head, else the whole service. */
    private TaskCard answer(Sheet sheet) {
        Optional<PersonId> who = posts.answering(sheet);
        return ofSheet(
                sheet,
                who.orElse(null),
                Set.of(),
                who.isEmpty() ? Set.of(sheet.service()) : Set.of(),
                Set.of(),
                sheet.dueOn());
    }

    private TaskCard review(Sheet sheet) {
        Instant since = Objects.requireNonNullElseGet(sheet.handedInAt(), clock::now);
        return ofSheet(sheet, null, QUALITY, Set.of(), Set.of(), deadlines.reviewBy(day(since)));
    }

    /** Where there is no head, nobody is left but the secretary general. */
    private TaskCard delayForHead(Sheet sheet) {
        boolean headed = posts.isHeaded(sheet.service());
        return ofSheet(
                sheet,
                null,
                headed ? Set.of() : Set.of(Role.SECRETARY_GENERAL),
                Set.of(),
                headed ? Set.of(sheet.service()) : Set.of(),
                deadlines.reviewBy(clock.today()));
    }

    private TaskCard delayForSecretary(Sheet sheet) {
        return ofSheet(
                sheet, null, Set.of(Role.SECRETARY_GENERAL), Set.of(), Set.of(), deadlines.reviewBy(clock.today()));
    }

    private static TaskCard ofSheet(
            Sheet sheet,
            @Nullable PersonId assignee,
            Set<Role> roles,
            Set<ServiceId> services,
            Set<ServiceId> headsOf,
            @Nullable LocalDate dueOn) {
        return new TaskCard(
                sheet.campaign().reference(),
                sheet.campaign().title(),
                sheet.id().value(),
                sheet.service(),
                assignee,
                roles,
                services,
                headsOf,
                dueOn);
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BusinessClock.ZONE);
    }

    private static SheetId required(@Nullable SheetId sheet) {
        return Objects.requireNonNull(sheet, "the task is about a sheet");
    }
}
