package fr.qualipilote.workflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.workflow.processes.CollectionCalendar;
import fr.qualipilote.workflow.processes.CollectionCalendar.Elements;
import fr.qualipilote.workflow.work.EngineBench;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = IndicatorBench.CALENDAR)
class CollectionCalendarProcessTest {

    private static final IndicatorBench bench = IndicatorBench.covering(CollectionCalendar.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final CollectionCalendars calendars = new CollectionCalendars(bench.steps);

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.bench().engine());
    }

    @Test
    void theFirstOpeningIsPlannedOnce() {
        bench.steps.openings.add(EngineBench.at(2022, 7, 1));

        calendars.planWhereNoneIsPlanned(bench.runtime());
        calendars.planWhereNoneIsPlanned(bench.runtime());

        assertThat(planned()).singleElement().satisfies(opening -> {
            assertThat(opening.getBusinessKey()).isEqualTo("2022-07-01");
            assertThat(opening).isWaitingAtExactly(Elements.OPENING_DATE);
        });
        assertThat(bench.steps.calls).isEmpty();
    }

    @Test
    void anOpeningOpensTheCollectionsAndPlansTheNext() {
        ProcessInstance july = plan();
        bench.steps.openings.add(EngineBench.at(2022, 8, 1));

        bench.fire(july, Elements.OPENING_DATE);

        assertThat(july)
                .isEnded()
                .hasPassedInOrder(Elements.OPEN_COLLECTIONS, Elements.PLAN_NEXT_OPENING, Elements.END_OPENED);
        assertThat(bench.steps.calls).containsExactly("openDueCollections");
        assertThat(planned()).singleElement().satisfies(august -> {
            assertThat(august.getBusinessKey()).isEqualTo("2022-08-01");
            assertThat(bench.bench()
                            .timer(august, Elements.OPENING_DATE)
                            .getDuedate()
                            .toInstant())
                    .isEqualTo(EngineBench.at(2022, 8, 1));
        });
    }

    @Test
    void aDowntimeOverSeveralOpeningsIsCaughtUpWithByOne() {
        ProcessInstance july = plan();
        ClockUtil.setCurrentTime(Date.from(EngineBench.at(2022, 10, 5)));
        bench.steps.openings.add(EngineBench.at(2022, 11, 2));

        Job due = bench.bench().timer(july, Elements.OPENING_DATE);
        bench.bench().engine().getManagementService().executeJob(due.getId());

        assertThat(bench.steps.calls).containsExactly("openDueCollections");
        assertThat(planned()).extracting(ProcessInstance::getBusinessKey).containsExactly("2022-11-02");
    }

    private ProcessInstance plan() {
        bench.steps.openings.add(EngineBench.at(2022, 7, 1));
        calendars.planNext(bench.runtime());
        return planned().get(0);
    }

    private static List<ProcessInstance> planned() {
        return bench.runtime()
                .createProcessInstanceQuery()
                .processDefinitionKey(CollectionCalendar.KEY)
                .list();
    }
}
