package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action plan that answers what a test sets and remembers what it was asked. */
final class RecordedSteps implements ActionFollowUpSteps {

    static final PersonId PILOT = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000a1"));
    static final PersonId VERIFIER = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000a2"));
    static final ServiceId SERVICE = new ServiceId(UUID.fromString("00000000-0000-0000-0000-0000000000b1"));

    final List<String> calls = new ArrayList<>();
    final List<OpenedOccurrence> toOpen = new ArrayList<>();
    final List<Optional<Instant>> openings = new ArrayList<>();
    final Map<Task, TaskCard> cards = new EnumMap<>(Task.class);
    final Map<Task, List<@Nullable UUID>> asked = new EnumMap<>(Task.class);
    Optional<Instant> checkpoint = Optional.empty();
    Instant effectivenessAt = Instant.EPOCH;
    Instant answerReminderAt = Instant.EPOCH;

    @Nullable RuntimeException failure;

    RecordedSteps() {
        reset();
    }

    void reset() {
        calls.clear();
        toOpen.clear();
        openings.clear();
        asked.clear();
        cards.clear();
        checkpoint = Optional.empty();
        effectivenessAt = ProcessBench.at(2022, 12, 1);
        answerReminderAt = ProcessBench.at(2022, 7, 1);
        failure = null;
        cards.put(Task.QUALIFY, offered(Set.of(Role.QUALITY_MANAGER), Set.of(), Set.of()));
        cards.put(Task.CONTRIBUTE, offered(Set.of(), Set.of(SERVICE), Set.of()));
        cards.put(Task.TREAT_DELAY_AS_HEAD, offered(Set.of(), Set.of(), Set.of(SERVICE)));
        cards.put(Task.TREAT_DELAY_AS_SECRETARY_GENERAL, offered(Set.of(Role.SECRETARY_GENERAL), Set.of(), Set.of()));
        for (Task task : List.of(Task.ANSWER, Task.DECLARE, Task.REDO, Task.CHECKPOINT)) {
            cards.put(task, assigned(PILOT));
        }
        for (Task task : List.of(Task.VERIFY, Task.CHECK_EFFECTIVENESS, Task.DECIDE_POSTPONEMENT)) {
            cards.put(task, assigned(VERIFIER));
        }
    }

    static TaskCard assigned(PersonId person) {
        return card(person, Set.of(), Set.of(), Set.of(), LocalDate.of(2022, 9, 15));
    }

    static TaskCard offered(Set<Role> roles, Set<ServiceId> services, Set<ServiceId> headsOf) {
        return card(null, roles, services, headsOf, LocalDate.of(2022, 9, 15));
    }

    static TaskCard card(
            @Nullable PersonId person,
            Set<Role> roles,
            Set<ServiceId> services,
            Set<ServiceId> headsOf,
            @Nullable LocalDate dueOn) {
        return new TaskCard(
                "ACT-2022-014",
                "Afficher les horaires",
                "accueil",
                "2022-06",
                null,
                SERVICE,
                person,
                roles,
                services,
                headsOf,
                dueOn);
    }

    static OpenedOccurrence opened(OccurrenceId occurrence, ContributionId... contributions) {
        return new OpenedOccurrence(occurrence, List.of(contributions), null, false, false);
    }

    @Override
    public OpenedOccurrence openOccurrence(ActionId action) {
        note("openOccurrence");
        return toOpen.remove(0);
    }

    @Override
    public OpenedOccurrence openRecurringOccurrence(ActionId action) {
        note("openRecurringOccurrence");
        return toOpen.remove(0);
    }

    @Override
    public Optional<Instant> nextOpening(ActionId action) {
        note("nextOpening");
        return openings.remove(0);
    }

    @Override
    public Optional<Instant> nextCheckpoint(ActionId action, OccurrenceId occurrence) {
        return checkpoint;
    }

    @Override
    public Instant effectivenessCheck(ActionId action) {
        note("effectivenessCheck");
        return effectivenessAt;
    }

    @Override
    public Instant answerReminder(ActionId action) {
        return answerReminderAt;
    }

    @Override
    public void remindAnswer(ActionId action) {
        note("remindAnswer");
    }

    @Override
    public void remindDeadline(ActionId action, UUID watched) {
        note("remindDeadline " + watched);
    }

    @Override
    public void recordDelay(ActionId action, UUID watched) {
        note("recordDelay " + watched);
    }

    @Override
    public void recordEscalation(ActionId action, UUID watched) {
        note("recordEscalation " + watched);
    }

    @Override
    public Optional<CaseTitle> title(ActionId action) {
        return Optional.of(new CaseTitle("ACT-2022-014", "Afficher les horaires"));
    }

    @Override
    public TaskCard card(ActionId action, Task task, @Nullable UUID part) {
        asked.computeIfAbsent(task, key -> new ArrayList<>()).add(part);
        return cards.get(task);
    }

    private void note(String call) {
        if (failure != null) {
            throw failure;
        }
        calls.add(call);
    }
}
