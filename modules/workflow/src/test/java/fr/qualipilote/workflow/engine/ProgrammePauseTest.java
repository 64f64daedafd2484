package fr.qualipilote.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Timers of cases while the programme stands still, on an engine without Spring. */
class ProgrammePauseTest {

    private static final String CALENDAR = "some-calendar";
    private static final LocalDate SUSPENDED = LocalDate.of(2022, 9, 1);
    private static final ZonedDateTime DUE = ZonedDateTime.of(2022, 9, 20, 8, 0, 0, 0, BusinessClock.ZONE);

    private final ProcessEngine engine = engine();
    private LocalDate today = SUSPENDED;
    private final CamundaProgrammePause pause = new CamundaProgrammePause(
            engine.getManagementService(), engine.getRuntimeService(), mock(Programmes.class), () -> today.atTime(9, 0)
                    .atZone(BusinessClock.ZONE)
                    .toInstant());

    ProgrammePauseTest() {
        standOn(SUSPENDED);
    }

    @AfterEach
    void close() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    void aReminderKeepsItsDistanceAndItsHour() {
        String running = start(DeadlineWatch.KEY);
        pause.suspended();

        resumeOn(SUSPENDED.plusDays(70));

        assertThat(timer(running).isSuspended()).isFalse();
        // winter time has begun meanwhile
        assertThat(due(running)).isEqualTo(DUE.plusDays(70));
        assertThat(due(running).getHour()).isEqualTo(8);
    }

    @Test
    void whatBeganInTheMiddleLosesOnlyTheRest() {
        pause.suspended();
        standOn(SUSPENDED.plusDays(50));
        String begun = start(DeadlineWatch.KEY);
        assertThat(timer(begun).isSuspended()).isTrue();

        resumeOn(SUSPENDED.plusDays(60));

        assertThat(due(begun)).isEqualTo(DUE.plusDays(10));
    }

    @Test
    void whatOpensOnADayOfTheCalendarIsNotPutOff() {
        String running = start(CALENDAR);
        pause.suspended();

        resumeOn(SUSPENDED.plusDays(70));

        assertThat(timer(running).isSuspended()).isFalse();
        assertThat(due(running)).isEqualTo(DUE);
    }

    @Test
    void moreTimersThanAPageAllGoOnButThoseOfCasesThatSleepThemselves() {
        List<String> running = new ArrayList<>();
        List<String> asleep = new ArrayList<>();
        for (int i = 0; i < CamundaProgrammePause.PAGE + 30; i++) {
            String started = start(DeadlineWatch.KEY);
            if (i % 20 == 0) {
                engine.getRuntimeService().suspendProcessInstanceById(started);
                asleep.add(started);
            } else {
                running.add(started);
            }
        }
        pause.suspended();

        resumeOn(SUSPENDED.plusDays(7));

        assertThat(running).allSatisfy(one -> {
            assertThat(timer(one).isSuspended()).isFalse();
            assertThat(due(one)).isEqualTo(DUE.plusDays(7));
        });
        assertThat(asleep).hasSize(12).allSatisfy(one -> {
            assertThat(timer(one).isSuspended()).isTrue();
            assertThat(due(one)).isEqualTo(DUE);
        });
    }

    private void standOn(LocalDate day) {
        today = day;
        ClockUtil.setCurrentTime(
                Date.from(day.atTime(9, 0).atZone(BusinessClock.ZONE).toInstant()));
    }

    private void resumeOn(LocalDate day) {
        standOn(day);
        pause.resumed((int) (day.toEpochDay() - SUSPENDED.toEpochDay()));
    }

    private String start(String process) {
        return engine.getRuntimeService()
                .startProcessInstanceByKey(process, Map.of("when", Date.from(DUE.toInstant())))
                .getId();
    }

    private Job timer(String started) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(started)
                .singleResult();
    }

    private ZonedDateTime due(String started) {
        return timer(started).getDuedate().toInstant().atZone(BusinessClock.ZONE);
    }

    private static ProcessEngine engine() {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        configuration.setProcessEngineName("pausing");
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("watch.bpmn", waiting(DeadlineWatch.KEY))
                .addModelInstance("calendar.bpmn", waiting(CALENDAR))
                .deploy();
        return engine;
    }

    private static BpmnModelInstance waiting(String key) {
        return Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent("wait")
                .timerWithDate("${when}")
                .endEvent()
                .done();
    }
}
