package fr.qualipilote.workflow.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Every setting of the engine that safety, speed or fail-over depends on, in one place and for every way to start it: the
 * product and the process tests. It has the last word over configuration files, and the engine does not start when something
 * else had it after all ({@link EngineHardening}).
 */
public final class EngineSettings extends AbstractProcessEnginePlugin {

    /** After this time another node takes over the jobs of one that died; jobs are shorter. */
    static final int JOB_LOCK_MILLIS = 12_000;

    /** An idle node looks for due timers at least this often. */
    static final int LONGEST_WAIT_MILLIS = 5_000;

    /** How long to wait after each failure of a job; then it is left to a person, with an incident. */
    static final String RETRY_AFTER = "PT1M,PT5M,PT15M,PT1H,PT6H";

    /** {@link #RETRY_AFTER}, in its order. */
    public static final List<Duration> WAITS =
            Stream.of(RETRY_AFTER.split(",")).map(Duration::parse).toList();

    /** How often a job is tried by itself. */
    public static final int RETRIES = WAITS.size() + 1;

    private final Map<String, ? extends JavaDelegate> delegates;
    private final List<? extends BpmnParseListener> parseListeners;

    /**
     * @param delegates by the name that the models use: nothing else can be reached from an expression
     * @param parseListeners what is added to every model that is deployed
     */
    public EngineSettings(
            Map<String, ? extends JavaDelegate> delegates, List<? extends BpmnParseListener> parseListeners) {
        this.delegates = Map.copyOf(delegates);
        this.parseListeners = List.copyOf(parseListeners);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        leaveOutWhatIsNotUsed(engine);
        harden(engine);
        engine.setIdGenerator(new StrongUuidGenerator());
        keepHistory(engine);
        engine.setFailedJobRetryTimeCycle(RETRY_AFTER);
        engine.setDefaultNumberOfRetries(RETRIES);
        engine.setCreateIncidentOnFailedJobEnabled(true);
        // whoever calls gets the exception and decides what to log; of failed jobs the executor logs the trace
        engine.setEnableCmdExceptionLogging(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setCustomIncidentHandlers(with(engine.getCustomIncidentHandlers(), List.of(new FailedJobLog())));
        engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), parseListeners));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        JobExecutor jobs = engine.getJobExecutor();
        jobs.setLockTimeInMillis(JOB_LOCK_MILLIS);
        jobs.setWaitTimeInMillis(1_000);
        jobs.setMaxWait(LONGEST_WAIT_MILLIS);
        jobs.setBackoffTimeInMillis(25);
        jobs.setMaxBackoff(LONGEST_WAIT_MILLIS);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        EngineHardening.assertHolds((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }

    private static <T> List<T> with(@Nullable List<T> present, List<? extends T> added) {
        List<T> all = new ArrayList<>(added);
        if (present != null) {
            all.addAll(present);
        }
        return all;
    }

    private void leaveOutWhatIsNotUsed(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setDmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private void harden(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setExpressionManager(new JuelExpressionManager(new HashMap<>(delegates)));
    }

    /** « activity »: what the live diagram draws; measured at the price of « audit » in time, and less in space. */
    private void keepHistory(ProcessEngineConfigurationImpl engine) {
        engine.setHistory(ProcessEngineConfiguration.HISTORY_ACTIVITY);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setHistoryCleanupStrategy("removalTimeBased");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
    }
}
