package fr.qualipilote.workflow.work;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.workflow.engine.EngineSettings;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.spi.EngineUpkeep;
import fr.qualipilote.worklist.spi.TaskAssignments;
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
 * The product's engine settings and listeners on an engine in memory, with a task list that records. No Spring, no job
 * executor: timers are fired by hand.
 */
public final class EngineBench {

    public static final LocalDate TODAY = LocalDate.of(2022, 6, 24);

    public final RecordedLedger ledger = new RecordedLedger();
    public final CasesInMemory cases = new CasesInMemory();
    public final BusinessClock clock = () -> ClockUtil.getCurrentTime().toInstant();
    private final WorkKinds kinds;
    private final ProcessEngineCoverageExtension extension;

    private EngineBench(
            List<WorkKind> kinds, Stream<? extends JavaDelegate> delegates, double coverage, List<String> notCovered) {
        this.kinds = new WorkKinds(kinds);
        ProcessCoverageInMemProcessEngineConfiguration configuration =
                new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName(
                "bench" + UUID.randomUUID().toString().replace("-", ""));
        configuration.setJobExecutorActivate(false);
        configuration
                .getProcessEnginePlugins()
                .add(new EngineSettings(byName(delegates), List.of(new WorkModelListener(this.kinds, ledger, cases))));
        extension = ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(coverage)
                .excludeProcessDefinitionKeys(notCovered.toArray(String[]::new))
                .build();
    }

    /** For the test class that walks every path of one process. */
    public static EngineBench covering(String process, List<WorkKind> kinds, Stream<? extends JavaDelegate> delegates) {
        List<String> others = kinds.stream()
                .flatMap(kind -> kind.processes().stream())
                .filter(key -> !key.equals(process))
                .toList();
        return new EngineBench(kinds, delegates, 1.0, others);
    }

    /** For tests of what lies beside the processes. */
    public static EngineBench of(List<WorkKind> kinds, Stream<? extends JavaDelegate> delegates) {
        return new EngineBench(kinds, delegates, 0.0, List.of());
    }

    /** As Spring would name them. */
    public static Map<String, JavaDelegate> byName(Stream<? extends JavaDelegate> delegates) {
        return delegates.collect(Collectors.toMap(
                delegate -> Introspector.decapitalize(delegate.getClass().getSimpleName()), delegate -> delegate));
    }

    public ProcessEngineCoverageExtension extension() {
        return extension;
    }

    public void reset() {
        ledger.reset();
        cases.kept.clear();
        ClockUtil.setCurrentTime(Date.from(at(TODAY)));
    }

    // --- the product's classes on this engine ------------------------------------------------------------------------

    public ProcessEngine engine() {
        return extension.getProcessEngine();
    }

    public EngineTasks engineTasks() {
        return new EngineTasks(engine().getTaskService());
    }

    public EngineTaskCards cards() {
        return new EngineTaskCards(
                engine().getRepositoryService(),
                engine().getRuntimeService(),
                engine().getTaskService(),
                kinds,
                ledger);
    }

    public EngineUpkeep upkeep() {
        return new CamundaUpkeep(
                engine().getManagementService(), engineTasks(), cards(), failedSteps(), noTransactions());
    }

    private FailedSteps failedSteps() {
        return new FailedSteps(
                engine().getManagementService(),
                engine().getRepositoryService(),
                engine().getRuntimeService(),
                cases,
                kinds);
    }

    public TaskAssignments assignments() {
        return new CamundaTaskAssignments(engine().getTaskService());
    }

    public CaseMaps maps() {
        return new CamundaCaseMaps(
                kinds,
                cases,
                engine().getHistoryService(),
                engine().getRepositoryService(),
                engineTasks(),
                cards(),
                clock);
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

    // --- by hand -----------------------------------------------------------------------------------------------------

    /** The only timer that waits at an element of a process instance. */
    public Job timer(ProcessInstance instance, String element) {
        return engine().getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .activityId(element)
                .singleResult();
    }

    /** Lets the time pass until the timer is due, then fires it. */
    public void fire(ProcessInstance instance, String element) {
        Job timer = timer(instance, element);
        ClockUtil.setCurrentTime(timer.getDuedate());
        engine().getManagementService().executeJob(timer.getId());
    }

    public ProcessInstance theInstance(String process, Object businessKey) {
        return engine().getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey.toString(), process)
                .singleResult();
    }

    public static Instant at(int year, int month, int day) {
        return at(LocalDate.of(year, month, day));
    }

    public static Instant at(LocalDate date) {
        return date.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant();
    }

    /** Keeps the instances of cases without a table. */
    public static final class CasesInMemory implements CaseProcesses {

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
}
