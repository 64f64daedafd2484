package fr.qualipilote.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionRefused;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.MeasureStepRefused;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.spi.IndicatorSteps.Task;
import fr.qualipilote.indicators.spi.IndicatorSteps.TaskCard;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.kernel.WantedAction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is collected, period by period, and what is said of values off target. */
abstract class CollectionContract extends IndicatorBench {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    private ServiceId service;
    private PersonId member;

    /** A service of its own, with one member, for each test. */
    @BeforeEach
    void aServiceOfItsOwn() {
        String code = "S" + UUID.randomUUID().toString().substring(0, 8);
        service = services.add(signedIn("admin"), code, "Service " + code, List.of());
        member = people.add(signedIn("admin"), "Agent " + code, null, Set.of(service));
    }

    private Actor member() {
        return people.actor(member);
    }

    private IndicatorId asked(YearMonth from) {
        return draft().of(new Responsible.OneService(service))
                .collectedFrom(from)
                .defined();
    }

    private List<CollectionLine> own() {
        return collections.collections(signedIn("agent"), true).stream()
                .filter(line -> line.responsible().equals(new Responsible.OneService(service)))
                .toList();
    }

    private void type(IndicatorId id, YearMonth month, String text) {
        measures.enter(
                member(), EnterMeasure.of(id, month, text, cell(id, month).version()));
    }

    private static Instant paris(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    // --- opening -----------------------------------------------------------------------------------------------------

    @Test
    void theCalendarOpensOnTheFirstWorkingDayOfTheMonth() {
        assertThat(steps.nextOpening()).isEqualTo(paris(FIRST_OF_JULY, 6));
        clock.standAt(paris(FIRST_OF_JULY, 6));
        assertThat(steps.nextOpening()).isEqualTo(paris(LocalDate.of(2022, 8, 1), 6));
        clock.standOn(LocalDate.of(2022, 12, 20));
        assertThat(steps.nextOpening()).as("not on a Sunday").isEqualTo(paris(LocalDate.of(2023, 1, 2), 6));
    }

    @Test
    void aPeriodThatIsOverOpensOneCollectionForEachWhoIsResponsible() {
        IndicatorId one = asked(JUNE);
        asked(JUNE);
        steps.openDueCollections();
        assertThat(own()).as("June is not over").isEmpty();

        clock.standAt(paris(FIRST_OF_JULY, 6));
        steps.openDueCollections();
        steps.openDueCollections();

        assertThat(own()).singleElement().satisfies(line -> {
            assertThat(line.period()).isEqualTo(Period.month(JUNE));
            assertThat(line.indicators()).isEqualTo(2);
            assertThat(line.missing()).isEqualTo(2);
            assertThat(line.dueOn()).isEqualTo(LocalDate.of(2022, 7, 15));
            assertThat(line.state()).isEqualTo(CollectionState.OPEN);
        });
        assertThat(processes.calls()).contains("opened");
        type(one, JUNE, "91");
        assertThat(own().get(0).missing()).isEqualTo(1);
    }

    @Test
    void afterADowntimeEachPeriodThatWasMissedOpensOnce() {
        asked(YearMonth.of(2022, 3));
        draft().of(new Responsible.OneService(service))
                .periodicity(Periodicity.QUARTER)
                .collectedFrom(YearMonth.of(2022, 4))
                .defined();
        clock.standOn(LocalDate.of(2022, 7, 20));
        steps.openDueCollections();
        steps.openDueCollections();

        assertThat(own())
                .extracting(line -> line.period().code())
                .containsExactlyInAnyOrder("2022-03", "2022-04", "2022-05", "2022-06", "2022-04+3");
        assertThat(own()).as("due today at the earliest").allSatisfy(line -> assertThat(line.dueOn())
                .isAfterOrEqualTo(LocalDate.of(2022, 7, 15)));
    }

    @Test
    void twoNodesThatOpenAtOnceOpenOnce() throws Exception {
        steps.openDueCollections();
        asked(MAY);
        ExecutorService two = Executors.newFixedThreadPool(2);
        CyclicBarrier start = new CyclicBarrier(2);
        try {
            List<Future<Integer>> both = new ArrayList<>();
            for (int node = 0; node < 2; node++) {
                both.add(two.submit(() -> {
                    start.await();
                    return steps.openDueCollections().size();
                }));
            }
            assertThat(both.get(0).get() + both.get(1).get()).isEqualTo(1);
        } finally {
            two.shutdownNow();
        }
        assertThat(own()).hasSize(1);
    }

    @Test
    void whatIsValidatedAlreadyIsNotAskedForAgain() {
        IndicatorId id = asked(MAY);
        type(id, MAY, "91");
        measures.validate(
                signedIn("rq"), List.of(cell(id, MAY).entry().orElseThrow().measure()));
        steps.openDueCollections();
        assertThat(own()).isEmpty();
    }

    // --- carrying out ------------------------------------------------------------------------------------------------

    private CollectionId opened(IndicatorId... ignored) {
        steps.openDueCollections();
        return own().get(0).id();
    }

    @Test
    void entryIsFinishedWhenEveryIndicatorHasAnAnswer() {
        IndicatorId one = asked(MAY);
        IndicatorId two = asked(MAY);
        CollectionId id = opened(one, two);
        type(one, MAY, "91");

        assertThatExceptionOfType(CollectionRefused.class)
                .isThrownBy(() -> collections.finish(member(), id))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("collection.incomplete");
                    assertThat(refusal.arguments()).contains(1);
                });
        type(two, MAY, "?");
        collections.finish(member(), id);

        assertThat(own().get(0).state()).isEqualTo(CollectionState.FINISHED);
        assertThat(own().get(0).finishedBy()).isEqualTo(member);
        assertThat(processes.calls()).contains("finished");
        assertThatExceptionOfType(CollectionRefused.class).isThrownBy(() -> collections.finish(member(), id));
    }

    @Test
    void whatIsSentBackIsEnteredAgainAndThenAccepted() {
        IndicatorId one = asked(MAY);
        CollectionId id = opened(one);
        type(one, MAY, "91");
        collections.finish(member(), id);
        assertThatExceptionOfType(InvalidIndicator.class)
                .isThrownBy(() -> collections.sendBack(signedIn("rq"), id, " "));

        collections.sendBack(signedIn("rq"), id, "Vérifiez le dénominateur");
        assertThat(own().get(0)).satisfies(line -> {
            assertThat(line.state()).isEqualTo(CollectionState.OPEN);
            assertThat(line.returnReason()).isEqualTo("Vérifiez le dénominateur");
        });
        type(one, MAY, "92");
        collections.finish(member(), id);
        collections.accept(signedIn("rq"), id);

        assertThat(own().get(0).state()).isEqualTo(CollectionState.ACCEPTED);
        assertThat(cell(one, MAY).entry().orElseThrow().state()).isEqualTo(MeasureState.VALIDATED);
        assertThat(processes.calls()).containsSubsequence("finished", "returned", "finished", "accepted");
    }

    @Test
    void whoEnteredAValueDoesNotAcceptIt() {
        IndicatorId one = asked(MAY);
        CollectionId id = opened(one);
        enterAs("rq", one, MAY, "91");
        collections.finish(member(), id);

        assertThatExceptionOfType(MeasureStepRefused.class).isThrownBy(() -> collections.accept(signedIn("rq"), id));
        assertThat(own().get(0).state()).isEqualTo(CollectionState.FINISHED);
        collections.accept(signedIn("adjoint"), id);
        assertThat(own().get(0).state()).isEqualTo(CollectionState.ACCEPTED);
    }

    @Test
    void onlyThoseAskedFinishAndOnlyQualityAccepts() {
        IndicatorId one = asked(MAY);
        CollectionId id = opened(one);
        type(one, MAY, "91");
        for (String login : List.of("smi", "chef.baru", "sg", "prefet", "auditeur", "admin", "agent")) {
            Actor other = signedIn(login);
            assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> collections.finish(other, id));
        }
        collections.finish(signedIn("rq"), id);
        for (String login : List.of("smi", "chef.baru", "sg", "prefet", "auditeur", "admin", "agent")) {
            Actor other = signedIn(login);
            assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> collections.accept(other, id));
            assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> collections.sendBack(other, id, "Non"));
        }
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> collections.accept(member(), id));
        collections.accept(signedIn("adjoint"), id);
    }

    @Test
    void theSheetShowsTheRowsAskedForAndWhatIsMissing() {
        IndicatorId one = asked(MAY);
        CollectionId id = opened(one);
        CollectionLine.Sheet sheet = collections.collection(member(), id);
        assertThat(sheet.grid().rows()).singleElement().satisfies(row -> {
            assertThat(row.indicator().id()).isEqualTo(one);
            assertThat(row.mayEnter()).isTrue();
            assertThat(row.cells()).hasSize(12);
        });
        assertThat(sheet.grid().months()).last().isEqualTo(MAY);
        assertThat(sheet.missing()).containsExactly(one);
        assertThat(sheet.mayFinish()).isTrue();
        assertThat(collections.collection(signedIn("agent"), id).mayFinish()).isFalse();
    }

    @Test
    void anIndicatorThatIsHandedOverIsAskedOfWhoHasItNow() {
        IndicatorId one = asked(MAY);
        opened(one);
        ServiceId other = services.add(
                signedIn("admin"), "T" + UUID.randomUUID().toString().substring(0, 8), "Autre", List.of());
        IndicatorSheet sheet = registry.indicator(signedIn("rq"), one, JANUARY, MAY);

        registry.redefine(
                signedIn("rq"), one, sheet.version(), handedTo(sheet.definition(), new Responsible.OneService(other)));

        assertThat(own().get(0).indicators()).isZero();
        assertThat(collections.collections(signedIn("rq"), false))
                .filteredOn(line -> line.responsible().equals(new Responsible.OneService(other)))
                .singleElement()
                .satisfies(line -> assertThat(line.indicators()).isEqualTo(1));
        assertThat(processes.calls()).contains("changed");
    }

    private static IndicatorDefinition handedTo(IndicatorDefinition was, Responsible responsible) {
        return new IndicatorDefinition(
                was.code(),
                was.name(),
                was.definition(),
                was.formula(),
                was.numeratorName(),
                was.denominatorName(),
                was.denominatorFigure(),
                was.unit(),
                was.decimals(),
                was.lowerBound(),
                was.upperBound(),
                was.periodicity(),
                was.source(),
                was.comment(),
                was.method(),
                was.sampleSize(),
                responsible,
                was.publishable(),
                was.dueDays(),
                was.collectedFrom(),
                was.position());
    }

    @Test
    void whatAsksOnlyForARetiredIndicatorEnds() {
        IndicatorId one = asked(MAY);
        opened(one);
        registry.retire(signedIn("rq"), one, YearMonth.of(2022, 4), "Plus suivi");
        assertThat(processes.calls()).contains("cancelled");
        assertThat(own()).isEmpty();
    }

    // --- cards and dates ---------------------------------------------------------------------------------------------

    @Test
    void theTaskGoesToTheServiceAndOnceFlaggedToThoseWhoCanHelpToo() {
        asked(MAY);
        CollectionId id = opened();
        TaskCard card = steps.card(id, Task.ENTER);
        assertThat(card.services()).containsExactly(service);
        assertThat(card.roles()).isEmpty();
        assertThat(card.period()).isEqualTo("2022-05");
        assertThat(card.reference()).startsWith("COL-2022-05-S");

        assertThat(steps.flagMissing(id)).isEqualTo(1);
        TaskCard flagged = steps.card(id, Task.ENTER);
        assertThat(flagged.headsOf()).containsExactly(service);
        assertThat(flagged.roles()).containsExactlyInAnyOrder(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        assertThat(steps.title(id).orElseThrow().label()).startsWith("Service S");
    }

    @Test
    void remindersComeOnWorkingDaysInTheMorning() {
        asked(JUNE);
        clock.standAt(paris(FIRST_OF_JULY, 6));
        CollectionId id = opened();
        // due on Friday 15 July; the 14th is a holiday
        assertThat(steps.entryReminder(id)).isEqualTo(paris(LocalDate.of(2022, 7, 12), 8));
        assertThat(steps.missingFlag(id)).isEqualTo(paris(LocalDate.of(2022, 7, 18), 8));
        steps.remindEntry(id);
    }

    @Test
    void aPersonWhoIsResponsibleIsAssignedAndTheCheckIsOfferedToQuality() {
        draft().of(new Responsible.Someone(member)).collectedFrom(MAY).defined();
        steps.openDueCollections();
        CollectionLine line = collections.collections(signedIn("rq"), false).stream()
                .filter(one -> one.responsible().equals(new Responsible.Someone(member)))
                .findFirst()
                .orElseThrow();
        assertThat(steps.card(line.id(), Task.ENTER).assignee()).isEqualTo(member);
        assertThat(steps.card(line.id(), Task.CHECK)).satisfies(card -> {
            assertThat(card.assignee()).isNull();
            assertThat(card.roles()).contains(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        });
    }

    // --- reviews -----------------------------------------------------------------------------------------------------

    private ReviewLine only(IndicatorId id) {
        List<ReviewLine> found = reviews.reviews(signedIn("agent"), JANUARY, MAY).stream()
                .filter(review -> review.indicator().equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void anAcceptedValueOffTargetOpensOneReview() {
        IndicatorId one = asked(MAY);
        CollectionId id = opened(one);
        type(one, MAY, "88,19");
        collections.finish(member(), id);
        collections.accept(signedIn("rq"), id);

        assertThat(only(one)).satisfies(review -> {
            assertThat(review.value()).isEqualTo("88,19");
            assertThat(review.done()).isFalse();
            assertThat(review.dueOn()).isEqualTo(LocalDate.of(2022, 7, 8));
        });
        assertThat(processes.calls()).containsSubsequence("accepted", "review-opened");
        assertThat(steps.openReviews(id)).as("it is open already").isZero();
        assertThat(steps.card(only(one).id()).headsOf()).containsExactly(service);
    }

    @Test
    void theCommentAndTheActionOfAReviewAreKept() {
        IndicatorId one = asked(MAY);
        type(one, MAY, "88,19");
        measures.validate(
                signedIn("rq"), List.of(cell(one, MAY).entry().orElseThrow().measure()));
        ReviewId id = only(one).id();
        for (String login : List.of("smi", "chef.baru", "sg", "prefet", "auditeur", "admin", "agent")) {
            Actor other = signedIn(login);
            assertThatExceptionOfType(AccessRefused.class)
                    .isThrownBy(() -> reviews.comment(other, id, "Rien à voir", null));
        }
        assertThatExceptionOfType(InvalidIndicator.class).isThrownBy(() -> reviews.comment(member(), id, " ", null));
        WantedAction wanted =
                new WantedAction("accueil-telephonique", "Renforcer l’accueil", null, FIRST_OF_JULY, null);

        reviews.comment(member(), id, "Deux postes vacants", wanted);

        assertThat(only(one)).satisfies(review -> {
            assertThat(review.done()).isTrue();
            assertThat(review.comment()).isEqualTo("Deux postes vacants");
            assertThat(review.by()).isEqualTo(member);
            assertThat(review.action()).isEqualTo("ACT-2022-099");
        });
        reviews.comment(signedIn("rq"), id, "Deux postes vacants depuis avril", null);
        assertThat(only(one).comment()).isEqualTo("Deux postes vacants depuis avril");
        assertThatExceptionOfType(InvalidIndicator.class)
                .isThrownBy(() -> reviews.comment(signedIn("rq"), id, "Encore", wanted))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("indicator.review-done"));
        assertThat(processes.calls().stream().filter("review-done"::equals)).hasSize(1);
        assertThat(measures.explain(signedIn("agent"), one, MAY).review()).isEqualTo(only(one));
    }

    @Test
    void aReviewOfAValueThatIsCorrectedFirstIsWithdrawnAndComesBackIfItIsStillOff() {
        IndicatorId one = asked(MAY);
        type(one, MAY, "88,19");
        var measure = cell(one, MAY).entry().orElseThrow().measure();
        measures.validate(signedIn("rq"), List.of(measure));
        ReviewId id = only(one).id();

        measures.enter(
                member(), new EnterMeasure(one, MAY, "89,19", cell(one, MAY).version(), "Erreur de saisie"));
        assertThat(processes.calls()).containsExactly("review-opened", "review-dropped");
        measures.validate(signedIn("rq"), List.of(measure));

        assertThat(processes.calls()).containsExactly("review-opened", "review-dropped", "review-opened");
        assertThat(only(one).id()).isEqualTo(id);
        assertThat(only(one).value()).isEqualTo("89,19");
    }

    @Test
    void historyIsReviewedWhenTheQualityManagerSaysSo() {
        IndicatorId one = asked(YearMonth.of(2030, 1));
        type(one, MAY, "88,19");
        measures.validate(
                signedIn("rq"), List.of(cell(one, MAY).entry().orElseThrow().measure()));
        assertThat(processes.calls()).isEmpty();
        assertThatExceptionOfType(AccessRefused.class).isThrownBy(() -> reviews.open(member(), one, MAY));

        ReviewId id = reviews.open(signedIn("rq"), one, MAY);
        assertThat(reviews.open(signedIn("adjoint"), one, MAY)).isEqualTo(id);
        assertThat(processes.calls()).containsExactly("review-opened");
        assertThat(steps.reviewReminder(id)).isEqualTo(paris(LocalDate.of(2022, 7, 8), 8));
        steps.remindReview(id);
        assertThatExceptionOfType(InvalidIndicator.class)
                .isThrownBy(() -> reviews.open(signedIn("rq"), one, JANUARY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("indicator.nothing-to-review"));
    }
}
