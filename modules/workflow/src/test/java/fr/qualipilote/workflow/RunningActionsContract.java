package fr.qualipilote.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.Upkeep;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import fr.qualipilote.worklist.WorklistCheck;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The real action plan, task list and organisation on the real engine: actions live from proposal to closure while the
 * demonstration's clock moves. Time only goes forward, so the tests follow each other.
 */
@SpringBootTest(
        classes = RunningActionsContract.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "qualipilote.demonstration.load=true",
            "qualipilote.demonstration.date=2022-06-24"
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class RunningActionsContract {

    private static final byte[] PROOF = "Registre mis à jour".getBytes(StandardCharsets.UTF_8);

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @ComponentScan(
            basePackages = "fr.qualipilote",
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = SpringBootConfiguration.class))
    @EntityScan("fr.qualipilote")
    @EnableJpaRepositories("fr.qualipilote")
    static class Wiring {}

    @Autowired
    ActionPlans plans;

    @Autowired
    Worklist worklist;

    @Autowired
    CaseMaps maps;

    @Autowired
    Upkeep upkeep;

    @Autowired
    DemonstrationClock clock;

    @Autowired
    People people;

    @Autowired
    Services services;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Test
    @Order(1)
    void anActionGoesFromProposalToClosure() {
        ActionId action = plans.propose(signedIn("rq"), proposal("Afficher les horaires", null));
        assertThat(open(action)).containsExactly("action-follow-up/qualify");

        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", false));
        assertThat(open(action)).containsExactly("action-follow-up/answer");
        assertThat(theOpen(action, "action-follow-up/answer").assignee())
                .isEqualTo(signedIn("chef.baru").person());

        plans.accept(signedIn("chef.baru"), action);
        assertThat(open(action)).containsExactlyInAnyOrder("action-occurrence/declare", "action-occurrence/contribute");

        ActionSheet sheet = plans.action(signedIn("rq"), action);
        OccurrenceId occurrence = sheet.occurrences().get(0).id();
        plans.contribute(
                signedIn("smi"),
                sheet.occurrences().get(0).contributions().get(0).id(),
                "Horaires du SMI fournis");
        plans.addEvidence(signedIn("chef.baru"), action, occurrence, "horaires.txt", PROOF);
        plans.declareDone(signedIn("chef.baru"), occurrence, "Affiché à l’accueil");
        assertThat(open(action)).containsExactly("action-occurrence/verify");

        plans.sendBack(signedIn("rq"), occurrence, "Il manque l’annexe");
        assertThat(open(action)).containsExactly("action-occurrence/declare");
        plans.declareDone(signedIn("chef.baru"), occurrence, "Annexe ajoutée");
        plans.verify(signedIn("rq"), occurrence, null);

        assertThat(state(action)).isEqualTo(ActionState.AWAITING_EFFECTIVENESS);
        assertThat(open(action)).containsExactly("action-follow-up/check-effectiveness");
        plans.checkEffectiveness(signedIn("rq"), action, true, null);

        assertThat(state(action)).isEqualTo(ActionState.CLOSED);
        assertThat(open(action)).isEmpty();
        CaseMap map = maps.mapOf(action.value());
        assertThat(map.diagrams()).allMatch(CaseMap.Diagram::ended);
        assertThat(map.diagrams())
                .extracting(CaseMap.Diagram::process)
                .contains("action-follow-up", "action-occurrence", "deadline-watch");
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(2)
    void aUseCaseThatFailsAfterTheEngineTookPartLeavesNothing() {
        ActionId action = plans.propose(signedIn("rq"), proposal("Former les agents", null));
        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", false));

        assertThatThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    plans.accept(signedIn("chef.baru"), action);
                    assertThat(open(action)).contains("action-occurrence/declare");
                    throw new IllegalStateException("lost on the way");
                }))
                .hasMessage("lost on the way");

        assertThat(state(action)).isEqualTo(ActionState.TO_ACCEPT);
        assertThat(open(action)).containsExactly("action-follow-up/answer");
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(3)
    void aMonthlyActionOpensItsOccurrencesAsTimePasses() {
        ActionId action = plans.propose(
                signedIn("rq"), monthly("Relever les appels décrochés", LatePolicy.KEEP, LocalDate.of(2022, 7, 1)));
        plans.qualify(signedIn("rq"), monthlyQualification(action, LatePolicy.KEEP, LocalDate.of(2022, 7, 1)));

        clock.moveTo(signedIn("admin"), LocalDate.of(2022, 7, 1));
        assertThat(openOccurrences(action)).isOne();
        assertThat(open(action)).contains("action-occurrence/declare");

        clock.moveTo(signedIn("admin"), LocalDate.of(2022, 8, 1));
        assertThat(openOccurrences(action)).isEqualTo(2);
        assertThat(open(action)).contains("deadline-watch/head-alert");
        assertThat(maps.mapOf(action.value()).diagrams())
                .filteredOn(diagram -> diagram.process().equals("action-occurrence"))
                .hasSize(2);
        everyOpenTaskIsOneRow();

        plans.treatDelay(signedIn("sg"), action, "Renfort accordé");
        assertThat(open(action)).doesNotContain("deadline-watch/head-alert");
        plans.endRecurrence(signedIn("rq"), action, "Relevé automatisé");
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(4)
    void aLateOccurrenceIsSkippedWhereTheRuleSaysSo() {
        ActionId action = plans.propose(
                signedIn("rq"), monthly("Publier les résultats", LatePolicy.SKIP, LocalDate.of(2022, 9, 1)));
        plans.qualify(signedIn("rq"), monthlyQualification(action, LatePolicy.SKIP, LocalDate.of(2022, 9, 1)));
        clock.moveTo(signedIn("admin"), LocalDate.of(2022, 9, 1));
        assertThat(openOccurrences(action)).isOne();

        clock.moveTo(signedIn("admin"), LocalDate.of(2022, 10, 3));

        assertThat(openOccurrences(action)).isOne();
        assertThat(plans.action(signedIn("rq"), action).occurrences())
                .extracting(occurrence -> occurrence.state())
                .contains(OccurrenceState.SKIPPED);
        everyOpenTaskIsOneRow();
        plans.abandon(signedIn("sg"), action, "Comité du 3 octobre 2022");
        assertThat(open(action)).isEmpty();
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(5)
    void anActionIsTransferredPutToSleepAndTakenUpAgain() {
        ActionId action = plans.propose(signedIn("rq"), proposal("Revoir la signalétique", null));
        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", true));

        plans.suspend(signedIn("rq"), action, "Budget non voté");
        assertThat(open(action)).isEmpty();
        plans.transfer(signedIn("rq"), action, signedIn("chef.sidsic").person(), "Départ");
        clock.moveTo(signedIn("admin"), LocalDate.of(2022, 11, 2));
        assertThat(open(action)).isEmpty();

        plans.resume(signedIn("rq"), action, LocalDate.of(2023, 3, 15));

        assertThat(theOpen(action, "action-occurrence/declare")).satisfies(work -> {
            assertThat(work.assignee()).isEqualTo(signedIn("chef.sidsic").person());
            assertThat(work.dueOn()).isEqualTo(LocalDate.of(2023, 3, 15));
        });
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(6)
    void aPostponementIsAskedForAndGranted() {
        ActionId action = plans.propose(signedIn("rq"), proposal("Repeindre le hall", LocalDate.of(2023, 1, 16)));
        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", true, LocalDate.of(2023, 1, 16)));
        var request =
                plans.requestPostponement(signedIn("chef.baru"), action, LocalDate.of(2023, 2, 20), "Travaux en cours");
        assertThat(open(action)).contains("action-postponement/decide");

        plans.decidePostponement(signedIn("rq"), request, true, null);

        assertThat(open(action)).doesNotContain("action-postponement/decide");
        assertThat(theOpen(action, "action-occurrence/declare").dueOn()).isEqualTo(LocalDate.of(2023, 2, 20));
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(7)
    void lateWorkIsEscalatedAndNoTimerFails() {
        ActionId action = plans.propose(signedIn("rq"), proposal("Mesurer l’attente", LocalDate.of(2022, 12, 1)));
        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", true, LocalDate.of(2022, 12, 1)));

        clock.moveTo(signedIn("admin"), LocalDate.of(2023, 1, 9));

        assertThat(open(action)).contains("deadline-watch/head-alert", "deadline-watch/sg-alert");
        assertThat(management.createJobQuery().withException().list()).isEmpty();
        assertThat(runtime.createIncidentQuery().count()).isZero();
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(8)
    void contributorsComeAndGoWhileItIsCarriedOut() {
        ActionId action = plans.propose(signedIn("rq"), proposal("Tester l’accueil", LocalDate.of(2023, 6, 1)));
        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", true, LocalDate.of(2023, 6, 1)));

        contributors(action, "SMI", "BARU", "RCOM");
        assertThat(open(action))
                .containsExactlyInAnyOrder(
                        "action-occurrence/declare",
                        "action-occurrence/contribute",
                        "action-occurrence/contribute",
                        "action-occurrence/contribute");
        everyOpenTaskIsOneRow();

        plans.contribute(signedIn("smi"), part(action, "SMI"), "Fait");
        plans.suspend(signedIn("rq"), action, "Budget non voté");
        contributors(action, "RCOM", "SIDSIC");
        plans.resume(signedIn("rq"), action, LocalDate.of(2023, 7, 3));

        assertThat(worklist.openWorkOf(signedIn("admin"), action.value()))
                .filteredOn(work -> work.formKey().equals("action-occurrence/contribute"))
                .extracting(WorkItemLine::service)
                .containsExactlyInAnyOrder(
                        services.named("RCOM").orElseThrow().id(),
                        services.named("SIDSIC").orElseThrow().id());
        everyOpenTaskIsOneRow();
        OccurrenceId occurrence =
                plans.action(signedIn("rq"), action).occurrences().get(0).id();
        plans.addEvidence(signedIn("chef.baru"), action, occurrence, "accueil.txt", PROOF);
        plans.declareDone(signedIn("chef.baru"), occurrence, "Testé");
        assertThat(open(action)).containsExactly("action-occurrence/verify");
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(9)
    void theListIsComparedWithTheEngineAndMendedWhileItRuns() {
        WorklistCheck check = upkeep.check(signedIn("admin"));
        assertThat(check.differences()).isEmpty();
        assertThat(check.openInProcesses()).isEqualTo(tasks.createTaskQuery().count());

        ActionId action = plans.propose(signedIn("rq"), proposal("Relire les affiches", LocalDate.of(2023, 6, 1)));
        var work = theOpen(action, "action-follow-up/qualify");
        worklist.saveDraft(signedIn("rq"), work.id(), Map.of("note", "En cours"));
        jdbc.sql("update work_item set due_on = date '2021-01-01', state = 'DONE' where id = ?")
                .param(work.id().value())
                .update();
        assertThat(upkeep.check(signedIn("admin")).differences())
                .singleElement()
                .satisfies(found -> assertThat(found.item()).isEqualTo(work.id()));

        assertThat(upkeep.rebuild(signedIn("admin")).after().agrees()).isTrue();

        assertThat(theOpen(action, "action-follow-up/qualify")).isEqualTo(work);
        assertThat(worklist.draft(signedIn("rq"), work.id())).isPresent();
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(10)
    void whatIsSubmittedTwiceAtOnceIsDoneOnce() throws Exception {
        ActionId action = plans.propose(signedIn("rq"), proposal("Ranger l’accueil", LocalDate.of(2023, 6, 1)));
        plans.qualify(signedIn("rq"), qualification(action, "chef.baru", true, LocalDate.of(2023, 6, 1)));
        OccurrenceId occurrence =
                plans.action(signedIn("rq"), action).occurrences().get(0).id();
        plans.addEvidence(signedIn("chef.baru"), action, occurrence, "accueil.txt", PROOF);
        Actor pilot = signedIn("chef.baru");
        Actor verifier = signedIn("rq");

        oneOfTwo(
                () -> plans.declareDone(pilot, occurrence, "Rangé"),
                () -> plans.declareDone(pilot, occurrence, "Rangé"));
        assertThat(open(action)).containsExactly("action-occurrence/verify");
        assertThat(plans.action(verifier, action).history())
                .filteredOn(entry -> entry.code() == HistoryCode.DECLARED_DONE)
                .hasSize(1);

        oneOfTwo(
                () -> plans.verify(verifier, occurrence, null),
                () -> plans.sendBack(verifier, occurrence, "Il manque la photo"));
        assertThat(open(action)).hasSize(1);
        assertThat(plans.action(verifier, action).history())
                .filteredOn(entry -> entry.code() == HistoryCode.VERIFIED || entry.code() == HistoryCode.SENT_BACK)
                .hasSize(1);
        everyOpenTaskIsOneRow();
    }

    @Test
    @Order(11)
    void theCheckOfAnEndedRecurrenceOpensWithTheLastVerification() {
        LocalDate first = LocalDate.of(2023, 2, 1);
        ActionId action = plans.propose(signedIn("rq"), monthly("Compter les visites", LatePolicy.KEEP, first));
        plans.qualify(signedIn("rq"), monthlyQualification(action, LatePolicy.KEEP, first));
        clock.moveTo(signedIn("admin"), first);
        OccurrenceId occurrence =
                plans.action(signedIn("rq"), action).occurrences().get(0).id();
        plans.addEvidence(signedIn("chef.baru"), action, occurrence, "visites.txt", PROOF);
        plans.declareDone(signedIn("chef.baru"), occurrence, "Compté");

        plans.endRecurrence(signedIn("rq"), action, "Comptage automatique");
        assertThat(open(action)).containsExactly("action-occurrence/verify");

        plans.verify(signedIn("rq"), occurrence, null);
        assertThat(open(action)).containsExactly("action-follow-up/check-effectiveness");
        plans.checkEffectiveness(signedIn("rq"), action, true, null);
        assertThat(state(action)).isEqualTo(ActionState.CLOSED);
        everyOpenTaskIsOneRow();
    }

    /** One is done, the other is refused in words. */
    private static void oneOfTwo(Runnable one, Runnable other) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> both = new ArrayList<>();
            for (Runnable deed : List.of(one, other)) {
                both.add(two.submit(() -> {
                    together.await();
                    deed.run();
                    return null;
                }));
            }
            List<Throwable> refused = new ArrayList<>();
            for (Future<?> each : both) {
                try {
                    each.get();
                } catch (ExecutionException refusal) {
                    refused.add(refusal.getCause());
                }
            }
            assertThat(refused).singleElement().isInstanceOf(BusinessRefusal.class);
        } finally {
            two.shutdownNow();
        }
    }

    private void contributors(ActionId action, String... names) {
        ActionSheet sheet = plans.action(signedIn("rq"), action);
        List<Contributor> contributors = Arrays.stream(names)
                .map(name -> (Contributor) new Contributor.OneService(
                        services.named(name).orElseThrow().id()))
                .toList();
        plans.edit(
                signedIn("rq"),
                new EditAction(
                        action,
                        sheet.version(),
                        sheet.line().theme(),
                        sheet.line().label(),
                        contributors,
                        sheet.line().priority(),
                        null,
                        null));
    }

    private ContributionId part(ActionId action, String service) {
        return plans.action(signedIn("rq"), action).occurrences().get(0).contributions().stream()
                .filter(part -> services.named(service).orElseThrow().id().equals(part.service()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void everyOpenTaskIsOneRow() {
        assertThat(jdbc.sql("select engine_task_id from work_item where state = 'OPEN'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrderElementsOf(tasks.createTaskQuery().list().stream()
                        .map(org.camunda.bpm.engine.task.Task::getId)
                        .toList());
    }

    private List<String> open(ActionId action) {
        return worklist.openWorkOf(signedIn("admin"), action.value()).stream()
                .map(WorkItemLine::formKey)
                .toList();
    }

    private WorkItemLine theOpen(ActionId action, String formKey) {
        return worklist.openWorkOf(signedIn("admin"), action.value()).stream()
                .filter(work -> work.formKey().equals(formKey))
                .reduce((one, other) -> {
                    throw new AssertionError("Several are open: " + formKey);
                })
                .orElseThrow();
    }

    private long openOccurrences(ActionId action) {
        return plans.action(signedIn("rq"), action).occurrences().stream()
                .filter(occurrence -> occurrence.state().isOpen())
                .count();
    }

    private ActionState state(ActionId action) {
        return plans.action(signedIn("rq"), action).line().state();
    }

    private Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    private List<Contributor> smi() {
        return List.of(
                new Contributor.OneService(services.named("SMI").orElseThrow().id()));
    }

    private ProposeAction proposal(String label, @Nullable LocalDate dueOn) {
        return new ProposeAction(
                "accueil-general",
                label,
                Origin.AUDIT,
                null,
                smi(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                dueOn == null ? LocalDate.of(2022, 12, 15) : dueOn,
                null,
                Priority.NORMAL,
                "C’est fait",
                null,
                null);
    }

    private QualifyAction qualification(ActionId action, String pilot, boolean agreed) {
        return qualification(action, pilot, agreed, LocalDate.of(2022, 12, 15));
    }

    private QualifyAction qualification(ActionId action, String pilot, boolean agreed, LocalDate dueOn) {
        return new QualifyAction(
                action,
                "accueil-general",
                plans.action(signedIn("rq"), action).line().label(),
                signedIn(pilot).person(),
                smi(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                dueOn,
                null,
                Priority.NORMAL,
                "C’est fait",
                null,
                agreed);
    }

    private ProposeAction monthly(String label, LatePolicy policy, LocalDate first) {
        return new ProposeAction(
                "accueil-general",
                label,
                Origin.AUDIT,
                null,
                smi(),
                Recurrence.EveryMonths.monthlyOn(first.getDayOfMonth()),
                policy,
                null,
                first,
                Priority.NORMAL,
                null,
                null,
                null);
    }

    private QualifyAction monthlyQualification(ActionId action, LatePolicy policy, LocalDate first) {
        return new QualifyAction(
                action,
                "accueil-general",
                plans.action(signedIn("rq"), action).line().label(),
                signedIn("chef.baru").person(),
                smi(),
                Recurrence.EveryMonths.monthlyOn(first.getDayOfMonth()),
                policy,
                null,
                first,
                Priority.NORMAL,
                null,
                null,
                true);
    }
}
