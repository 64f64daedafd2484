package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Contribution;
import fr.qualipilote.actionplan.domain.DeadlinePolicy;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.Postponement;
import fr.qualipilote.actionplan.domain.PostponementPolicy;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each task what it is about, who is to do it and by when. */
@Component
class TaskCards {

    private final Posts posts;
    private final DeadlinePolicy deadlines;
    private final BusinessClock clock;

    TaskCards(Posts posts, DeadlinePolicy deadlines, BusinessClock clock) {
        this.posts = posts;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    TaskCard card(Action action, Task task, @Nullable UUID part) {
        return switch (task) {
            case QUALIFY -> forRoles(action, Set.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER));
            case ANSWER -> forPerson(action, null, pilot(action), deadlines.answerBy(askedOn(action)));
            case CONTRIBUTE -> contribution(action, required(part));
            case DECLARE, REDO -> {
                Occurrence occurrence = occurrence(action, part);
                yield forPerson(action, occurrence, pilot(action), occurrence.dueOn());
            }
            case CHECKPOINT ->
                forPerson(
                        action,
                        occurrence(action, part),
                        pilot(action),
                        action.milestone().orElse(null));
            case VERIFY -> {
                Occurrence occurrence = occurrence(action, part);
                yield forPerson(action, occurrence, posts.verifierOf(action), decisionBy(occurrence.declaredAt()));
            }
            case CHECK_EFFECTIVENESS -> forPerson(action, null, posts.verifierOf(action), action.effectivenessOn());
            case DECIDE_POSTPONEMENT -> postponement(action, required(part));
            case TREAT_DELAY_AS_HEAD -> delayForHeads(action, required(part));
            case TREAT_DELAY_AS_SECRETARY_GENERAL -> delayForSecretaryGeneral(action, required(part));
        };
    }

    private TaskCard forRoles(Action action, Set<Role> roles) {
        return new TaskCard(
                action.reference(),
                action.label(),
                action.theme(),
                null,
                null,
                null,
                null,
                roles,
                Set.of(),
                Set.of(),
                null);
    }

    /** @param who empty: offered to whoever is secretary general */
    private TaskCard forPerson(
            Action action, @Nullable Occurrence occurrence, Optional<PersonId> who, @Nullable LocalDate dueOn) {
        return forPerson(
                action,
                occurrence == null ? null : occurrence.period(),
                occurrence == null ? null : occurrence.id().value(),
                who,
                dueOn);
    }

    private TaskCard forPerson(
            Action action,
            @Nullable String period,
            @Nullable UUID subject,
            Optional<PersonId> who,
            @Nullable LocalDate dueOn) {
        return new TaskCard(
                action.reference(),
                action.label(),
                action.theme(),
                period,
                subject,
                null,
                who.orElse(null),
                who.isPresent() ? Set.of() : Set.of(Role.SECRETARY_GENERAL),
                Set.of(),
                Set.of(),
                dueOn);
    }

    private TaskCard contribution(Action action, UUID part) {
        Occurrence occurrence = action.occurrenceOf(new ContributionId(part));
        Contribution contribution =
                occurrence.contribution(new ContributionId(part)).orElseThrow();
        ServiceId service = contribution.service();
        return new TaskCard(
                action.reference(),
                action.label(),
                action.theme(),
                occurrence.period(),
                part,
                service,
                contribution.person(),
                Set.of(),
                service == null ? Set.of() : Set.of(service),
                Set.of(),
                occurrence.dueOn());
    }

    private TaskCard postponement(Action action, UUID part) {
        Postponement request = action.request(new PostponementId(part));
        return forPerson(
                action,
                action.occurrence(request.occurrence()).period(),
                part,
                PostponementPolicy.decider(action, posts.offices()),
                request.from());
    }

    private TaskCard delayForHeads(Action action, UUID watched) {
        Occurrence late = lateOccurrence(action, watched);
        Instant since = late == null ? action.headAlertedSince() : late.headAlertedSince();
        Set<ServiceId> alerted = posts.alertedFor(action, late);
        return new TaskCard(
                action.reference(),
                action.label(),
                action.theme(),
                late == null ? null : late.period(),
                watched,
                null,
                null,
                alerted.isEmpty() ? Set.of(Role.SECRETARY_GENERAL) : Set.of(),
                Set.of(),
                alerted,
                decisionBy(since));
    }

    private TaskCard delayForSecretaryGeneral(Action action, UUID watched) {
        Occurrence late = lateOccurrence(action, watched);
        Instant since = late == null ? action.secretaryAlertedSince() : late.secretaryAlertedSince();
        return new TaskCard(
                action.reference(),
                action.label(),
                action.theme(),
                late == null ? null : late.period(),
                watched,
                null,
                null,
                Set.of(Role.SECRETARY_GENERAL),
                Set.of(),
                Set.of(),
                decisionBy(since));
    }

    /** Null when it is the action itself that is late, before it was engaged. */
    private static @Nullable Occurrence lateOccurrence(Action action, UUID watched) {
        return watched.equals(action.id().value()) ? null : action.occurrence(new OccurrenceId(watched));
    }

    private LocalDate decisionBy(@Nullable Instant since) {
        Instant from = since == null ? clock.now() : since;
        return deadlines.decisionBy(LocalDate.ofInstant(from, BusinessClock.ZONE));
    }

    private LocalDate askedOn(Action action) {
        return Objects.requireNonNullElseGet(action.askedOn(), clock::today);
    }

    private static Optional<PersonId> pilot(Action action) {
        return Optional.ofNullable(action.pilot());
    }

    private static Occurrence occurrence(Action action, @Nullable UUID part) {
        return action.occurrence(new OccurrenceId(required(part)));
    }

    private static UUID required(@Nullable UUID part) {
        return Objects.requireNonNull(part, "the task is about a part of the action");
    }
}
