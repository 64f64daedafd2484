package fr.qualipilote.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.Qualipilote;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.PlanImports;
import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionRefused;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.People;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The seed's plan from 24 June to 16 September 2022, told in order: each test goes on where the one before ended.
 */
@SpringBootTest(classes = Qualipilote.class)
@ActiveProfiles("demo")
@DirtiesContext
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class StoryContract {

    private static final LocalDate FIRST_OF_JULY = LocalDate.of(2022, 7, 1);

    @Autowired
    private ActionPlans plans;

    @Autowired
    private PlanImports imports;

    @Autowired
    private Worklist worklist;

    @Autowired
    private CaseMaps maps;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IndicatorCollections collections;

    @Autowired
    private IndicatorReviews reviews;

    @Autowired
    private Measures measures;

    @Autowired
    private DemonstrationClock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TaskService engineTasks;

    @Autowired
    private RuntimeService runtime;

    private Product product;

    @BeforeEach
    void product() {
        product = new Product(plans, worklist, people, accounts, clock);
    }

    @Test
    @Order(1)
    void theDemonstrationHoldsTheSeedsFifteenActions() {
        List<ActionLine> plan = product.plan();

        assertThat(plan).hasSize(15);
        assertThat(plan)
                .extracting(ActionLine::pilot)
                .containsOnly(product.signIn("rq").person());
        assertThat(plan)
                .filteredOn(line -> line.state() == ActionState.TO_ACCEPT)
                .hasSize(7);
        assertThat(plan)
                .filteredOn(line -> line.state() == ActionState.IN_PROGRESS)
                .hasSize(8);
        assertThat(plan)
                .filteredOn(line -> line.recurrence() instanceof Recurrence.EveryMonths)
                .extracting(ActionLine::nextDueOn)
                .hasSize(5)
                .containsOnly(FIRST_OF_JULY);
        assertThat(product.tasksOf("rq", "action-follow-up/answer")).hasSize(7);
    }

    @Test
    @Order(2)
    void importingTheSameFileAgainChangesNothing() throws IOException {
        byte[] file;
        try (InputStream in = getClass().getResourceAsStream("/demonstration/plan-action-2022-06-24.csv")) {
            file = in.readAllBytes();
        }

        var report = imports.confirm(product.signIn("rq"), "plan.csv", file, List.of());

        assertThat(report.unchanged()).isEqualTo(15);
        assertThat(product.plan()).hasSize(15);
    }

    @Test
    @Order(3)
    void thePilotAcceptsAnActionAndOnlyThePilotCan() {
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> plans.accept(product.signIn("baru"), product.id("ACT-2022-001")));

        plans.accept(product.signIn("rq"), product.id("ACT-2022-001"));

        assertThat(product.sheet("ACT-2022-001").line().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(product.tasksOf("rq", "action-follow-up/answer")).hasSize(6);
        assertThat(product.tasksOf("rq", "action-occurrence/declare"))
                .extracting(WorkItemLine::reference)
                .contains("ACT-2022-001");
        assertThat(product.tasksOf("baru", "action-occurrence/contribute"))
                .extracting(WorkItemLine::reference)
                .contains("ACT-2022-001");
    }

    @Test
    @Order(4)
    void thePilotAsksForAPostponementAndSomebodyElseDecides() {
        plans.requestPostponement(
                product.signIn("rq"),
                product.id("ACT-2022-004"),
                LocalDate.of(2023, 1, 31),
                "Travaux attribués en septembre");

        assertThat(product.tasksOf("rq", "action-postponement/decide")).isEmpty();
        WorkItemLine decision =
                product.tasksOf("adjoint", "action-postponement/decide").get(0);
        assertThat(decision.reference()).isEqualTo("ACT-2022-004");
        var request = product.sheet("ACT-2022-004").postponements().get(0);
        assertThatExceptionOfType(AccessRefused.class)
                .isThrownBy(() -> plans.decidePostponement(product.signIn("rq"), request.id(), true, null));

        plans.decidePostponement(product.signIn("adjoint"), request.id(), true, "Accordé");

        ActionLine line = product.sheet("ACT-2022-004").line();
        assertThat(line.initialDueOn()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(line.revisedDueOn()).isEqualTo(LocalDate.of(2023, 1, 31));
        assertThat(line.postponements()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void onTheFirstOfJulyTheMonthlyActionsAndTheReviewOfTheFileHaveBecomeTasks() {
        product.moveTo(FIRST_OF_JULY);

        assertThat(product.tasksOf("rq", "action-occurrence/declare"))
                .filteredOn(task -> FIRST_OF_JULY.equals(task.dueOn()))
                .hasSize(6)
                .extracting(WorkItemLine::reference)
                .contains(
                        "ACT-2022-007", "ACT-2022-009", "ACT-2022-011", "ACT-2022-012", "ACT-2022-013", "ACT-2022-015");
        assertThat(product.tasksOf("baru", "action-occurrence/contribute"))
                .extracting(WorkItemLine::reference)
                .contains("ACT-2022-007", "ACT-2022-012", "ACT-2022-013");
        assertThat(product.tasksOf("sicre", "action-occurrence/contribute"))
                .extracting(WorkItemLine::reference)
                .contains("ACT-2022-009", "ACT-2022-011");
    }

    @Test
    @Order(6)
    void theContributorGivesItsPartForJuneWithEvidenceAndThePilotDeclares() {
        ActionSheet.Occurrence june =
                product.sheet("ACT-2022-012").occurrences().get(0);
        assertThat(june.period()).isEqualTo("2022-06");
        assertThatExceptionOfType(InvalidAction.class)
                .isThrownBy(() -> plans.declareDone(product.signIn("rq"), june.id(), "1,5 jour"));

        WorkItemLine part = product.tasksOf("baru", "action-occurrence/contribute").stream()
                .filter(task -> task.reference().equals("ACT-2022-012"))
                .findFirst()
                .orElseThrow();
        product.proves("baru", "ACT-2022-012", june);
        plans.contribute(
                product.signIn("baru"),
                new fr.qualipilote.actionplan.ContributionId(part.subjectId()),
                "40 courriels examinés, 1,5 jour en moyenne");
        plans.declareDone(product.signIn("rq"), june.id(), "1,5 jour en moyenne, échantillon de 40 courriels");

        ActionSheet.Occurrence declared =
                product.sheet("ACT-2022-012").occurrences().get(0);
        assertThat(declared.state()).isEqualTo(OccurrenceState.DECLARED);
        assertThat(product.tasksOf("adjoint", "action-occurrence/verify"))
                .extracting(WorkItemLine::reference)
                .containsExactly("ACT-2022-012");
        assertThat(product.tasksOf("rq", "action-occurrence/verify")).isEmpty();
    }

    @Test
    @Order(7)
    void theVerifierSendsBackThenAcceptsAndTheDiagramShowsIt() {
        ActionSheet.Occurrence june =
                product.sheet("ACT-2022-012").occurrences().get(0);
        plans.sendBack(product.signIn("adjoint"), june.id(), "Joindre le relevé");
        assertThat(product.sheet("ACT-2022-012").occurrences().get(0).returnReason())
                .isEqualTo("Joindre le relevé");
        plans.declareDone(product.signIn("rq"), june.id(), "Relevé joint");

        plans.verify(product.signIn("adjoint"), june.id(), null);

        assertThat(product.sheet("ACT-2022-012").occurrences().get(0).state()).isEqualTo(OccurrenceState.VERIFIED);
        CaseMap map = maps.mapOf(product.id("ACT-2022-012").value());
        CaseMap.Diagram occurrence = map.diagrams().stream()
                .filter(diagram -> diagram.process().equals("action-occurrence"))
                .findFirst()
                .orElseThrow();
        assertThat(occurrence.ended()).isTrue();
        assertThat(occurrence.steps())
                .filteredOn(step -> step.element().equals("userTask_verify"))
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.by())
                        .isEqualTo(product.signIn("adjoint").person()));
    }

    @Test
    @Order(8)
    void onTheFirstOfJulyTheValuesOfJuneAreAskedOfEveryServiceOnce() {
        List<CollectionLine> open = collections.collections(product.signIn("rq"), false);

        assertThat(open).isNotEmpty();
        assertThat(open).extracting(line -> line.period().code()).containsOnly("2022-06");
        assertThat(open).extracting(CollectionLine::responsible).doesNotHaveDuplicates();
        assertThat(collectionTasks()).hasSameSizeAs(open);
        assertThat(product.tasksOf("baru", "indicator-collection/enter"))
                .extracting(WorkItemLine::reference)
                .containsExactly("COL-2022-06-BARU");

        product.moveTo(FIRST_OF_JULY.plusDays(4));

        assertThat(collections.collections(product.signIn("rq"), false)).hasSameSizeAs(open);
        assertThat(collectionTasks()).as("a second move opens nothing twice").hasSameSizeAs(open);
    }

    @Test
    @Order(9)
    void aServiceGivesItsValuesAndSomebodyElseValidatesThem() {
        CollectionId june = baruCollection();
        Actor baru = product.signIn("baru");
        assertThatExceptionOfType(CollectionRefused.class).isThrownBy(() -> collections.finish(baru, june));
        for (Grid.Row row : collections.collection(baru, june).grid().rows()) {
            boolean mails = row.indicator().name().contains("courriels");
            measures.enter(baru, EnterMeasure.of(row.indicator().id(), YearMonth.of(2022, 6), mails ? "9 j" : "-", 0));
        }
        collections.finish(baru, june);
        assertThat(product.tasksOf("adjoint", "indicator-collection/check"))
                .extracting(WorkItemLine::reference)
                .containsExactly("COL-2022-06-BARU");

        collections.sendBack(product.signIn("adjoint"), june, "Vérifiez les courriels");
        assertThat(product.tasksOf("baru", "indicator-collection/complete")).hasSize(1);
        collections.finish(baru, june);
        collections.accept(product.signIn("adjoint"), june);

        assertThat(product.tasksOf("rq", "indicator-review/review"))
                .singleElement()
                .satisfies(task -> assertThat(task.subject()).contains("courriels"));
        assertThat(maps.mapOf(june.value()).diagrams()).singleElement().satisfies(diagram -> {
            assertThat(diagram.ended()).isTrue();
            assertThat(diagram.steps()).extracting(CaseMap.Step::element).contains("endEvent_reviewsOpened");
        });
    }

    @Test
    @Order(10)
    void theReviewOfAValueOffTargetOpensAnActionInThePlan() {
        WorkItemLine task = product.tasksOf("rq", "indicator-review/review").get(0);
        ReviewId review = new ReviewId(task.caseId());
        String theme = product.plan().get(0).theme();
        int before = product.plan().size();
        assertThatExceptionOfType(InvalidAction.class)
                .isThrownBy(() -> reviews.comment(
                        product.signIn("rq"), review, "Deux absences", wanted("aucun-theme", "Renforcer le standard")));
        assertThat(product.tasksOf("rq", "indicator-review/review"))
                .as("nothing has happened")
                .hasSize(1);
        assertThat(reviews.review(product.signIn("rq"), review).done()).isFalse();

        reviews.comment(product.signIn("rq"), review, "Deux absences", wanted(theme, "Renforcer le standard"));

        String reference = reviews.review(product.signIn("rq"), review).action();
        assertThat(reference).isNotNull();
        assertThat(product.plan()).hasSize(before + 1);
        assertThat(product.sheet(reference).line()).satisfies(action -> {
            assertThat(action.label()).isEqualTo("Renforcer le standard");
            assertThat(action.origin()).isEqualTo(Origin.INDICATOR);
            assertThat(action.state()).isEqualTo(ActionState.PROPOSED);
        });
        assertThat(product.tasksOf("rq", "indicator-review/review")).isEmpty();
        assertThat(product.tasksOf("rq", "action-follow-up/qualify"))
                .extracting(WorkItemLine::reference)
                .contains(reference);
    }

    private static WantedAction wanted(String theme, String label) {
        return new WantedAction(theme, label, null, LocalDate.of(2022, 12, 1), "Deux absences");
    }

    private List<WorkItemLine> collectionTasks() {
        return product.worklist().page(product.signIn("rq"), WorkQuery.of(WorkScope.ALL), null, 200).items().stream()
                .filter(task -> task.formKey().equals("indicator-collection/enter"))
                .toList();
    }

    private CollectionId baruCollection() {
        return new CollectionId(
                product.tasksOf("baru", "indicator-collection/enter").get(0).caseId());
    }

    @Test
    @Order(18)
    void onTheSixteenthOfSeptemberWhatWasDueOnTheFifteenthIsLateAndEscalated() {
        product.moveTo(LocalDate.of(2022, 9, 16));

        for (String reference : List.of("ACT-2022-001", "ACT-2022-002", "ACT-2022-003")) {
            ActionLine line = product.sheet(reference).line();
            assertThat(line.late()).as(reference).isTrue();
            assertThat(line.escalated()).as(reference).isTrue();
        }
        assertThat(product.tasksOf("chef.baru", "deadline-watch/head-alert"))
                .extracting(WorkItemLine::reference)
                .contains("ACT-2022-001");
    }

    @Test
    @Order(19)
    void eachMonthHasOneOccurrenceHoweverTheTimeWasSpent() {
        ActionSheet sheet = product.sheet("ACT-2022-009");

        assertThat(sheet.occurrences())
                .extracting(ActionSheet.Occurrence::period)
                .containsExactly("2022-08", "2022-07", "2022-06");
        assertThat(sheet.line().nextDueOn()).isEqualTo(LocalDate.of(2022, 10, 3));
    }

    @Test
    @Order(20)
    void whenTheDomainFailsAfterTheEngineNeitherHasHappened() {
        List<WorkItemLine> before = product.tasksOf("rq");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    plans.accept(product.signIn("rq"), product.id("ACT-2022-014"));
                    assertThat(openTasks("ACT-2022-014")).doesNotContain("userTask_answer");
                    throw new Failure();
                }));

        assertThat(product.sheet("ACT-2022-014").line().state()).isEqualTo(ActionState.TO_ACCEPT);
        assertThat(openTasks("ACT-2022-014")).containsExactly("userTask_answer");
        assertThat(product.tasksOf("rq")).isEqualTo(before);
    }

    @Test
    @Order(21)
    void whenTheEngineFailsTheDomainIsAsItWas() {
        String history = product.sheet("ACT-2022-014").history().toString();
        // the engine has lost the task that the use case will want to complete
        Task answer = engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(product.id("ACT-2022-014").toString())
                .singleResult();
        runtime.deleteProcessInstance(answer.getProcessInstanceId(), "lost");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> plans.accept(product.signIn("rq"), product.id("ACT-2022-014")));

        assertThat(product.sheet("ACT-2022-014").line().state()).isEqualTo(ActionState.TO_ACCEPT);
        assertThat(product.sheet("ACT-2022-014").history().toString()).isEqualTo(history);
        assertThat(product.sheet("ACT-2022-014").occurrences()).isEmpty();
    }

    private List<String> openTasks(String reference) {
        return engineTasks
                .createTaskQuery()
                .processInstanceBusinessKey(product.id(reference).toString())
                .list()
                .stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private static final class Failure extends RuntimeException {}
}
