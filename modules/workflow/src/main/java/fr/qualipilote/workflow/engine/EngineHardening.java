package fr.qualipilote.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/**
 * What must hold of the running engine. In 7.24.0 an expression inside {@code or()} of an ad-hoc query is evaluated
 * (CVE-2026-109432), and the community edition gets no more fixes: the ways in are closed here and asserted at every start.
 */
final class EngineHardening {

    /** Classes of the engine's own HTTP surface: none of them may be there. */
    static final List<String> HTTP_SURFACES = List.of(
            "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
            "org.camunda.bpm.engine.rest.ProcessEngineRestService",
            "org.camunda.bpm.webapp.impl.security.auth.AuthenticationFilter",
            "org.camunda.bpm.spring.boot.starter.rest.CamundaJerseyResourceConfig");

    private EngineHardening() {}

    /** @throws UnsafeEngine naming all that does not hold */
    static void assertHolds(ProcessEngineConfigurationImpl engine) {
        List<String> weaknesses = new ArrayList<>();
        expressions(engine, weaknesses);
        surfaces(engine, weaknesses);
        jobs(engine, weaknesses);
        require(
                ProcessEngineConfiguration.HISTORY_ACTIVITY.equals(
                        engine.getHistoryLevel().getName()),
                "history level is " + engine.getHistoryLevel().getName(),
                weaknesses);
        require(engine.isEnforceHistoryTimeToLive(), "models without time to live are accepted", weaknesses);
        require(engine.getIdGenerator() instanceof StrongUuidGenerator, "ids are not UUIDs", weaknesses);
        if (!weaknesses.isEmpty()) {
            throw UnsafeEngine.because(weaknesses);
        }
    }

    private static void expressions(ProcessEngineConfigurationImpl engine, List<String> weaknesses) {
        require(!engine.isEnableExpressionsInAdhocQueries(), "expressions in ad-hoc queries are on", weaknesses);
        require(!engine.isEnableExpressionsInStoredQueries(), "expressions in stored queries are on", weaknesses);
        require(
                engine.getExpressionManager().getClass() == JuelExpressionManager.class,
                "expressions reach beyond the delegates",
                weaknesses);
        require(engine.isDeserializationTypeValidationEnabled(), "deserialisation is not validated", weaknesses);
        require(!engine.isJavaSerializationFormatEnabled(), "Java serialisation is on", weaknesses);
        require(!engine.isEnableXxeProcessing(), "external XML entities are read", weaknesses);
        require(!engine.isEnableScriptEngineLoadExternalResources(), "scripts may load external resources", weaknesses);
    }

    private static void surfaces(ProcessEngineConfigurationImpl engine, List<String> weaknesses) {
        require(!engine.isCmmnEnabled(), "CMMN is on", weaknesses);
        require(!engine.isDmnEnabled(), "DMN is on", weaknesses);
        require(!engine.isStandaloneTasksEnabled(), "standalone tasks are on", weaknesses);
        for (String type : HTTP_SURFACES) {
            require(!isPresent(type), type + " is on the class path", weaknesses);
        }
    }

    private static void jobs(ProcessEngineConfigurationImpl engine, List<String> weaknesses) {
        JobExecutor jobs = engine.getJobExecutor();
        int lock = jobs.getLockTimeInMillis();
        require(lock >= 10_000 && lock <= 15_000, "the job lock is " + lock + " ms", weaknesses);
        require(jobs.getMaxWait() <= 5_000, "the longest wait for jobs is " + jobs.getMaxWait() + " ms", weaknesses);
        require(jobs.getBackoffTimeInMillis() > 0, "there is no back-off", weaknesses);
        require(!engine.isJobExecutorDeploymentAware(), "jobs are bound to the deploying node", weaknesses);
        require(
                EngineSettings.RETRY_AFTER.equals(engine.getFailedJobRetryTimeCycle()),
                "the retry schedule is " + engine.getFailedJobRetryTimeCycle(),
                weaknesses);
    }

    private static void require(boolean holds, String weakness, List<String> weaknesses) {
        if (!holds) {
            weaknesses.add(weakness);
        }
    }

    static boolean isPresent(String type) {
        try {
            Class.forName(type, false, EngineHardening.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
