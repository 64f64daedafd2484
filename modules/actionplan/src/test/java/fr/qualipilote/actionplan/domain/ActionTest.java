package fr.qualipilote.actionplan.domain;

import static fr.qualipilote.actionplan.domain.Fixtures.DEADLINES;
import static fr.qualipilote.actionplan.domain.Fixtures.DUE;
import static fr.qualipilote.actionplan.domain.Fixtures.PILOT;
import static fr.qualipilote.actionplan.domain.Fixtures.TODAY;
import static fr.qualipilote.actionplan.domain.Fixtures.VERIFIER;
import static fr.qualipilote.actionplan.domain.Fixtures.by;
import static fr.qualipilote.actionplan.domain.Fixtures.declared;
import static fr.qualipilote.actionplan.domain.Fixtures.inProgress;
import static fr.qualipilote.actionplan.domain.Fixtures.latest;
import static fr.qualipilote.actionplan.domain.Fixtures.on;
import static fr.qualipilote.actionplan.domain.Fixtures.once;
import static fr.qualipilote.actionplan.domain.Fixtures.opened;
import static fr.qualipilote.actionplan.domain.Fixtures.someone;
import static fr.qualipilote.actionplan.domain.Fixtures.terms;
import static fr.qualipilote.actionplan.domain.Fixtures.toAccept;
import static fr.qualipilote.actionplan.domain.Fixtures.today;
import static fr.qualipilote.actionplan.domain.Fixtures.verified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.ImportPreview;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the aggregate refuses, changes and remembers. */
class ActionTest {

    private static void assertInvalid(ThrowingCallable attempt, String code) {
        assertThatThrownBy(attempt).isInstanceOfSatisfying(InvalidAction.class, refusal -> assertThat(refusal.code())
                .isEqualTo("action." + code));
    }

    // --- dates -------------------------------------------------------------------------------------------------------

    @Test
    void theFirstDateEverSetNeverChanges() {
        Action action = opened();
        LocalDate later = DUE.plusDays(30);
        Postponement request = action.requestPostponement(later, "Travaux en cours", today());
        action.decidePostponement(request.id(), true, null, by(VERIFIER, TODAY));

        assertThat(action.initialDueOn()).isEqualTo(DUE);
        assertThat(action.revisedDueOn()).isEqualTo(later);
        assertThat(action.dueOn()).isEqualTo(later);
        assertThat(action.occurrence(latest(action)).dueOn()).isEqualTo(later);
        assertThat(action.postponements()).isEqualTo(1);
        assertThat(request.from()).isEqualTo(DUE);
    }

    @Test
    void aRefusedPostponementMovesNothingAndIsNotCounted() {
        Action action = opened();
        Postponement request = action.requestPostponement(DUE.plusDays(30), "Travaux en cours", today());
        action.decidePostponement(request.id(), false, "Le registre est attendu", by(VERIFIER, TODAY));

        assertThat(action.dueOn()).isEqualTo(DUE);
        assertThat(action.postponements()).isZero();
        assertInvalid(
                () -> action.decidePostponement(request.id(), true, null, by(VERIFIER, TODAY)), "postponement-decided");
    }

    @Test
    void oneRequestAtATimeAndOnlyForALaterDate() {
        Action action = opened();
        assertInvalid(() -> action.requestPostponement(DUE, "Congés", today()), "date-not-later");
        assertInvalid(
                () -> action.requestPostponement(DUE.plusDays(1), "Congés", on(DUE.plusDays(2))),
                "date-not-after-today");
        assertInvalid(() -> action.requestPostponement(DUE.plusDays(1), "  ", today()), "reason-missing");

        action.requestPostponement(DUE.plusDays(1), "Congés", today());
        assertInvalid(() -> action.requestPostponement(DUE.plusDays(2), "Congés", today()), "postponement-pending");
    }

    @Test
    void aRequestLapsesWhenTheWorkIsDone() {
        Action action = opened();
        Postponement request = action.requestPostponement(DUE.plusDays(30), "Congés", today());
        action.declareDone(latest(action), "Fait plus tôt que prévu", true, today());

        assertThat(request.isPending()).isFalse();
        assertThat(request.granted()).isFalse();
        assertThat(action.history()).extracting(HistoryEntry::code).contains(HistoryCode.POSTPONEMENT_LAPSED);
    }

    @Test
    void suspendingKeepsTheStateToComeBackTo() {
        Action action = declared();
        action.suspend("Crise", today());
        assertThat(action.state()).isEqualTo(ActionState.SUSPENDED);
        assertThat(action.stateReason()).isEqualTo("Crise");

        action.resume(null, today());
        assertThat(action.state()).isEqualTo(ActionState.TO_VERIFY);
        assertThat(action.stateReason()).isNull();
    }

    @Test
    void resumingMayGiveANewDateToWhatIsOpen() {
        Action action = opened();
        action.suspend("Crise", today());
        action.resume(DUE.plusDays(90), on(DUE));

        assertThat(action.dueOn()).isEqualTo(DUE.plusDays(90));
        assertThat(action.occurrence(latest(action)).dueOn()).isEqualTo(DUE.plusDays(90));
        assertThat(action.postponements()).as("a suspension is no postponement").isZero();
    }

    @Test
    void whatIsSuspendedIsNotLate() {
        Action action = opened();
        LocalDate after = DUE.plusDays(1);
        assertThat(action.isLate(action.occurrences(), DUE)).isFalse();
        assertThat(action.isLate(action.occurrences(), after)).isTrue();

        action.suspend("Crise", on(after));
        assertThat(action.isLate(action.occurrences(), after)).isFalse();
    }

    @Test
    void whatWaitsForItsVerificationIsNotLate() {
        Action action = declared();
        assertThat(action.isLate(action.occurrences(), DUE.plusDays(10))).isFalse();
    }

    // --- carrying out ------------------------------------------------------------------------------------------------

    @Test
    void doneNeedsAProof() {
        Action action = opened();
        assertInvalid(() -> action.declareDone(latest(action), "Fait", false, today()), "evidence-missing");
        assertInvalid(() -> action.declareDone(latest(action), " ", true, today()), "result-missing");
    }

    @Test
    void doneDoesNotWaitForPartsThatAreMissing() {
        Action action = declared();
        Occurrence occurrence = action.occurrence(latest(action));
        assertThat(occurrence.missingParts()).hasSize(1);
        assertThat(occurrence.asks(occurrence.missingParts().get(0))).isFalse();
    }

    @Test
    void aPartIsAnsweredOnce() {
        Action action = opened();
        Occurrence occurrence = action.occurrence(latest(action));
        action.contribute(occurrence.contributions().get(0).id(), "Relu", today());

        assertThat(occurrence.missingParts()).isEmpty();
        assertInvalid(
                () -> action.contribute(occurrence.contributions().get(0).id(), "Relu encore", today()),
                "part-answered");
    }

    @Test
    void whatIsSentBackIsDeclaredAgain() {
        Action action = declared();
        action.sendBack(latest(action), "La page 2 manque", by(VERIFIER, TODAY));
        Occurrence occurrence = action.occurrence(latest(action));
        assertThat(action.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(occurrence.state()).isEqualTo(OccurrenceState.SENT_BACK);
        assertThat(occurrence.returnReason()).isEqualTo("La page 2 manque");

        action.declareDone(latest(action), "Page 2 ajoutée", true, today());
        action.verify(latest(action), "Complet", by(VERIFIER, TODAY));
        assertThat(action.state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
        assertThat(action.occurrences()).hasSize(1);
    }

    @Test
    void foundIneffectiveItIsDoneAgainWithADateOfItsOwn() {
        Action action = verified();
        LocalDate check = LocalDate.of(2022, 12, 15);
        assertInvalid(() -> action.checkEffectiveness(false, null, DEADLINES, on(check)), "note-missing");

        action.checkEffectiveness(false, "Le registre n’est plus à jour", DEADLINES, on(check));
        assertThat(action.state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(action.effective()).isFalse();
        assertThat(action.dueOn()).isEqualTo("2023-01-16");
        assertThat(action.initialDueOn()).isEqualTo(DUE);

        action.open(List.of(), on(check));
        assertThat(action.occurrences())
                .extracting(Occurrence::state)
                .containsExactly(OccurrenceState.VERIFIED, OccurrenceState.OPEN);
    }

    @Test
    void theEffectIsNotCheckedBeforeItsDate() {
        Terms terms = new Terms(
                "pilotage",
                "Mettre à jour le dossier",
                PILOT,
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                DUE,
                null,
                Priority.NORMAL,
                "Enquête de décembre",
                LocalDate.of(2022, 12, 15));
        Action action = inProgress(terms);
        action.open(List.of(), today());
        action.declareDone(latest(action), "Fait", true, today());
        action.verify(latest(action), null, today());

        assertInvalid(() -> action.checkEffectiveness(true, null, DEADLINES, today()), "effectiveness-too-early");
        action.checkEffectiveness(true, null, DEADLINES, on(LocalDate.of(2022, 12, 15)));
        assertThat(action.state()).isEqualTo(ActionState.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 101})
    void progressIsAPercentage(int percent) {
        Action action = opened();
        assertInvalid(() -> action.reportProgress(percent, "Note", null, today()), "progress-out-of-range");
    }

    @Test
    void aReportIsAnObservationAndMayGiveTheNextMilestone() {
        Action action = opened();
        action.reportProgress(40, "Les travaux ont commencé", LocalDate.of(2022, 8, 1), today());

        assertThat(action.progress()).isEqualTo(40);
        assertThat(action.milestone()).contains(LocalDate.of(2022, 8, 1));
        assertThat(action.observations()).extracting(Observation::text).containsExactly("Les travaux ont commencé");
        assertInvalid(() -> action.reportProgress(50, "Note", DUE.plusDays(1), today()), "next-after-due");
        assertInvalid(() -> action.reportProgress(50, "Note", TODAY, today()), "date-not-after-today");
    }

    @Test
    void abandoningEndsAllThatIsOpen() {
        Action action = opened();
        action.requestPostponement(DUE.plusDays(30), "Congés", today());
        action.abandon("COPIL du 24 juin 2022", today());

        assertThat(action.state()).isEqualTo(ActionState.ABANDONED);
        assertThat(action.occurrences()).extracting(Occurrence::state).containsExactly(OccurrenceState.CANCELLED);
        assertThat(action.pendingPostponement()).isEmpty();
    }

    // --- reminders and alerts ----------------------------------------------------------------------------------------

    private static Deed byTime(LocalDate date) {
        return on(date).byItself();
    }

    @Test
    void remindersThatFallTogetherAreOne() {
        Action action = opened();
        UUID occurrence = latest(action).value();

        assertThat(action.remindDeadline(occurrence, DEADLINES, byTime(LocalDate.of(2022, 8, 31))))
                .isTrue();
        assertThat(action.remindDeadline(occurrence, DEADLINES, byTime(LocalDate.of(2022, 8, 31))))
                .isFalse();
        assertThat(action.remindDeadline(occurrence, DEADLINES, byTime(LocalDate.of(2022, 9, 8))))
                .isTrue();
        assertThat(action.remindDeadline(occurrence, DEADLINES, byTime(DUE))).isTrue();
        assertThat(action.remindDeadline(occurrence, DEADLINES, byTime(DUE))).isFalse();
    }

    @Test
    void aReminderThatTheDelayHasOvertakenSaysNothing() {
        Action action = opened();
        assertThat(action.remindDeadline(latest(action).value(), DEADLINES, byTime(LocalDate.of(2022, 9, 16))))
                .isFalse();
    }

    @Test
    void aDelayIsNotedOnlyForWorkThatIsStillLate() {
        LocalDate late = LocalDate.of(2022, 9, 16);
        Action action = opened();
        UUID occurrence = latest(action).value();
        assertThat(action.recordDelay(occurrence, byTime(DUE))).isFalse();
        assertThat(action.recordDelay(occurrence, byTime(late))).isTrue();
        assertThat(action.isEscalated(action.occurrences())).isTrue();

        action.declareDone(latest(action), "Fait", true, on(late));
        assertThat(action.isEscalated(action.occurrences())).isFalse();
        assertThat(action.escalateDelay(occurrence, byTime(LocalDate.of(2022, 9, 23))))
                .isFalse();
    }

    @Test
    void aDelayDealtWithIsNoLongerEscalatedUntilItGoesFurther() {
        Action action = opened();
        UUID occurrence = latest(action).value();
        action.recordDelay(occurrence, byTime(LocalDate.of(2022, 9, 16)));
        action.treatDelay(true, false, "Un renfort arrive lundi", on(LocalDate.of(2022, 9, 16)));
        assertThat(action.escalated()).isEmpty();

        action.escalateDelay(occurrence, byTime(LocalDate.of(2022, 9, 23)));
        assertThat(action.escalated()).hasSize(1);
        action.treatDelay(false, true, "Report accordé en réunion", on(LocalDate.of(2022, 9, 23)));
        assertThat(action.escalated()).isEmpty();
    }

    @Test
    void anActionThatWaitsForItsAnswerIsWatchedToo() {
        Action action = toAccept(once());
        UUID self = action.id().value();
        assertThat(action.isAwaited()).isTrue();
        assertThat(action.remindDeadline(self, DEADLINES, byTime(LocalDate.of(2022, 8, 31))))
                .isTrue();
        assertThat(action.recordDelay(self, byTime(LocalDate.of(2022, 9, 16)))).isTrue();
        assertThat(action.isEscalated(List.of())).isTrue();

        action.accept(on(LocalDate.of(2022, 9, 16)));
        assertThat(action.isEscalated(List.of())).isFalse();
        assertThat(action.remindAnswer(byTime(LocalDate.of(2022, 9, 16)))).isFalse();
    }

    // --- terms -------------------------------------------------------------------------------------------------------

    @Test
    void termsThatMakeNoSenseDoNotExist() {
        assertInvalid(() -> terms(new Recurrence.Once(), LatePolicy.KEEP, null, null, List.of()), "due-date-missing");
        assertInvalid(
                () -> terms(new Recurrence.Once(), LatePolicy.KEEP, DUE, DUE.plusDays(1), List.of()), "next-after-due");
        assertInvalid(() -> once().notBefore(DUE.plusDays(1)), "date-in-past");
    }

    @Test
    void contributorsAreNamedOnce() {
        Contributor same = new Contributor.OneService(Fixtures.BARU);
        assertThat(terms(new Recurrence.Once(), LatePolicy.KEEP, DUE, null, List.of(same, same))
                        .contributors())
                .containsExactly(same);
    }

    // --- responsibility ----------------------------------------------------------------------------------------------

    @Test
    void whoLeavesHandsOverPilotingAndParts() {
        PersonId leaver = someone();
        PersonId heir = someone();
        Action action = inProgress(
                terms(new Recurrence.Once(), LatePolicy.KEEP, DUE, null, List.of(new Contributor.Someone(leaver))));
        action.open(List.of(), today());

        assertThat(action.handOver(leaver, heir, "Mutation", today())).isTrue();
        assertThat(action.contributors()).containsExactly(new Contributor.Someone(heir));
        assertThat(action.occurrences().get(0).contributions().get(0).person()).isEqualTo(heir);
        assertThat(action.pilot()).isEqualTo(PILOT);

        assertThat(action.handOver(PILOT, heir, "Mutation", today())).isTrue();
        assertThat(action.pilot()).isEqualTo(heir);
        assertThat(action.handOver(leaver, heir, "Mutation", today())).isFalse();
    }

    @Test
    void partsThatWereAnsweredStayWithWhoAnswered() {
        PersonId leaver = someone();
        Action action = inProgress(
                terms(new Recurrence.Once(), LatePolicy.KEEP, DUE, null, List.of(new Contributor.Someone(leaver))));
        action.open(List.of(), today());
        Contribution part = action.occurrences().get(0).contributions().get(0);
        action.contribute(part.id(), "Fait", by(leaver, TODAY));

        action.handOver(leaver, someone(), "Mutation", today());
        assertThat(part.person()).isEqualTo(leaver);
    }

    // --- plans kept elsewhere ----------------------------------------------------------------------------------------

    private static Action takenOver(Terms terms) {
        return Action.takeOver("ACT-2022-002", terms, true, "Pilotage", "Vacance de poste", "plan.csv", today());
    }

    private static boolean planAgain(
            Action action, Terms plan, @Nullable String observation, ImportPreview.Column... wanted) {
        PlanMerge merge = action.mergeWith(plan, Set.of(wanted), TODAY);
        return action.planAgain(merge, "Pilotage", observation, "plan.csv", today());
    }

    @Test
    void theSamePlanAgainChangesNothing() {
        Action action = takenOver(once());
        for (String again : new String[] {"Vacance de poste", " Vacance de poste\r\n", " ", null}) {
            assertThat(planAgain(action, once(), again)).isFalse();
        }
        assertThat(action.history()).hasSize(1);
    }

    @Test
    void aPlanTakenOverAgainKeepsWhatPeopleHaveDone() {
        Action action = takenOver(once());
        action.open(List.of(), today());
        Postponement request = action.requestPostponement(DUE.plusDays(30), "Congés", today());
        action.decidePostponement(request.id(), true, null, by(VERIFIER, TODAY));

        assertThat(planAgain(action, once(), "Le cahier des charges existe")).isTrue();
        assertThat(action.dueOn()).isEqualTo(DUE.plusDays(30));
        assertThat(planAgain(action, once(), null, ImportPreview.Column.DUE))
                .as("the plan's date is wanted")
                .isTrue();
        assertThat(action.dueOn()).isEqualTo(DUE);
        assertThat(action.observations())
                .extracting(Observation::text)
                .containsExactly("Le cahier des charges existe", "Vacance de poste");
    }

    @Test
    void aTransferIsNotUndoneByThePlanThatNamesTheFormerPilot() {
        Action action = takenOver(once());
        PersonId former = Objects.requireNonNull(action.pilot());
        PersonId successor = someone();
        action.transfer(successor, "Mutation", by(VERIFIER, TODAY));

        assertThat(action.mergeWith(once(), Set.of(), TODAY).kept()).containsExactly(ImportPreview.Column.PILOT);
        assertThat(planAgain(action, once(), null)).isFalse();
        assertThat(planAgain(action, once(), "Autre chose")).isTrue();
        assertThat(planAgain(action, once(), "Et encore"))
                .as("nor by the one after")
                .isTrue();
        assertThat(action.pilot()).isEqualTo(successor);

        assertThat(planAgain(action, once(), null, ImportPreview.Column.PILOT)).isTrue();
        assertThat(action.pilot()).isEqualTo(former);
    }

    @Test
    void aPilotOfThePlanReplacesOneWhomNobodyHasChangedHere() {
        Action action = takenOver(once());
        PersonId next = someone();
        Terms plan = once();
        Terms again = new Terms(
                plan.theme(),
                plan.label(),
                next,
                plan.contributors(),
                plan.recurrence(),
                plan.latePolicy(),
                plan.dueOn(),
                plan.nextDueOn(),
                plan.priority(),
                null,
                null);

        assertThat(action.mergeWith(again, Set.of(), TODAY).kept()).isEmpty();
        assertThat(planAgain(action, again, null)).isTrue();
        assertThat(action.pilot()).isEqualTo(next);
    }

    @Test
    void whatAPlanDoesNotSpeakOfStays() {
        Action action = takenOver(once());
        action.edit(
                action.theme(),
                "Pilotage",
                action.label(),
                action.contributors(),
                Priority.HIGH,
                "Le délai baisse",
                DUE.plusDays(60),
                today());

        assertThat(planAgain(action, once(), "Autre chose")).isTrue();

        assertThat(action.priority()).isEqualTo(Priority.HIGH);
        assertThat(action.effectivenessCriterion()).isEqualTo("Le délai baisse");
        assertThat(action.effectivenessOn()).isEqualTo(DUE.plusDays(60));
    }

    @Test
    void aRuleThatWasChangedHereIsNotUndone() {
        Action action = takenOver(Fixtures.monthly(LatePolicy.KEEP));
        Recurrence quarterly = new Recurrence.EveryMonths(3, 15, Recurrence.Adjustment.NEXT_WORKING_DAY);
        action.changeRule(quarterly, LatePolicy.SKIP, null, today());
        LocalDate next = action.nextDueOn();

        assertThat(planAgain(action, Fixtures.monthly(LatePolicy.KEEP), "Autre chose"))
                .isTrue();

        assertThat(action.recurrence()).isEqualTo(quarterly);
        assertThat(action.latePolicy()).isEqualTo(LatePolicy.SKIP);
        assertThat(action.nextDueOn()).isEqualTo(next);
        assertThat(planAgain(action, Fixtures.monthly(LatePolicy.KEEP), null, ImportPreview.Column.DUE))
                .isTrue();
        assertThat(action.recurrence())
                .isEqualTo(Fixtures.monthly(LatePolicy.KEEP).recurrence());
    }

    @Test
    void aRecurrenceThatWasEndedHereIsNotTakenUpAgain() {
        Action action = takenOver(Fixtures.monthly(LatePolicy.KEEP));
        action.endRecurrence("Objectif tenu", today());

        assertThat(planAgain(action, Fixtures.monthly(LatePolicy.KEEP), "Autre chose"))
                .isTrue();

        assertThat(action.nextDueOn()).isNull();
    }

    @Test
    void aNewDateInThePlanMovesWhatIsOpen() {
        Action action = takenOver(once());
        action.open(List.of(), today());
        LocalDate moved = DUE.plusDays(15);

        assertThat(planAgain(
                        action,
                        terms(new Recurrence.Once(), LatePolicy.KEEP, moved, null, once().contributors()),
                        null))
                .isTrue();
        assertThat(action.dueOn()).isEqualTo(moved);
        assertThat(action.initialDueOn()).isEqualTo(DUE);
        assertThat(action.occurrence(latest(action)).dueOn()).isEqualTo(moved);
    }

    @Test
    void aPlanCannotTurnAnActionRecurring() {
        Action action = takenOver(once());
        assertInvalid(() -> planAgain(action, Fixtures.monthly(LatePolicy.KEEP), null), "rule-kind");
    }

    @Test
    void aPlanThatNamesNobodyWaitsForTheQualityManager() {
        Terms nobody = new Terms(
                "pilotage",
                "Mettre à jour",
                null,
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                DUE,
                null,
                Priority.NORMAL,
                null,
                null);
        assertThat(takenOver(nobody).state()).isEqualTo(ActionState.PROPOSED);
        assertThat(Action.takeOver("ACT-2022-003", once(), false, "Pilotage", null, "plan.csv", today())
                        .state())
                .isEqualTo(ActionState.TO_ACCEPT);
    }

    // --- history -----------------------------------------------------------------------------------------------------

    @Test
    void everyChangeIsInTheHistoryWithItsAuthorAndItsArguments() {
        Action action = opened();
        Postponement request = action.requestPostponement(DUE.plusDays(30), "Congés", today());
        action.decidePostponement(request.id(), true, "Accordé en réunion", by(VERIFIER, TODAY));

        HistoryEntry last = action.history().get(0);
        assertThat(last.code()).isEqualTo(HistoryCode.POSTPONEMENT_GRANTED);
        assertThat(last.author()).isEqualTo(VERIFIER);
        assertThat(last.arguments()).containsExactly("2022-10-15", "Accordé en réunion");
        assertThat(action.history()).allSatisfy(entry -> assertThat(entry.arguments())
                .hasSameSizeAs(entry.code().arguments()));
    }
}
