package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.workflow.work.EngineBench.CasesInMemory;
import fr.qualipilote.workflow.work.EngineTaskCards;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import fr.qualipilote.workflow.work.RecordedLedger;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.spi.EngineUpkeep;
import fr.qualipilote.worklist.spi.TaskAssignments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;

/** The processes of the action plan on an {@link EngineBench}, with an action plan that records. */
final class ProcessBench {

    static final String FOLLOW_UP = "processes/action-follow-up/action-follow-up.bpmn";
    static final String RECURRENCE = "processes/action-recurrence/action-recurrence.bpmn";
    static final String OCCURRENCE = "processes/action-occurrence/action-occurrence.bpmn";
    static final String WATCH = "processes/deadline-watch/deadline-watch.bpmn";
    static final String POSTPONEMENT = "processes/action-postponement/action-postponement.bpmn";

    static final LocalDate TODAY = EngineBench.TODAY;

    final RecordedSteps steps = new RecordedSteps();
    final RecordedLedger ledger;
    final CasesInMemory cases;
    final BusinessClock clock;
    private final EngineBench bench;

    private ProcessBench(@Nullable String covered) {
        List<WorkKind> kinds = List.of(new ActionKind(steps));
        bench = covered == null
                ? EngineBench.of(kinds, delegates(steps))
                : EngineBench.covering(covered, kinds, delegates(steps));
        ledger = bench.ledger;
        cases = bench.cases;
        clock = bench.clock;
    }

    /** For the test class that walks every path of one process. */
    static ProcessBench covering(String process) {
        return new ProcessBench(process);
    }

    /** For tests of what lies beside the processes. */
    static ProcessBench forAll() {
        return new ProcessBench(null);
    }

    ProcessEngineCoverageExtension extension() {
        return bench.extension();
    }

    void reset() {
        steps.reset();
        bench.reset();
    }

    static Stream<JavaDelegate> delegates(RecordedSteps steps) {
        return Stream.of(
                new OpenOccurrenceDelegate(steps),
                new OpenRecurringOccurrenceDelegate(steps),
                new PlanEffectivenessDelegate(
                        steps, () -> ClockUtil.getCurrentTime().toInstant()),
                new PlanNextOccurrenceDelegate(steps),
                new RecordDelayDelegate(steps),
                new RecordEscalationDelegate(steps),
                new RemindAnswerDelegate(steps),
                new RemindDeadlineDelegate(steps));
    }

    // --- the product's classes on this engine ------------------------------------------------------------------------

    ProcessEngine engine() {
        return bench.engine();
    }

    CamundaActionFollowUp process() {
        return new CamundaActionFollowUp(
                engine().getRuntimeService(),
                engineTasks(),
                new ContributionTasks(engine().getRuntimeService(), engineTasks()),
                steps,
                actionCase(),
                new CaseTasks(cases, engineTasks(), cards()),
                new ProcessMessages(engine().getRuntimeService()));
    }

    ActionCase actionCase() {
        return new ActionCase(
                engine().getRuntimeService(),
                new ProcessMessages(engine().getRuntimeService()),
                new OpenTimers(engine().getManagementService()),
                engineTasks(),
                cases,
                steps,
                ledger,
                clock);
    }

    EngineTaskCards cards() {
        return bench.cards();
    }

    EngineTasks engineTasks() {
        return bench.engineTasks();
    }

    EngineUpkeep upkeep() {
        return bench.upkeep();
    }

    TaskAssignments assignments() {
        return bench.assignments();
    }

    CaseMaps maps() {
        return bench.maps();
    }

    // --- by hand -----------------------------------------------------------------------------------------------------

    Job timer(ProcessInstance instance, String element) {
        return bench.timer(instance, element);
    }

    void fire(ProcessInstance instance, String element) {
        bench.fire(instance, element);
    }

    ProcessInstance theInstance(String process, Object businessKey) {
        return bench.theInstance(process, businessKey);
    }

    static ActionId anAction() {
        return new ActionId(UUID.randomUUID());
    }

    static Instant at(int year, int month, int day) {
        return EngineBench.at(year, month, day);
    }

    static Instant at(LocalDate date) {
        return EngineBench.at(date);
    }
}
