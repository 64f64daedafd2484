package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Contribution;
import fr.qualipilote.actionplan.domain.DeadlinePolicy;
import fr.qualipilote.actionplan.domain.Deed;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.Postponement;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the processes ask: time does it, nobody is signed in. */
@Service
@Transactional
class FollowUpService implements ActionFollowUpSteps {

    private final Actions actions;
    private final Posts posts;
    private final Watches watches;
    private final TaskCards cards;
    private final ActionFollowUpProcess process;
    private final DeadlinePolicy deadlines;
    private final BusinessClock clock;

    FollowUpService(
            Actions actions,
            Posts posts,
            Watches watches,
            TaskCards cards,
            ActionFollowUpProcess process,
            DeadlinePolicy deadlines,
            BusinessClock clock) {
        this.actions = actions;
        this.posts = posts;
        this.watches = watches;
        this.cards = cards;
        this.process = process;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    // --- service tasks -----------------------------------------------------------------------------------------------

    @Override
    public OpenedOccurrence openOccurrence(ActionId id) {
        Action action = actions.toChange(id);
        return opened(action, action.open(staffedFor(action), byTime()));
    }

    @Override
    public OpenedOccurrence openRecurringOccurrence(ActionId id) {
        Action action = actions.toChange(id);
        Optional<Postponement> pending = action.pendingPostponement();
        Action.Opening opening = action.openNext(staffedFor(action), deadlines, byTime());
        actions.write(action);
        for (Occurrence skipped : opening.skipped()) {
            watches.unwatch(skipped);
            process.skipped(id, skipped.id());
        }
        pending.filter(request -> !request.isPending())
                .ifPresent(request -> process.postponementDecided(request.id(), false, null));
        return opened(action, opening);
    }

    private OpenedOccurrence opened(Action action, Action.Opening opening) {
        Occurrence occurrence = opening.occurrence();
        if (!opening.alreadyOpen()) {
            actions.write(action);
            watches.watch(action, occurrence);
        }
        return new OpenedOccurrence(
                occurrence.id(),
                occurrence.contributions().stream().map(Contribution::id).toList(),
                action.milestone().map(deadlines::morning).orElse(null),
                action.waitsFor(occurrence),
                opening.alreadyOpen());
    }

    private List<ServiceId> staffedFor(Action action) {
        boolean allServices = action.contributors().stream().anyMatch(Contributor.AllServices.class::isInstance);
        return allServices ? posts.staffed() : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextOpening(ActionId id) {
        return actions.toRead(id).nextOpening(deadlines);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> nextCheckpoint(ActionId id, OccurrenceId occurrence) {
        return actions.toRead(id).milestone().map(deadlines::morning);
    }

    @Override
    public Instant effectivenessCheck(ActionId id) {
        Action action = actions.toChange(id);
        action.carriedOut(byTime());
        actions.write(action);
        if (action.openOccurrences().findAny().isPresent()) {
            return NEVER;
        }
        LocalDate date = action.effectivenessOn();
        Instant now = clock.now();
        return Optional.ofNullable(date)
                .map(deadlines::morning)
                .filter(now::isBefore)
                .orElse(now);
    }

    @Override
    @Transactional(readOnly = true)
    public Instant answerReminder(ActionId id) {
        return deadlines.morning(deadlines.answerBy(
                Objects.requireNonNullElseGet(actions.toRead(id).askedOn(), clock::today)));
    }

    @Override
    public void remindAnswer(ActionId id) {
        actions.toChange(id).remindAnswer(byTime());
    }

    @Override
    public void remindDeadline(ActionId id, UUID watched) {
        actions.toChange(id).remindDeadline(watched, deadlines, byTime());
    }

    @Override
    public void recordDelay(ActionId id, UUID watched) {
        actions.toChange(id).recordDelay(watched, byTime());
    }

    @Override
    public void recordEscalation(ActionId id, UUID watched) {
        actions.toChange(id).escalateDelay(watched, byTime());
    }

    // --- the task listener's questions -------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public TaskCard card(ActionId id, Task task, @Nullable UUID part) {
        return cards.card(actions.toRead(id), task, part);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseTitle> title(ActionId id) {
        return actions.find(id).map(action -> new CaseTitle(action.reference(), action.label()));
    }

    private Deed byTime() {
        return new Deed(null, clock.now(), clock.today());
    }
}
