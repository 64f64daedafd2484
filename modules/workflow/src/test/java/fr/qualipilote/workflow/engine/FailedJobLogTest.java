package fr.qualipilote.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailedJobLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(FailedJobLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final ProcessEngine engine = engine();

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        engine.close();
    }

    @Test
    void aJobIsTriedSixTimesWithLongerWaitsAndThenLeftToAPerson() {
        lines.start();
        logger.addAppender(lines);
        ManagementService management = engine.getManagementService();
        engine.getRuntimeService().startProcessInstanceByKey("failing");
        Job job = management.createJobQuery().processDefinitionKey("failing").singleResult();

        for (int attempt = 1; attempt <= 6; attempt++) {
            assertThat(lines.list).isEmpty();
            assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
            assertThatThrownBy(() -> management.executeJob(job.getId())).hasMessageContaining("broken");
        }

        assertThat(engine.getRuntimeService().createIncidentQuery().list())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.getIncidentType()).isEqualTo(Incident.FAILED_JOB_HANDLER_TYPE);
                    assertThat(incident.getIncidentMessage()).contains("broken");
                });
        assertThat(lines.list).singleElement().satisfies(line -> assertThat(line.getFormattedMessage())
                .contains(job.getId(), "step", "broken"));
    }

    private static ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("failing");
        configuration
                .getProcessEnginePlugins()
                .add(new EngineSettings(
                        Map.of("failingDelegate", execution -> {
                            throw new IllegalStateException("broken");
                        }),
                        List.of()));
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        "failing.bpmn",
                        Bpmn.createExecutableProcess("failing")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .serviceTask("step")
                                .camundaAsyncBefore()
                                .camundaDelegateExpression("${failingDelegate}")
                                .endEvent()
                                .done())
                .deploy();
        return engine;
    }
}
