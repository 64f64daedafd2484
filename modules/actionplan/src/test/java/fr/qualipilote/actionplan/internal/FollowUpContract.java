package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the processes ask, as time passes. */
abstract class FollowUpContract extends PlanBench {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);
    private static final LocalDate LATE = LocalDate.of(2022, 9, 16);

    private static final ActionQuery LATE_ONES = new ActionQuery(null, null, null, null, null, Set.of(), true);

    // --- occurrences -------------------------------------------------------------------------------------------------

    @Test
    void theMonthlyActionOpensOnTheFirstOfJulyAndOnlyOnce() {
        ActionId id = draft().contributors(serviceAsked("BARU"), serviceAsked("SMI"))
                .monthly(LatePolicy.KEEP, FIRST_OF_JULY)
                .engaged();
        assertThat(steps.nextOpening(id)).contains(parisTime(FIRST_OF_JULY, 6));
        assertThat(sheet(id).occurrences()).isEmpty();

        clock.standAt(parisTime(FIRST_OF_JULY, 6));
        OpenedOccurrence opened = steps.openRecurringOccurrence(id);
        OpenedOccurrence again = steps.openRecurringOccurrence(id);

        assertThat(opened.alreadyOpen()).isFalse();
        assertThat(opened.contributions()).hasSize(2);
        assertThat(opened.waitForCompletion()).isFalse();
        assertThat(again.alreadyOpen()).isTrue();
        assertThat(again.occurrence()).isEqualTo(opened.occurrence());
        assertThat(sheet(id).occurrences()).hasSize(1);
        assertThat(steps.nextOpening(id)).contains(parisTime(LocalDate.of(2022, 8, 1), 6));
        Deadlines watched = process.watchOf(opened.occurrence().value());
        assertThat(watched.due()).isEqualTo(parisTime(FIRST_OF_JULY, 8));
        assertThat(watched.late()).isEqualTo(parisTime(LocalDate.of(2022, 7, 4), 8));
        assertThat(watched.veryLate()).isEqualTo(parisTime(LocalDate.of(2022, 7, 11), 8));
    }

    @Test
    void skippingTellsTheProcessOfTheLateOne() {
        ActionId id = draft().monthly(LatePolicy.SKIP, FIRST_OF_JULY).engaged();
        clock.standOn(FIRST_OF_JULY);
        steps.openRecurringOccurrence(id);
        process.reset();

        clock.standOn(LocalDate.of(2022, 8, 1));
        steps.openRecurringOccurrence(id);
        assertThat(process.calls()).containsExactly("unwatch", "skipped", "watch");
        assertThat(sheet(id).occurrences())
                .extracting(ActionSheet.Occurrence::state)
                .containsExactly(OccurrenceState.OPEN, OccurrenceState.SKIPPED);
    }

    @Test
    void allServicesGetAPartEachAsFarAsSomebodyIsThere() {
        ActionId id = draft().contributors(new Contributor.AllServices()).engaged();
        assertThat(latest(id).contributions())
                .extracting(ActionSheet.Contribution::service)
                .contains(service("BARU"), service("SIDSIC"), service("Webmestre"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void theMilestoneIsAskedForInTheMorningOfItsDate() {
        ActionId id = draft().dueOn(LocalDate.of(2022, 12, 31))
                .milestone(LocalDate.of(2022, 8, 1))
                .engaged();
        assertThat(steps.nextCheckpoint(id, latest(id).id())).contains(parisTime(LocalDate.of(2022, 8, 1), 8));
        assertThat(steps.openOccurrence(id).checkpoint()).isEqualTo(parisTime(LocalDate.of(2022, 8, 1), 8));

        plans.reportProgress(signedIn("rq"), id, 30, "Devis reçu", null);
        assertThat(steps.nextCheckpoint(id, latest(id).id())).isEmpty();
    }

    @Test
    void aRecurrenceThatHasNoMoreDatesAwaitsItsCheck() {
        ActionId id = draft().monthly(LatePolicy.KEEP, FIRST_OF_JULY)
                .dueOn(LocalDate.of(2022, 7, 31))
                .engaged();
        clock.standOn(FIRST_OF_JULY);
        assertThat(steps.openRecurringOccurrence(id).waitForCompletion()).isTrue();
        assertThat(steps.nextOpening(id)).isEmpty();

        plans.verify(signedIn("adjoint"), declared(id), null);
        assertThat(steps.effectivenessCheck(id)).isEqualTo(clock.now());
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
    }

    @Test
    void theCheckWaitsForItsDate() {
        ActionId id = draft().checkedOn(LocalDate.of(2022, 12, 15)).engaged();
        plans.verify(signedIn("adjoint"), declared(id), null);
        assertThat(steps.effectivenessCheck(id)).isEqualTo(parisTime(LocalDate.of(2022, 12, 15), 8));
    }

    @Test
    void whatIsFoundIneffectiveIsOpenedAgain() {
        ActionId id = draft().engaged();
        plans.verify(signedIn("adjoint"), declared(id), null);
        plans.checkEffectiveness(signedIn("adjoint"), id, false, "Le registre n’est pas tenu");

        assertThat(sheet(id).line().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(sheet(id).occurrences())
                .extracting(ActionSheet.Occurrence::state)
                .containsExactly(OccurrenceState.OPEN, OccurrenceState.VERIFIED);
    }

    // --- contributors ------------------------------------------------------------------------------------------------

    @Test
    void whoBecomesAContributorMeanwhileIsAskedAtOnceAndWhatWasProvidedStays() {
        ActionId id =
                draft().contributors(serviceAsked("BARU"), serviceAsked("SMI")).engaged();
        plans.contribute(signedIn("baru"), partOf(id, "BARU").id(), "Registre relu");

        edited(id, serviceAsked("RCOM"));

        assertThat(latest(id).contributions())
                .extracting(ActionSheet.Contribution::service)
                .containsExactly(service("BARU"), service("RCOM"));
        assertThat(partOf(id, "BARU").answered()).isTrue();
        assertThat(process.calls()).contains("partsChanged [1]");
        assertThat(sheet(id).history().get(0)).satisfies(entry -> {
            assertThat(entry.code()).isEqualTo(HistoryCode.PARTS_CHANGED);
            assertThat(entry.arguments()).containsExactly("1", "1", DUE.toString());
        });
    }

    @Test
    void allServicesAreAskedForWhatIsOpenAndOnceOnly() {
        ActionId id = draft().engaged();

        edited(id, new Contributor.AllServices());

        List<ActionSheet.Contribution> parts = latest(id).contributions();
        assertThat(parts).hasSizeGreaterThan(5);
        assertThat(parts).extracting(ActionSheet.Contribution::service).doesNotHaveDuplicates();
    }

    @Test
    void whatSleepsHearsOfItsContributorsWhenItWakes() {
        ActionId id = draft().engaged();
        plans.suspend(signedIn("sg"), id, "Budget non voté");

        edited(id, serviceAsked("BARU"), serviceAsked("RCOM"));
        assertThat(process.calls()).noneMatch(call -> call.startsWith("partsChanged"));

        plans.resume(signedIn("sg"), id, null);
        assertThat(process.calls()).containsSubsequence("suspended [false]", "partsChanged [2]");
    }

    @Test
    void whatIsDeclaredAsksNobodyForMore() {
        ActionId id = draft().engaged();
        declared(id);

        edited(id, serviceAsked("RCOM"));

        assertThat(latest(id).contributions())
                .extracting(ActionSheet.Contribution::service)
                .containsExactly(service("BARU"));
        assertThat(process.calls()).noneMatch(call -> call.startsWith("partsChanged"));
    }

    private void edited(ActionId id, Contributor... contributors) {
        ActionSheet sheet = sheet(id);
        plans.edit(
                signedIn("rq"),
                new EditAction(
                        id,
                        sheet.version(),
                        sheet.line().theme(),
                        sheet.line().label(),
                        List.of(contributors),
                        sheet.line().priority(),
                        null,
                        null));
    }

    private ActionSheet.Contribution partOf(ActionId id, String service) {
        return latest(id).contributions().stream()
                .filter(part -> service(service).equals(part.service()))
                .findFirst()
                .orElseThrow();
    }

    // --- reminders and alerts ----------------------------------------------------------------------------------------

    @Test
    void theActionsOfSeptemberAreLateAndEscalatedOnTheSixteenth() {
        ActionId id = draft().engaged();
        UUID occurrence = latest(id).id().value();
        clock.standOn(DUE);
        steps.remindDeadline(id, occurrence);
        steps.recordDelay(id, occurrence);
        assertThat(sheet(id).line().late()).isFalse();
        assertThat(sheet(id).line().escalated()).isFalse();

        clock.standAt(parisTime(LATE, 8));
        assertThat(process.watchOf(occurrence).late()).isEqualTo(clock.now());
        steps.recordDelay(id, occurrence);
        assertThat(sheet(id).line().late()).isTrue();
        assertThat(sheet(id).line().escalated()).isTrue();
        assertThat(plans.actions(signedIn("agent"), LATE_ONES))
                .anySatisfy(line -> assertThat(line.id()).isEqualTo(id));
        assertThat(sheet(id).history())
                .extracting(ActionSheet.HistoryEntry::code)
                .startsWith(HistoryCode.DELAY_RECORDED, HistoryCode.DEADLINE_REMINDED);

        TaskCard alert = steps.card(id, Task.TREAT_DELAY_AS_HEAD, occurrence);
        assertThat(alert.headsOf()).containsExactly(service("BARU"));
        assertThat(alert.dueOn()).isEqualTo("2022-09-23");

        plans.treatDelay(signedIn("chef.baru"), id, "Un renfort arrive lundi");
        assertThat(sheet(id).line().escalated()).isFalse();
        assertThat(sheet(id).line().late()).isTrue();
        assertThat(process.calls()).endsWith("delayTreated [HEAD_OF_SERVICE]");

        clock.standOn(LocalDate.of(2022, 9, 23));
        steps.recordEscalation(id, occurrence);
        assertThat(steps.card(id, Task.TREAT_DELAY_AS_SECRETARY_GENERAL, occurrence)
                        .roles())
                .containsExactly(Role.SECRETARY_GENERAL);
        plans.treatDelay(signedIn("sg"), id, "Report à voir en COPIL");
        assertThat(process.calls()).endsWith("delayTreated [SECRETARY_GENERAL]");
        assertThatThrownBy(() -> plans.treatDelay(signedIn("sg"), id, "Encore")).hasMessageContaining("Nothing late");
    }

    @Test
    void whereTheHeadIsMissingTheSecretaryGeneralHearsAtOnce() {
        ActionId id =
                draft().contributors(serviceAsked("Webmestre")).pilot("agent").engaged();
        clock.standOn(LATE);
        steps.recordDelay(id, latest(id).id().value());

        TaskCard alert =
                steps.card(id, Task.TREAT_DELAY_AS_HEAD, latest(id).id().value());
        assertThat(alert.headsOf()).isEmpty();
        assertThat(alert.roles()).containsExactly(Role.SECRETARY_GENERAL);
        plans.treatDelay(signedIn("sg"), id, "Intérim confié au RCOM");
        assertThat(process.calls()).endsWith("delayTreated [HEAD_OF_SERVICE]");
    }

    @Test
    void aGrantedPostponementIsWatchedAnewAndNoLongerEscalated() {
        ActionId id = draft().engaged();
        UUID occurrence = latest(id).id().value();
        clock.standOn(LATE);
        steps.recordDelay(id, occurrence);
        PostponementId request =
                plans.requestPostponement(signedIn("rq"), id, LocalDate.of(2022, 10, 31), "Travaux en cours");
        assertThat(steps.card(id, Task.DECIDE_POSTPONEMENT, request.value()).assignee())
                .isEqualTo(person("adjoint"));

        plans.decidePostponement(signedIn("adjoint"), request, true, null);
        assertThat(sheet(id).line().escalated()).isFalse();
        assertThat(sheet(id).line().late()).isFalse();
        assertThat(process.watchOf(occurrence).due()).isEqualTo(parisTime(LocalDate.of(2022, 10, 31), 8));

        steps.recordEscalation(id, occurrence);
        assertThat(sheet(id).line().escalated())
                .as("the old date's alert comes too late")
                .isFalse();
    }

    @Test
    void aPendingRequestIsClosedWithTheWorkItWasAbout() {
        ActionId id = draft().engaged();
        plans.requestPostponement(signedIn("rq"), id, LocalDate.of(2022, 10, 31), "Travaux en cours");
        process.reset();
        declared(id);
        assertThat(process.calls()).containsExactly("unwatch", "postponementDecided [false]", "declared");
    }

    @Test
    void anAnswerIsRemindedOfFiveWorkingDaysLater() {
        ActionId id = draft().qualified();
        assertThat(steps.answerReminder(id)).isEqualTo(parisTime(FIRST_OF_JULY, 8));
        assertThat(steps.card(id, Task.ANSWER, null).dueOn()).isEqualTo(FIRST_OF_JULY);
        steps.remindAnswer(id);
        plans.accept(signedIn("rq"), id);
        steps.remindAnswer(id);
        assertThat(sheet(id).history())
                .extracting(ActionSheet.HistoryEntry::code)
                .containsOnlyOnce(HistoryCode.ANSWER_REMINDED);
    }

    @Test
    void theWatchPassesFromTheAnswerToTheWork() {
        ActionId id = draft().qualified();
        assertThat(process.isWatched(id.value())).isTrue();
        plans.accept(signedIn("rq"), id);
        assertThat(process.isWatched(id.value())).isFalse();
        assertThat(process.isWatched(latest(id).id().value())).isTrue();
    }

    @Test
    void whatIsSentBackIsWatchedAgain() {
        ActionId id = draft().engaged();
        UUID occurrence = declared(id).value();
        assertThat(process.isWatched(occurrence)).isFalse();
        plans.sendBack(signedIn("adjoint"), latest(id).id(), "La page 2 manque");
        assertThat(process.isWatched(occurrence)).isTrue();
    }

    // --- the task listener's questions -------------------------------------------------------------------------------

    @Test
    void eachTaskGoesToWhoIsResponsibleForIt() {
        ActionId id = draft().engaged();
        ActionSheet.Occurrence occurrence = latest(id);
        UUID part = occurrence.contributions().get(0).id().value();

        assertThat(steps.card(id, Task.QUALIFY, null).roles())
                .containsExactlyInAnyOrder(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
        TaskCard contribute = steps.card(id, Task.CONTRIBUTE, part);
        assertThat(contribute.services()).containsExactly(service("BARU"));
        assertThat(contribute.service()).isEqualTo(service("BARU"));
        assertThat(contribute.assignee()).isNull();
        assertThat(contribute.subjectId()).isEqualTo(part);
        TaskCard declare = steps.card(id, Task.DECLARE, occurrence.id().value());
        assertThat(declare.assignee()).isEqualTo(person("rq"));
        assertThat(declare.dueOn()).isEqualTo(DUE);
        assertThat(declare.reference()).isEqualTo(sheet(id).line().reference());
        assertThat(declare.subject()).isEqualTo(sheet(id).line().label());

        declared(id);
        TaskCard verify = steps.card(id, Task.VERIFY, occurrence.id().value());
        assertThat(verify.assignee()).isEqualTo(person("adjoint"));
        assertThat(verify.dueOn()).isEqualTo(FIRST_OF_JULY);
        assertThat(steps.card(id, Task.CHECK_EFFECTIVENESS, null).assignee()).isEqualTo(person("adjoint"));
    }

    @Test
    void aPartAskedByNameGoesToThatPerson() {
        ActionId id =
                draft().contributors(new Contributor.Someone(person("fraude"))).engaged();
        UUID part = latest(id).contributions().get(0).id().value();
        TaskCard card = steps.card(id, Task.CONTRIBUTE, part);
        assertThat(card.assignee()).isEqualTo(person("fraude"));
        assertThat(card.services()).isEmpty();
    }

    @Test
    void afterATransferTheCardNamesTheNewPilot() {
        ActionId id = draft().engaged();
        plans.transfer(signedIn("rq"), id, person("smi"), "Mutation");
        assertThat(steps.card(id, Task.DECLARE, latest(id).id().value()).assignee())
                .isEqualTo(person("smi"));
        assertThat(sheet(id).verifier()).isEqualTo(person("rq"));
        assertThat(process.calls()).endsWith("responsibilityChanged");
    }

    @Test
    void suspendingAndResumingTellTheProcessAndWatchAnew() {
        ActionId id = draft().engaged();
        UUID occurrence = latest(id).id().value();
        plans.suspend(signedIn("sg"), id, "Crise");
        clock.standOn(LATE);
        steps.recordDelay(id, occurrence);
        assertThat(sheet(id).line().escalated()).isFalse();

        plans.resume(signedIn("sg"), id, LocalDate.of(2022, 12, 15));
        assertThat(process.watchOf(occurrence).due()).isEqualTo(parisTime(LocalDate.of(2022, 12, 15), 8));
        assertThat(process.calls()).containsSubsequence("suspended [true]", "suspended [false]", "watch");
    }

    @Test
    void handingOverMovesEverythingOfOnePerson() {
        ActionId piloted = draft().pilot("logistique").engaged();
        ActionId asked = draft().contributors(new Contributor.Someone(person("logistique")))
                .engaged();
        process.reset();

        int changed = plans.handOver(signedIn("rq"), person("logistique"), person("fraude"), "Départ à la retraite");
        assertThat(changed).isEqualTo(2);
        assertThat(process.calls()).containsExactly("responsibilityChanged", "responsibilityChanged");
        assertThat(sheet(piloted).line().pilot()).isEqualTo(person("fraude"));
        assertThat(latest(asked).contributions().get(0).person()).isEqualTo(person("fraude"));
        assertThat(plans.handOver(signedIn("rq"), person("logistique"), person("fraude"), "Encore"))
                .isZero();
    }
}
