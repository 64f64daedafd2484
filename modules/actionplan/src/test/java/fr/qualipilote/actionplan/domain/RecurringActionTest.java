package fr.qualipilote.actionplan.domain;

import static fr.qualipilote.actionplan.domain.Fixtures.BARU;
import static fr.qualipilote.actionplan.domain.Fixtures.DEADLINES;
import static fr.qualipilote.actionplan.domain.Fixtures.FIRST_OF_JULY;
import static fr.qualipilote.actionplan.domain.Fixtures.SMI;
import static fr.qualipilote.actionplan.domain.Fixtures.TODAY;
import static fr.qualipilote.actionplan.domain.Fixtures.inProgress;
import static fr.qualipilote.actionplan.domain.Fixtures.latest;
import static fr.qualipilote.actionplan.domain.Fixtures.monthly;
import static fr.qualipilote.actionplan.domain.Fixtures.on;
import static fr.qualipilote.actionplan.domain.Fixtures.terms;
import static fr.qualipilote.actionplan.domain.Fixtures.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One visible occurrence a period, opened once, and what a late one does to those that follow. */
class RecurringActionTest {

    private static final LocalDate FIRST_OF_AUGUST = LocalDate.of(2022, 8, 1);

    private static Action.Opening open(Action action, LocalDate date) {
        return action.openNext(List.of(), DEADLINES, on(date));
    }

    private static void doIt(Action action, LocalDate date) {
        action.declareDone(latest(action), "Fait", true, on(date));
        action.verify(latest(action), null, on(date));
    }

    @ParameterizedTest
    @EnumSource(LatePolicy.class)
    void aPeriodIsOpenedOnceHoweverOftenItIsAsked(LatePolicy policy) {
        Action action = inProgress(monthly(policy));

        Action.Opening first = open(action, FIRST_OF_JULY);
        Action.Opening second = open(action, FIRST_OF_JULY);

        assertThat(first.alreadyOpen()).isFalse();
        assertThat(first.occurrence().period()).isEqualTo("2022-06");
        assertThat(second.alreadyOpen()).isTrue();
        assertThat(second.occurrence()).isSameAs(first.occurrence());
        assertThat(action.occurrences()).hasSize(1);
    }

    @Test
    void nothingIsOpenedBeforeItsDate() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        assertThat(action.nextOpening(DEADLINES))
                .contains(FIRST_OF_JULY.atTime(6, 0).atZone(BusinessClock.ZONE).toInstant());

        open(action, FIRST_OF_JULY);

        assertThat(action.nextDueOn()).isEqualTo(FIRST_OF_AUGUST);
        assertThat(open(action, FIRST_OF_AUGUST.minusDays(1)).alreadyOpen()).isTrue();
        assertThat(action.occurrences()).hasSize(1);
    }

    @Test
    void afterAStandstillEachMissedPeriodIsOpenedInItsTurn() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        LocalDate restart = LocalDate.of(2022, 9, 2);

        while (action.nextOpening(DEADLINES)
                .filter(opening -> opening.isBefore(on(restart).at()))
                .isPresent()) {
            open(action, restart);
        }

        assertThat(action.occurrences())
                .extracting(Occurrence::period)
                .containsExactly("2022-06", "2022-07", "2022-08");
        assertThat(action.occurrences())
                .extracting(Occurrence::dueOn)
                .containsExactly(FIRST_OF_JULY, FIRST_OF_AUGUST, LocalDate.of(2022, 9, 1));
        assertThat(action.nextDueOn()).isEqualTo("2022-10-03");
    }

    @Test
    void keepingLeavesTheLateOneOpenBesideTheNext() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        open(action, FIRST_OF_JULY);
        Action.Opening second = open(action, FIRST_OF_AUGUST);

        assertThat(second.skipped()).isEmpty();
        assertThat(action.occurrences())
                .extracting(Occurrence::state)
                .containsExactly(OccurrenceState.OPEN, OccurrenceState.OPEN);
        assertThat(action.waitsFor(second.occurrence())).isFalse();
    }

    @Test
    void skippingClosesTheLateOneAsNotDone() {
        Action action = inProgress(monthly(LatePolicy.SKIP));
        Occurrence late = open(action, FIRST_OF_JULY).occurrence();
        Action.Opening second = open(action, FIRST_OF_AUGUST);

        assertThat(second.skipped()).containsExactly(late);
        assertThat(late.state()).isEqualTo(OccurrenceState.SKIPPED);
    }

    @Test
    void skippingSparesWhatWaitsForItsVerification() {
        Action action = inProgress(monthly(LatePolicy.SKIP));
        Occurrence declared = open(action, FIRST_OF_JULY).occurrence();
        action.declareDone(declared.id(), "Fait", true, on(FIRST_OF_JULY));

        assertThat(open(action, FIRST_OF_AUGUST).skipped()).isEmpty();
        assertThat(declared.state()).isEqualTo(OccurrenceState.DECLARED);
    }

    @Test
    void shiftingCountsTheNextFromTheDayThisOneIsDone() {
        Action action = inProgress(monthly(LatePolicy.SHIFT));
        Action.Opening first = open(action, FIRST_OF_JULY);
        assertThat(action.waitsFor(first.occurrence())).isTrue();
        assertThat(action.nextDueOn()).isEqualTo(FIRST_OF_JULY);

        doIt(action, LocalDate.of(2022, 8, 20));

        assertThat(action.waitsFor(first.occurrence())).isFalse();
        assertThat(action.nextDueOn()).isEqualTo("2022-09-01");
    }

    @Test
    void verifyingAnOccurrenceLeavesTheActionInProgress() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        open(action, FIRST_OF_JULY);
        doIt(action, FIRST_OF_JULY);

        assertThat(action.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(action.occurrences()).extracting(Occurrence::state).containsExactly(OccurrenceState.VERIFIED);
    }

    @Test
    void theLastOneIsWaitedForAndThenTheEffectIsChecked() {
        Action action = inProgress(terms(
                Recurrence.EveryMonths.monthlyOn(1),
                LatePolicy.KEEP,
                LocalDate.of(2022, 8, 31),
                FIRST_OF_JULY,
                List.of()));
        assertThat(action.waitsFor(open(action, FIRST_OF_JULY).occurrence())).isFalse();
        Occurrence last = open(action, FIRST_OF_AUGUST).occurrence();

        assertThat(action.nextOpening(DEADLINES)).isEmpty();
        assertThat(action.waitsFor(last)).isTrue();

        doIt(action, FIRST_OF_AUGUST);
        action.carriedOut(on(FIRST_OF_AUGUST));
        assertThat(action.state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
        assertThatThrownBy(() -> action.checkEffectiveness(true, null, DEADLINES, on(FIRST_OF_AUGUST)))
                .as("the July one is still open")
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("action.occurrences-open"));
    }

    @Test
    void anEndThatIsDecidedCancelsWhatIsNotDone() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        Occurrence declared = open(action, FIRST_OF_JULY).occurrence();
        action.declareDone(declared.id(), "Fait", true, on(FIRST_OF_JULY));
        Occurrence undone = open(action, FIRST_OF_AUGUST).occurrence();

        List<Occurrence> cancelled = action.endRecurrence("Objectif tenu depuis un an", on(FIRST_OF_AUGUST));

        assertThat(cancelled).containsExactly(undone);
        assertThat(undone.state()).isEqualTo(OccurrenceState.CANCELLED);
        assertThat(action.nextOpening(DEADLINES)).isEmpty();
        action.verify(declared.id(), null, on(FIRST_OF_AUGUST));
        action.checkEffectiveness(true, null, DEADLINES, on(FIRST_OF_AUGUST));
        assertThat(action.state()).isEqualTo(ActionState.CLOSED);
    }

    @Test
    void foundIneffectiveItRecursAgainFromTheNextDate() {
        Action action = inProgress(terms(
                Recurrence.EveryMonths.monthlyOn(1),
                LatePolicy.KEEP,
                LocalDate.of(2022, 7, 31),
                FIRST_OF_JULY,
                List.of()));
        open(action, FIRST_OF_JULY);
        doIt(action, FIRST_OF_JULY);
        action.carriedOut(on(FIRST_OF_JULY));

        LocalDate check = LocalDate.of(2022, 8, 10);
        action.checkEffectiveness(false, "Encore sous l’objectif", DEADLINES, on(check));

        assertThat(action.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(action.nextDueOn()).isEqualTo("2022-09-01");
        assertThat(action.nextOpening(DEADLINES))
                .as("the end that is past binds no more")
                .isPresent();
    }

    @Test
    void allYearLongIsReviewedOnItsDateAndAtTheYearsEnd() {
        Action action = inProgress(terms(new Recurrence.Continuous(), LatePolicy.KEEP, null, FIRST_OF_JULY, List.of()));
        open(action, FIRST_OF_JULY);
        assertThat(action.nextDueOn()).isEqualTo("2022-12-30");
        assertThat(action.occurrences()).extracting(Occurrence::period).containsOnlyNulls();

        open(action, LocalDate.of(2022, 12, 30));
        assertThat(action.nextDueOn()).isEqualTo("2023-12-29");
    }

    @Test
    void withoutADateTheRuleGivesTheFirstOne() {
        assertThat(inProgress(terms(new Recurrence.Continuous(), LatePolicy.KEEP, null, null, List.of()))
                        .nextDueOn())
                .isEqualTo("2022-12-30");
        assertThat(inProgress(terms(Recurrence.EveryMonths.monthlyOn(1), LatePolicy.KEEP, null, null, List.of()))
                        .nextDueOn())
                .isEqualTo(FIRST_OF_JULY);
        assertThat(inProgress(terms(Recurrence.EveryMonths.monthlyOn(24), LatePolicy.KEEP, null, null, List.of()))
                        .nextDueOn())
                .isEqualTo(TODAY);
    }

    @Test
    void anotherRulePlansFromTodayAndDoublesNoPeriod() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        open(action, FIRST_OF_JULY);
        Deed later = on(LocalDate.of(2022, 7, 5));

        assertThatThrownBy(() -> action.changeRule(
                        Recurrence.EveryMonths.monthlyOn(10), LatePolicy.KEEP, LocalDate.of(2022, 7, 11), later))
                .isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("action.period-has-occurrence"));
        assertThat(action.recurrence()).isEqualTo(Recurrence.EveryMonths.monthlyOn(1));

        action.changeRule(Recurrence.EveryMonths.monthlyOn(10), LatePolicy.SKIP, null, later);
        assertThat(action.nextDueOn()).as("June has been opened already").isEqualTo("2022-08-10");
        assertThat(action.latePolicy()).isEqualTo(LatePolicy.SKIP);
    }

    @Test
    void whatWasMissedDuringASuspensionIsNotAskedFor() {
        Action action = inProgress(monthly(LatePolicy.KEEP));
        action.suspend("Crise", today());
        action.resume(null, on(LocalDate.of(2022, 10, 14)));

        assertThat(action.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(action.nextDueOn()).isEqualTo("2022-11-02");
    }

    @Test
    void allServicesAreThoseThatAreStaffedWhenItOpens() {
        Action action = inProgress(terms(
                Recurrence.EveryMonths.monthlyOn(1),
                LatePolicy.KEEP,
                null,
                FIRST_OF_JULY,
                List.of(new Contributor.OneService(BARU), new Contributor.AllServices())));

        Occurrence occurrence = action.openNext(List.of(BARU, SMI), DEADLINES, on(FIRST_OF_JULY))
                .occurrence();

        assertThat(occurrence.contributions()).extracting(Contribution::service).containsExactly(BARU, SMI);
    }

    @Test
    void theDatesToComeAreThoseThatNothingWasOpenedFor() {
        Action action = inProgress(monthly(LatePolicy.SHIFT));
        open(action, FIRST_OF_JULY);

        assertThat(action.planned(LocalDate.of(2022, 10, 31)))
                .extracting(Action.PlannedDate::dueOn)
                .containsExactly(FIRST_OF_AUGUST, LocalDate.of(2022, 9, 1), LocalDate.of(2022, 10, 3));
        assertThat(action.planned(LocalDate.of(2022, 10, 31)).get(2).period()).isEqualTo("2022-09");
    }
}
