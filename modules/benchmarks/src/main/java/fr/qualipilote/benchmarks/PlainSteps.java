package fr.qualipilote.benchmarks;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An action plan that answers at once, the same to both contenders: two contributors, a pilot, a verifier. */
final class PlainSteps implements ActionFollowUpSteps {

    /** Later than the run. */
    static final Instant LATER = Instant.parse("2030-01-01T08:00:00Z");

    private static final LocalDate DUE = LocalDate.of(2022, 9, 15);

    @Override
    public OpenedOccurrence openOccurrence(ActionId action) {
        List<ContributionId> contributions = List.of(
                new ContributionId(People.derived(action.value(), "first part")),
                new ContributionId(People.derived(action.value(), "second part")));
        OccurrenceId occurrence = new OccurrenceId(People.derived(action.value(), "occurrence"));
        return new OpenedOccurrence(occurrence, contributions, null, true, false);
    }

    @Override
    public Instant effectivenessCheck(ActionId action) {
        return LATER;
    }

    @Override
    public TaskCard card(ActionId action, Task task, @Nullable UUID part) {
        int number = Math.floorMod(action.value().hashCode(), People.COUNT);
        ServiceId service = People.service(number % People.SERVICES.size());
        boolean offered = task == Task.QUALIFY || task == Task.CONTRIBUTE;
        return new TaskCard(
                "ACT-2022-" + number,
                Subjects.of(number),
                Subjects.theme(number),
                null,
                part,
                task == Task.CONTRIBUTE ? service : null,
                offered ? null : People.person(number),
                task == Task.QUALIFY ? Set.of(Role.QUALITY_MANAGER) : Set.of(),
                task == Task.CONTRIBUTE ? Set.of(service) : Set.of(),
                Set.of(),
                DUE);
    }

    @Override
    public OpenedOccurrence openRecurringOccurrence(ActionId action) {
        throw new UnsupportedOperationException("No action of the benchmark recurs");
    }

    @Override
    public Optional<Instant> nextOpening(ActionId action) {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> nextCheckpoint(ActionId action, OccurrenceId occurrence) {
        return Optional.empty();
    }

    @Override
    public Optional<CaseTitle> title(ActionId action) {
        return Optional.empty();
    }

    @Override
    public Instant answerReminder(ActionId action) {
        return LATER;
    }

    @Override
    public void remindAnswer(ActionId action) {}

    @Override
    public void remindDeadline(ActionId action, UUID watched) {}

    @Override
    public void recordDelay(ActionId action, UUID watched) {}

    @Override
    public void recordEscalation(ActionId action, UUID watched) {}
}
