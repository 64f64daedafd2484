package fr.qualipilote.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.testing.OnH2;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;

/** The less travelled paths of an action, through the use cases, the domain and the engine together. Time only goes forward. */
@OnH2
@SpringBootTest(
        classes = RunningActionsContract.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            // a database and a clock of its own, beside the other tests of the same wiring
            "spring.application.name=action-paths",
            "camunda.bpm.job-execution.enabled=false",
            "qualipilote.demonstration.load=true",
            "qualipilote.demonstration.date=2022-06-24"
        })
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActionPathsTest {

    private static final byte[] PROOF = "Fait et constaté".getBytes(StandardCharsets.UTF_8);
    private static final LocalDate DUE = LocalDate.of(2022, 9, 15);

    @Autowired
    private ActionPlans plans;

    @Autowired
    private Worklist worklist;

    @Autowired
    private People people;

    @Autowired
    private Services services;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DemonstrationClock clock;

    private Actor signIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    private void moveTo(LocalDate date) {
        clock.moveTo(signIn("admin"), date);
    }

    private ActionId engaged(
            String pilot, Recurrence rule, LatePolicy policy, @Nullable LocalDate due, @Nullable LocalDate next) {
        ActionId id = plans.propose(
                signIn("baru"),
                new ProposeAction(
                        "pilotage",
                        "Suivre un chemin peu fréquenté",
                        Origin.COMMITTEE,
                        signIn(pilot).person(),
                        List.of(new Contributor.OneService(
                                services.named("SMI").orElseThrow().id())),
                        rule,
                        policy,
                        due,
                        next,
                        Priority.NORMAL,
                        null,
                        null,
                        null));
        ActionSheet sheet = sheet(id);
        plans.qualify(
                signIn("rq"),
                new QualifyAction(
                        id,
                        sheet.line().theme(),
                        sheet.line().label(),
                        signIn(pilot).person(),
                        sheet.line().contributors(),
                        rule,
                        policy,
                        due,
                        next,
                        Priority.NORMAL,
                        null,
                        null,
                        true));
        return id;
    }

    private ActionId engagedOnce(String pilot) {
        return engaged(pilot, new Recurrence.Once(), LatePolicy.KEEP, DUE, null);
    }

    private ActionId engagedMonthly(LatePolicy policy, LocalDate first, @Nullable LocalDate end) {
        return engaged("sicre", Recurrence.EveryMonths.monthlyOn(first.getDayOfMonth()), policy, end, first);
    }

    private ActionSheet sheet(ActionId id) {
        return plans.action(signIn("rq"), id);
    }

    private ActionSheet.Occurrence latest(ActionId id) {
        return sheet(id).occurrences().get(0);
    }

    private List<WorkItemLine> tasks(String login, ActionId id) {
        String reference = sheet(id).line().reference();
        return worklist.page(signIn(login), WorkQuery.of(WorkScope.MINE_AND_MY_GROUPS), null, 200).items().stream()
                .filter(task -> reference.equals(task.reference()))
                .toList();
    }

    private List<WorkItemLine> tasks(String login, String form, ActionId id) {
        return tasks(login, id).stream()
                .filter(task -> form.equals(task.formKey()))
                .toList();
    }

    private void declareDone(String pilot, ActionId id) {
        plans.addEvidence(signIn(pilot), id, latest(id).id(), "constat.txt", PROOF);
        plans.declareDone(signIn(pilot), latest(id).id(), "Fait");
    }

    @Test
    @Order(1)
    void aRequestToPostponeEndsWithTheWorkItWasAbout() {
        ActionId id = engagedOnce("sicre");
        plans.requestPostponement(signIn("sicre"), id, DUE.plusDays(30), "Congés");
        assertThat(tasks("rq", "action-postponement/decide", id)).hasSize(1);

        declareDone("sicre", id);
        assertThat(tasks("rq", "action-postponement/decide", id)).isEmpty();
        assertThat(tasks("smi", "action-occurrence/contribute", id)).isEmpty();
        assertThat(tasks("rq", "action-occurrence/verify", id)).hasSize(1);

        plans.sendBack(signIn("rq"), latest(id).id(), "Incomplet");
        assertThat(tasks("sicre", "action-occurrence/declare", id)).hasSize(1);
        plans.declareDone(signIn("sicre"), latest(id).id(), "Complété");
        plans.verify(signIn("rq"), latest(id).id(), null);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
    }

    @Test
    @Order(2)
    void abandoningEndsEverythingThatRuns() {
        ActionId id = engagedOnce("sicre");
        plans.requestPostponement(signIn("sicre"), id, DUE.plusDays(30), "Congés");
        plans.abandon(signIn("sg"), id, "COPIL du 24 juin 2022");
        for (String login : List.of("sicre", "smi", "rq", "sg")) {
            assertThat(tasks(login, id)).as(login).isEmpty();
        }
    }

    @Test
    @Order(3)
    void anotherPilotTakesTheOpenWork() {
        ActionId id = engagedOnce("sicre");
        plans.transfer(signIn("rq"), id, signIn("rcom").person(), "Mutation");
        assertThat(tasks("sicre", "action-occurrence/declare", id)).isEmpty();
        assertThat(tasks("rcom", "action-occurrence/declare", id)).hasSize(1);

        plans.handOver(
                signIn("rq"), signIn("rcom").person(), signIn("webmestre").person(), "Départ");
        assertThat(tasks("webmestre", "action-occurrence/declare", id)).hasSize(1);
    }

    @Test
    @Order(4)
    void whatSleepsComesBackWithItsNewDate() {
        ActionId id = engagedOnce("sicre");
        plans.suspend(signIn("sg"), id, "Crise");
        plans.transfer(signIn("sg"), id, signIn("rcom").person(), "Mutation");
        plans.resume(signIn("sg"), id, LocalDate.of(2022, 12, 15));
        assertThat(tasks("rcom", "action-occurrence/declare", id))
                .singleElement()
                .satisfies(task -> assertThat(task.dueOn()).isEqualTo(LocalDate.of(2022, 12, 15)));
    }

    @Test
    @Order(5)
    void foundIneffectiveItIsCarriedOutAgain() {
        ActionId id = engagedOnce("sicre");
        declareDone("sicre", id);
        plans.verify(signIn("rq"), latest(id).id(), null);
        moveTo(LocalDate.of(2022, 6, 27));
        assertThat(tasks("rq", "action-follow-up/check-effectiveness", id)).hasSize(1);

        plans.checkEffectiveness(signIn("rq"), id, false, "Pas d’effet mesurable");
        assertThat(tasks("sicre", "action-occurrence/declare", id)).hasSize(1);
        assertThat(sheet(id).occurrences()).hasSize(2);
    }

    @Test
    @Order(6)
    void aRecurrenceIsEndedByDecisionWhateverItWaitsFor() {
        LocalDate first = LocalDate.of(2022, 7, 1);
        ActionId keeping = engagedMonthly(LatePolicy.KEEP, first, null);
        ActionId shifting = engagedMonthly(LatePolicy.SHIFT, first, null);
        ActionId waiting = engagedMonthly(LatePolicy.KEEP, LocalDate.of(2022, 12, 1), null);
        moveTo(first);

        for (ActionId id : List.of(keeping, shifting, waiting)) {
            plans.endRecurrence(signIn("rq"), id, "Objectif tenu");
            assertThat(tasks("sicre", "action-occurrence/declare", id)).isEmpty();
            assertThat(sheet(id).line().state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
        }
        moveTo(LocalDate.of(2022, 7, 4));
        for (ActionId id : List.of(keeping, shifting, waiting)) {
            plans.checkEffectiveness(signIn("rq"), id, true, null);
            assertThat(sheet(id).line().state()).isEqualTo(ActionState.CLOSED);
        }
    }

    @Test
    @Order(7)
    void eachLatePolicyDoesWhatItSays() {
        LocalDate july = LocalDate.of(2022, 7, 5);
        ActionId keeping = engagedMonthly(LatePolicy.KEEP, july, null);
        ActionId skipping = engagedMonthly(LatePolicy.SKIP, july, null);
        ActionId shifting = engagedMonthly(LatePolicy.SHIFT, july, null);
        moveTo(LocalDate.of(2022, 8, 8));

        assertThat(sheet(keeping).occurrences())
                .extracting(ActionSheet.Occurrence::state)
                .containsExactly(OccurrenceState.OPEN, OccurrenceState.OPEN);
        assertThat(sheet(skipping).occurrences())
                .extracting(ActionSheet.Occurrence::state)
                .containsExactly(OccurrenceState.OPEN, OccurrenceState.SKIPPED);
        assertThat(tasks("sicre", "action-occurrence/declare", skipping)).hasSize(1);
        assertThat(sheet(shifting).occurrences())
                .extracting(ActionSheet.Occurrence::state)
                .containsExactly(OccurrenceState.OPEN);

        declareDone("sicre", shifting);
        plans.verify(signIn("rq"), latest(shifting).id(), null);
        assertThat(sheet(shifting).line().nextDueOn()).isEqualTo(LocalDate.of(2022, 9, 5));
        moveTo(LocalDate.of(2022, 9, 5));
        assertThat(sheet(shifting).occurrences())
                .extracting(ActionSheet.Occurrence::period)
                .containsExactly("2022-08", "2022-06");
    }

    @Test
    @Order(8)
    void theLastOccurrenceLeadsToTheCheck() {
        ActionId id = engagedMonthly(LatePolicy.KEEP, LocalDate.of(2022, 9, 6), LocalDate.of(2022, 9, 30));
        moveTo(LocalDate.of(2022, 9, 6));
        declareDone("sicre", id);
        plans.verify(signIn("rq"), latest(id).id(), null);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
        moveTo(LocalDate.of(2022, 9, 7));
        plans.checkEffectiveness(signIn("rq"), id, true, null);
        assertThat(sheet(id).line().state()).isEqualTo(ActionState.CLOSED);
    }

    @Test
    @Order(9)
    void aRuleThatChangesIsPlannedAnew() {
        ActionId id = engagedMonthly(LatePolicy.KEEP, LocalDate.of(2022, 10, 3), null);
        plans.changeRule(
                signIn("sicre"), id, Recurrence.EveryMonths.monthlyOn(20), LatePolicy.KEEP, LocalDate.of(2022, 9, 20));
        moveTo(LocalDate.of(2022, 9, 20));
        assertThat(tasks("sicre", "action-occurrence/declare", id)).hasSize(1);
        assertThat(sheet(id).line().nextDueOn()).isEqualTo(LocalDate.of(2022, 10, 20));
    }
}
