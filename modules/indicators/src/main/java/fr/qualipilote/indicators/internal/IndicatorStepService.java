package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.indicators.domain.MeasureCollection;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.OffTargetReview;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.Services;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the processes ask: time does it, nobody is signed in. */
@Service
@Transactional
class IndicatorStepService implements IndicatorSteps {

    private static final Set<Role> QUALITY = Set.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    private static final LocalTime OPENING = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final int REMINDED_BEFORE = 2;

    /** Working days to look at what was entered. */
    private static final int CHECK_DAYS = 5;

    private final CollectionOpening opening;
    private final MeasureCollectionRepository collections;
    private final OffTargetReviewRepository reviews;
    private final CollectionReading reading;
    private final IndicatorReviewOpening reviewOpening;
    private final MeasureLooks looks;
    private final People people;
    private final Services services;
    private final BusinessClock clock;
    private final WorkingDays workingDays = WorkingDays.ofFrance();

    IndicatorStepService(
            CollectionOpening opening,
            MeasureCollectionRepository collections,
            OffTargetReviewRepository reviews,
            CollectionReading reading,
            IndicatorReviewOpening reviewOpening,
            MeasureLooks looks,
            People people,
            Services services,
            BusinessClock clock) {
        this.opening = opening;
        this.collections = collections;
        this.reviews = reviews;
        this.reading = reading;
        this.reviewOpening = reviewOpening;
        this.looks = looks;
        this.people = people;
        this.services = services;
        this.clock = clock;
    }

    // --- calendar ----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public Instant nextOpening() {
        Instant now = clock.now();
        YearMonth month = YearMonth.from(clock.today());
        Instant thisMonth = opening(month);
        return thisMonth.isAfter(now) ? thisMonth : opening(month.plusMonths(1));
    }

    private Instant opening(YearMonth month) {
        return at(workingDays.sameOrNext(month.atDay(1)), OPENING);
    }

    @Override
    public List<CollectionId> openDueCollections() {
        return opening.openDue();
    }

    // --- one collection ----------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public Instant entryReminder(CollectionId id) {
        return at(workingDays.plus(collection(id).dueOn(), -REMINDED_BEFORE), MORNING);
    }

    @Override
    @Transactional(readOnly = true)
    public Instant missingFlag(CollectionId id) {
        return at(workingDays.plus(collection(id).dueOn(), 1), MORNING);
    }

    @Override
    public void remindEntry(CollectionId id) {
        collection(id).reminded(clock.now());
    }

    @Override
    public int flagMissing(CollectionId id) {
        MeasureCollection collection = collection(id);
        int missing = reading.content(collection).missing().size();
        collection.flagged(missing, clock.now());
        return missing;
    }

    @Override
    public int openReviews(CollectionId id) {
        CollectionReading.Content content = reading.content(collection(id));
        Set<MeasureId> off = content.asked().stream()
                .map(one -> content.entered().get(one.id()))
                .filter(Objects::nonNull)
                .filter(measure -> measure.state().isValidated() && measure.verdict() == Verdict.MISSED)
                .map(MeasureFacts::id)
                .collect(Collectors.toSet());
        return reviewOpening.openFor(looks.locked(off));
    }

    private MeasureCollection collection(CollectionId id) {
        return collections.findById(id.value()).orElseThrow(() -> UnknownIndicator.part("collection", id));
    }

    // --- one review --------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public Instant reviewReminder(ReviewId id) {
        return at(review(id).dueOn(), MORNING);
    }

    @Override
    public void remindReview(ReviewId id) {
        review(id).reminded(clock.now());
    }

    @Override
    public void actionOpened(ReviewId id, String reference) {
        review(id).actionOpened(reference);
    }

    private OffTargetReview review(ReviewId id) {
        return reviews.findById(id.value()).orElseThrow(() -> UnknownIndicator.part("review", id));
    }

    // --- the task listener's questions -------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public TaskCard card(CollectionId id, Task task) {
        MeasureCollection collection = collection(id);
        return switch (task) {
            case ENTER, COMPLETE -> entryCard(collection);
            case CHECK -> checkCard(collection);
            case REVIEW -> throw new IllegalArgumentException("A collection is not reviewed");
        };
    }

    private TaskCard entryCard(MeasureCollection collection) {
        Responsible responsible = collection.responsible();
        ServiceId service = responsible instanceof Responsible.OneService one ? one.service() : null;
        boolean staffed = service != null && hasMembers(service);
        boolean nobody = responsible instanceof Responsible.Quality || service != null && !staffed;
        // once what is missing is flagged, those who can do something about it see it as well
        boolean flagged = collection.flaggedAt() != null;
        return new TaskCard(
                reference(collection),
                name(responsible),
                collection.period().code(),
                service,
                responsible instanceof Responsible.Someone someone ? someone.person() : null,
                nobody || flagged ? QUALITY : Set.of(),
                staffed ? Set.of(Objects.requireNonNull(service)) : Set.of(),
                flagged && service != null ? Set.of(service) : Set.of(),
                collection.dueOn());
    }

    private TaskCard checkCard(MeasureCollection collection) {
        Responsible responsible = collection.responsible();
        Instant finished = Objects.requireNonNullElseGet(collection.finishedAt(), clock::now);
        return new TaskCard(
                reference(collection),
                name(responsible),
                collection.period().code(),
                responsible instanceof Responsible.OneService one ? one.service() : null,
                null,
                QUALITY,
                Set.of(),
                Set.of(),
                workingDays.plus(LocalDate.ofInstant(finished, BusinessClock.ZONE), CHECK_DAYS));
    }

    private boolean hasMembers(ServiceId service) {
        return people.membersOf(service).stream().anyMatch(PersonLine::active);
    }

    @Override
    @Transactional(readOnly = true)
    public TaskCard card(ReviewId id) {
        OffTargetReview review = review(id);
        ServiceId service =
                review.indicator().responsible() instanceof Responsible.OneService one ? one.service() : null;
        return new TaskCard(
                reference(review),
                review.indicator().name(),
                review.period().code(),
                service,
                null,
                QUALITY,
                Set.of(),
                service == null ? Set.of() : Set.of(service),
                review.dueOn());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseTitle> title(CollectionId id) {
        return collections
                .findById(id.value())
                .map(collection -> new CaseTitle(reference(collection), name(collection.responsible())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseTitle> title(ReviewId id) {
        return reviews.findById(id.value())
                .map(review ->
                        new CaseTitle(reference(review), review.indicator().name()));
    }

    // --- words -------------------------------------------------------------------------------------------------------

    private String reference(MeasureCollection collection) {
        return "COL-" + collection.period().to() + "-" + code(collection.responsible());
    }

    private static String reference(OffTargetReview review) {
        return review.indicator().code() + " · " + review.period().to();
    }

    private String code(Responsible responsible) {
        if (responsible instanceof Responsible.OneService one) {
            return services.service(one.service()).code();
        }
        return responsible instanceof Responsible.Someone someone ? initials(name(someone)) : "RQ";
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            initials.append(word, 0, Math.min(1, word.length()));
        }
        return initials.toString();
    }

    private String name(Responsible responsible) {
        if (responsible instanceof Responsible.OneService one) {
            return services.service(one.service()).label();
        }
        return responsible instanceof Responsible.Someone someone
                ? people.person(someone.person()).name()
                : "Responsable qualité";
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(BusinessClock.ZONE).toInstant();
    }
}
