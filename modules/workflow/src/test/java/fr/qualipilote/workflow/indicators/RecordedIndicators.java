package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.workflow.work.EngineBench;
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

/** Indicators that answer what a test sets and remember what they were asked. */
final class RecordedIndicators implements IndicatorSteps {

    static final PersonId RESPONSIBLE = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000c1"));
    static final PersonId DEPUTY = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000c2"));
    static final ServiceId SERVICE = new ServiceId(UUID.fromString("00000000-0000-0000-0000-0000000000d1"));

    final List<String> calls = new ArrayList<>();
    final List<Instant> openings = new ArrayList<>();
    final Map<Task, TaskCard> cards = new EnumMap<>(Task.class);
    Instant reminderAt = EngineBench.at(2022, 7, 13);
    Instant missingAt = EngineBench.at(2022, 7, 18);

    RecordedIndicators() {
        reset();
    }

    void reset() {
        calls.clear();
        openings.clear();
        reminderAt = EngineBench.at(2022, 7, 13);
        missingAt = EngineBench.at(2022, 7, 18);
        cards.put(Task.ENTER, card(null, Set.of(), Set.of(SERVICE)));
        cards.put(Task.COMPLETE, card(null, Set.of(), Set.of(SERVICE)));
        cards.put(Task.CHECK, card(null, Set.of(Role.QUALITY_MANAGER), Set.of()));
        cards.put(Task.REVIEW, card(RESPONSIBLE, Set.of(), Set.of()));
    }

    static TaskCard card(@Nullable PersonId assignee, Set<Role> roles, Set<ServiceId> services) {
        return new TaskCard(
                "COL-2022-06-SMI",
                "SMI",
                "2022-06",
                SERVICE,
                assignee,
                roles,
                services,
                Set.of(),
                LocalDate.of(2022, 7, 15));
    }

    @Override
    public Instant nextOpening() {
        return openings.remove(0);
    }

    @Override
    public List<CollectionId> openDueCollections() {
        calls.add("openDueCollections");
        return List.of();
    }

    @Override
    public Instant entryReminder(CollectionId collection) {
        return reminderAt;
    }

    @Override
    public Instant missingFlag(CollectionId collection) {
        return missingAt;
    }

    @Override
    public void remindEntry(CollectionId collection) {
        calls.add("remindEntry " + collection);
    }

    @Override
    public int flagMissing(CollectionId collection) {
        calls.add("flagMissing " + collection);
        cards.put(Task.ENTER, card(null, Set.of(Role.QUALITY_MANAGER), Set.of(SERVICE)));
        return 2;
    }

    @Override
    public int openReviews(CollectionId collection) {
        calls.add("openReviews " + collection);
        return 1;
    }

    @Override
    public Instant reviewReminder(ReviewId review) {
        return EngineBench.at(2022, 7, 29);
    }

    @Override
    public void remindReview(ReviewId review) {
        calls.add("remindReview " + review);
    }

    @Override
    public void actionOpened(ReviewId review, String reference) {
        calls.add("actionOpened " + review + " " + reference);
    }

    @Override
    public TaskCard card(CollectionId collection, Task task) {
        return theCard(task);
    }

    @Override
    public TaskCard card(ReviewId review) {
        return theCard(Task.REVIEW);
    }

    private TaskCard theCard(Task task) {
        TaskCard card = cards.get(task);
        if (card == null) {
            throw new AssertionError("No card for " + task);
        }
        return card;
    }

    @Override
    public Optional<CaseTitle> title(CollectionId collection) {
        return Optional.of(new CaseTitle("COL-2022-06-SMI", "Indicateurs du SMI, juin 2022"));
    }

    @Override
    public Optional<CaseTitle> title(ReviewId review) {
        return Optional.of(new CaseTitle("IND-03 · 2022-06", "Appels pris"));
    }
}
