package fr.qualipilote.workflow.indicators;

import static org.mockito.Mockito.mock;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.organisation.People;
import fr.qualipilote.workflow.actions.ProposedActions;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import fr.qualipilote.workflow.work.RecordedLedger;
import fr.qualipilote.workflow.work.WorkKind;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** The processes of the indicators on an {@link EngineBench}, with indicators that record and a mocked action plan. */
final class IndicatorBench {

    static final String CALENDAR = "processes/collection-calendar/collection-calendar.bpmn";
    static final String COLLECTION = "processes/indicator-collection/indicator-collection.bpmn";
    static final String REVIEW = "processes/indicator-review/indicator-review.bpmn";

    final RecordedIndicators steps = new RecordedIndicators();
    final ActionPlans plans = mock();
    final People people = mock();
    final RecordedLedger ledger;
    private final EngineBench bench;

    private IndicatorBench(String process) {
        bench = EngineBench.covering(process, kinds(steps), delegates(steps, plans, people, new BenchCaseTasks()));
        ledger = bench.ledger;
    }

    /** For the test class that walks every path of one process. */
    static IndicatorBench covering(String process) {
        return new IndicatorBench(process);
    }

    static List<WorkKind> kinds(RecordedIndicators steps) {
        return List.of(new CollectionKind(steps), new ReviewKind(steps));
    }

    static Stream<JavaDelegate> delegates(
            RecordedIndicators steps, ActionPlans plans, People people, CaseTasks caseTasks) {
        return Stream.of(
                new OpenCollectionsDelegate(steps),
                new PlanNextOpeningDelegate(new CollectionCalendars(steps)),
                new RemindEntryDelegate(steps),
                new FlagMissingDelegate(steps, caseTasks),
                new OpenReviewsDelegate(steps),
                new RemindReviewDelegate(steps),
                new ProposeReviewActionDelegate(new ProposedActions(plans, people), steps));
    }

    /** The delegates are made before the engine; they meet its tasks once it runs. */
    private final class BenchCaseTasks extends CaseTasks {

        BenchCaseTasks() {
            super(mock(), mock(), mock());
        }

        @Override
        public void showAnew(UUID caseId) {
            caseTasks().showAnew(caseId);
        }
    }

    ProcessEngineCoverageExtension extension() {
        return bench.extension();
    }

    void reset() {
        steps.reset();
        bench.reset();
    }

    EngineBench bench() {
        return bench;
    }

    RuntimeService runtime() {
        return bench.engine().getRuntimeService();
    }

    private CaseTasks caseTasks() {
        return new CaseTasks(bench.cases, bench.engineTasks(), bench.cards());
    }

    CamundaIndicatorProcesses process() {
        return new CamundaIndicatorProcesses(
                runtime(),
                bench.engineTasks(),
                caseTasks(),
                new ProcessMessages(runtime()),
                new OpenTimers(bench.engine().getManagementService()),
                steps);
    }

    void fire(ProcessInstance instance, String element) {
        bench.fire(instance, element);
    }
}
