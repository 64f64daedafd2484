package fr.qualipilote.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class EngineHardeningTest {

    private static ProcessEngine engine;
    private static ProcessEngineConfigurationImpl configuration;
    private static final JavaDelegate REACHABLE = execution -> execution.setVariable("reached", true);

    @BeforeAll
    static void start() {
        configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("hardened");
        configuration
                .getProcessEnginePlugins()
                .add(new EngineSettings(Map.of("reachableDelegate", REACHABLE), List.of()));
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void asSet() {
        EngineSettings settings = new EngineSettings(Map.of(), List.of());
        configuration.setEnableExpressionsInAdhocQueries(false);
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setEnableScriptEngineLoadExternalResources(false);
        configuration.setCmmnEnabled(false);
        configuration.setDmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setEnforceHistoryTimeToLive(true);
        configuration.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setJobExecutorDeploymentAware(false);
        configuration.setFailedJobRetryTimeCycle(EngineSettings.RETRY_AFTER);
        configuration.setExpressionManager(new JuelExpressionManager());
        settings.postInit(configuration);
    }

    @Test
    void theEngineAsItIsSetHolds() {
        assertThatCode(() -> EngineHardening.assertHolds(configuration)).doesNotThrowAnyException();
    }

    static Stream<Arguments> weaknesses() {
        return Stream.of(
                weak("expressions in ad-hoc queries", engine -> engine.setEnableExpressionsInAdhocQueries(true)),
                weak("expressions in stored queries", engine -> engine.setEnableExpressionsInStoredQueries(true)),
                weak("deserialisation", engine -> engine.setDeserializationTypeValidationEnabled(false)),
                weak("Java serialisation", engine -> engine.setJavaSerializationFormatEnabled(true)),
                weak("external XML entities", engine -> engine.setEnableXxeProcessing(true)),
                weak("scripts", engine -> engine.setEnableScriptEngineLoadExternalResources(true)),
                weak("CMMN", engine -> engine.setCmmnEnabled(true)),
                weak("DMN", engine -> engine.setDmnEnabled(true)),
                weak("standalone tasks", engine -> engine.setStandaloneTasksEnabled(true)),
                weak("time to live", engine -> engine.setEnforceHistoryTimeToLive(false)),
                weak("history level", engine -> engine.setHistoryLevel(HistoryLevel.HISTORY_LEVEL_FULL)),
                weak("UUID", engine -> engine.setIdGenerator(() -> "1")),
                weak("deploying node", engine -> engine.setJobExecutorDeploymentAware(true)),
                weak("retry schedule", engine -> engine.setFailedJobRetryTimeCycle(null)),
                weak("reach beyond", engine -> engine.setExpressionManager(new JuelExpressionManager() {})),
                weak("job lock", engine -> engine.getJobExecutor().setLockTimeInMillis(300_000)),
                weak("longest wait", engine -> engine.getJobExecutor().setMaxWait(60_000)),
                weak("back-off", engine -> engine.getJobExecutor().setBackoffTimeInMillis(0)));
    }

    private static Arguments weak(String named, Consumer<ProcessEngineConfigurationImpl> weakened) {
        return Arguments.of(named, weakened);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("weaknesses")
    void whatIsWeakenedAfterwardsIsNamed(String named, Consumer<ProcessEngineConfigurationImpl> weakened) {
        weakened.accept(configuration);

        assertThatThrownBy(() -> EngineHardening.assertHolds(configuration))
                .isInstanceOf(UnsafeEngine.class)
                .hasMessageContaining(named);
    }

    @Test
    void anEngineThatSomethingElseWeakenedDoesNotStart() {
        StandaloneInMemProcessEngineConfiguration weakened = new StandaloneInMemProcessEngineConfiguration();
        weakened.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        weakened.setProcessEngineName("weakened");
        weakened.getProcessEnginePlugins().add(new EngineSettings(Map.of(), List.of()));
        weakened.getProcessEnginePlugins().add(new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setEnableExpressionsInAdhocQueries(true);
            }
        });

        assertThatThrownBy(weakened::buildProcessEngine)
                .isInstanceOf(UnsafeEngine.class)
                .hasMessageContaining("ad-hoc");
    }

    @Test
    void noHttpSurfaceOfTheEngineIsOnTheClassPath() {
        assertThat(EngineHardening.HTTP_SURFACES).noneMatch(EngineHardening::isPresent);
        assertThat(EngineHardening.isPresent("org.camunda.bpm.engine.ProcessEngine"))
                .isTrue();
    }

    @Test
    void anExpressionInAQueryIsNotEvaluated() {
        assertThatThrownBy(() -> engine.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${reachableDelegate}")
                        .list())
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("Expressions are forbidden");
    }

    @Test
    void aModelReachesDelegatesAndNothingElse() {
        deploy("reaches-delegate", "${reachableDelegate}");
        deploy("reaches-bean", "${dataSource}");

        assertThat(engine.getRuntimeService()
                        .startProcessInstanceByKey("reaches-delegate")
                        .isEnded())
                .isTrue();
        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("reaches-bean"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("dataSource");
    }

    @Test
    void aModelWithoutTimeToLiveIsRefused() {
        String forever =
                """
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
                  <process id="forever" isExecutable="true"><startEvent id="start"/></process>
                </definitions>
                """;

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("forever.bpmn", forever)
                        .deploy())
                .hasMessageContaining("History Time To Live");
    }

    private static void deploy(String key, String delegate) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        key + ".bpmn",
                        Bpmn.createExecutableProcess(key)
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask()
                                .camundaDelegateExpression(delegate)
                                .endEvent()
                                .done())
                .deploy();
    }
}
