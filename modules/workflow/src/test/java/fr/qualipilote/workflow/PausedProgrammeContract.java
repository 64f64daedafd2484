package fr.qualipilote.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * A programme that is suspended for two months and resumed, with all the processes of the demonstration running. It begins on a day of its
 * own: the clock of a context that other tests share has been moved.
 */
@SpringBootTest(
        classes = RunningActionsContract.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "qualipilote.demonstration.load=true",
            "qualipilote.demonstration.date=2022-06-23"
        })
abstract class PausedProgrammeContract {

    private static final LocalDate RESUMED = LocalDate.of(2022, 8, 22);

    @Autowired
    private Programmes programmes;

    @Autowired
    private ActionPlans plans;

    @Autowired
    private Worklist worklist;

    @Autowired
    private DemonstrationClock clock;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private ManagementService management;

    @Test
    void nothingHappensByItselfWhileTheProgrammeIsSuspendedAndAllGoesOnAfterwards() {
        ActionId asleep = asleepByItself();
        long sleeping = timersAsleep();
        Map<String, Instant> watches = dueDates("deadline-watch");
        Map<String, Instant> calendar = dueDates("collection-calendar");
        assertThat(watches).isNotEmpty();
        assertThat(calendar).isNotEmpty();
        Set<String> work = openWork();

        programmes.suspend(signedIn("sg"), "Poste de responsable qualité vacant");
        assertThat(timersAwake()).isZero();
        clock.moveTo(signedIn("admin"), RESUMED);

        assertThat(openWork()).isEqualTo(work);
        assertThat(dueDates("collection-calendar")).isEqualTo(calendar);
        ActionId begun = plans.propose(signedIn("rq"), proposal("Proposée pendant la suspension"));
        assertThat(worklist.openWorkOf(signedIn("rq"), begun.value())).isNotEmpty();
        assertThat(timersAwake()).isZero();

        programmes.resume(signedIn("sg"));

        assertThat(timersAsleep()).isEqualTo(sleeping);
        Map<String, Instant> awake = dueDates("deadline-watch");
        awake.keySet().retainAll(awake("deadline-watch"));
        awake.keySet().retainAll(watches.keySet());
        assertThat(awake).isNotEmpty().allSatisfy((job, due) -> assertThat(local(due))
                .isEqualTo(local(watches.get(job)).plusDays(60)));
        assertThat(dueDates("collection-calendar")).isEqualTo(calendar);
        clock.moveTo(signedIn("admin"), RESUMED.plusDays(1));
        Set<String> after = openWork();
        assertThat(after).anyMatch(item -> !work.contains(item));
        assertThat(plans.action(signedIn("rq"), asleep).line().state()).isEqualTo(ActionState.SUSPENDED);
    }

    /** Winter time may have begun on the way: eight o’clock stays eight o’clock. */
    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, BusinessClock.ZONE);
    }

    private ActionId asleepByItself() {
        ActionId action = plans.actions(signedIn("rq"), ActionQuery.all()).stream()
                .filter(line -> line.state() == ActionState.IN_PROGRESS)
                .findFirst()
                .orElseThrow()
                .id();
        plans.suspend(signedIn("sg"), action, "En attente d’un texte");
        return action;
    }

    private static ProposeAction proposal(String label) {
        return new ProposeAction(
                "accueil-physique",
                label,
                Origin.SUGGESTION,
                null,
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                RESUMED.plusDays(60),
                null,
                Priority.NORMAL,
                null,
                null,
                null);
    }

    private Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    private Set<String> openWork() {
        return worklist.page(signedIn("rq"), WorkQuery.of(WorkScope.ALL), null, 200).items().stream()
                .map(WorkItemLine::id)
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    private long timersAwake() {
        return management.createJobQuery().timers().active().list().stream()
                .filter(job -> job.getJobDefinitionId() != null)
                .count();
    }

    private long timersAsleep() {
        return management.createJobQuery().timers().suspended().count();
    }

    private Set<String> awake(String process) {
        return management.createJobQuery().timers().processDefinitionKey(process).active().list().stream()
                .map(Job::getId)
                .collect(Collectors.toSet());
    }

    private Map<String, Instant> dueDates(String process) {
        return management.createJobQuery().timers().processDefinitionKey(process).list().stream()
                .collect(Collectors.toMap(
                        Job::getId, job -> job.getDuedate().toInstant(), (one, other) -> one, HashMap::new));
    }
}
