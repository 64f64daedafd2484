package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.workflow.engine.EngineSettings;
import java.beans.Introspector;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

/**
 * The product's engine settings, listeners, delegates and port on an engine in memory, with an action plan and a task list
 * that record. No Spring, no job executor: timers are fired by hand.
 */
final class ProcessBench {

    static final String FOLLOW_UP = "processes/action-follow-up/action-follow-up.bpmn";
    static final String RECURRENCE = "processes/action-recurrence/action-recurrence.bpmn";
    static final String OCCURRENCE = "processes/action-occurrence/action-occurrence.bpmn";
    static final String WATCH = "processes/deadline-watch/deadline-watch.bpmn";
    static final String POSTPONEMENT = "processes/action-postponement/action-postponement.bpmn";

    static final LocalDate TODAY = LocalDate.of(2022, 6, 24);

    final RecordedSteps steps = new RecordedSteps();
    final RecordedLedger ledger = new RecordedLedger();
    final CasesInMemory cases = new CasesInMemory();
    final BusinessClock clock = () -> ClockUtil.getCurrentTime().toInstant();
    private final ProcessEngineCoverageExtension engine;

    private ProcessBench(double coverage, String... notCovered) {
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName(
                "bench" + UUID.randomUUID().toString().replace("-", ""));
        configuration.setJobExecutorActivate(false);
        configuration.getProcessEnginePlugins().add(settings());
        engine = ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(coverage)
                .excludeProcessDefinitionKeys(notCovered)
                .build();
    }

    /** For the test class that walks every path of one process. */
    static ProcessBench covering(String process) {
        return new ProcessBench(
                1.0,
                Stream.of(
                                "action-follow-up",
                                "action-recurrence",
                                "action-occurrence",
                                "deadline-watch",
                                "action-postponement")
                        .filter(key -> !key.equals(process))
                        .toArray(String[]::new));
    }

    /** For tests of what lies beside the processes. */
    static ProcessBench forAll() {
        return new ProcessBench(0.0);
    }

    ProcessEngineCoverageExtension extension() {
        return engine;
    }

    void reset() {
        steps.reset();
        ledger.reset();
        cases.kept.clear();
        ClockUtil.setCurrentTime(Date.from(at(TODAY)));
    }

    private EngineSettings settings() {
        ActionCards cards = new ActionCards(steps);
        return new EngineSettings(delegates(steps), List.of(new ActionModelListener(cards, ledger, cases)));
    }

    static Map<String, JavaDelegate> delegates(RecordedSteps steps) {
        return Stream.of(
                        new OpenOccurrenceDelegate(steps),
                        new OpenRecurringOccurrenceDelegate(steps),
                        new PlanEffectivenessDelegate(
                                steps, () -> ClockUtil.getCurrentTime().toInstant()),
                        new PlanNextOccurrenceDelegate(steps),
                        new RecordDelayDelegate(steps),
                        new RecordEscalationDelegate(steps),
                        new RemindAnswerDelegate(steps),
                        new RemindDeadlineDelegate(steps))
                .collect(Collectors.toMap(
                        delegate ->
                                Introspector.decapitalize(delegate.getClass().getSimpleName()),
                        delegate -> delegate));
    }

    // --- the product's classes on this engine ------------------------------------------------------------------------

    ProcessEngine engine() {
        return engine.getProcessEngine();
    }

    CamundaActionFollowUp process() {
        return new CamundaActionFollowUp(
                engine().getRuntimeService(),
                engine().getTaskService(),
                engineTasks(),
                new ContributionTasks(engine().getRuntimeService(), engineTasks()),
                steps,
                actionCase());
    }

    ActionCase actionCase() {
        return new ActionCase(
                engine().getRuntimeService(),
                engine().getManagementService(),
                engineTasks(),
                cards(),
                cases,
                steps,
                ledger,
                clock);
    }

    EngineTaskCards cards() {
        return new EngineTaskCards(
                engine().getRepositoryService(),
                engine().getRuntimeService(),
                engine().getTaskService(),
                new ActionCards(steps),
                ledger);
    }

    EngineTasks engineTasks() {
        return new EngineTasks(engine().getTaskService());
    }

    CamundaUpkeep upkeep() {
        return new CamundaUpkeep(
                engine().getManagementService(), engineTasks(), cards(), failedSteps(), noTransactions());
    }

    private FailedSteps failedSteps() {
        return new FailedSteps(
                engine().getManagementService(),
                engine().getRepositoryService(),
                engine().getRuntimeService(),
                cases,
                steps);
    }

    /** The engine in memory opens its own. */
    private static PlatformTransactionManager noTransactions() {
        return new PlatformTransactionManager() {
            @Override
            public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
                return new SimpleTransactionStatus(false);
            }

            @Override
            public void commit(TransactionStatus status) {}

            @Override
            public void rollback(TransactionStatus status) {}
        };
    }

    CamundaCaseMaps maps() {
        return new CamundaCaseMaps(
                cases, engine().getHistoryService(), engine().getRepositoryService(), engineTasks(), cards(), clock);
    }

    // --- by hand -----------------------------------------------------------------------------------------------------

    /** The only timer that waits at an element of a process instance. */
    Job timer(ProcessInstance instance, String element) {
        return engine().getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .singleResult();
    }

    /** Lets the time pass until the timer is due, then fires it. */
    void fire(ProcessInstance instance, String element) {
        Job timer = timer(instance, element);
        ClockUtil.setCurrentTime(timer.getDuedate());
        engine().getManagementService().executeJob(timer.getId());
    }

    ProcessInstance theInstance(String process, Object businessKey) {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey.toString(), process)
                .singleResult();
    }

    static ActionId anAction() {
        return new ActionId(UUID.randomUUID());
    }

    static Instant at(int year, int month, int day) {
        return at(LocalDate.of(year, month, day));
    }

    static Instant at(LocalDate date) {
        return date.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    /** Keeps the instances of cases without a table. */
    static final class CasesInMemory implements CaseProcesses {

        final Map<UUID, Set<String>> kept = new HashMap<>();

        @Override
        public void keep(String processInstanceId, UUID caseId) {
            kept.computeIfAbsent(caseId, id -> new LinkedHashSet<>()).add(processInstanceId);
        }

        @Override
        public Set<String> of(UUID caseId) {
            return kept.getOrDefault(caseId, Set.of());
        }

        @Override
        public Optional<UUID> caseOf(String processInstanceId) {
            return kept.entrySet().stream()
                    .filter(entry -> entry.getValue().contains(processInstanceId))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    }

    static ProcessEngineConfigurationImpl configurationOf(ProcessEngine engine) {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }
}
