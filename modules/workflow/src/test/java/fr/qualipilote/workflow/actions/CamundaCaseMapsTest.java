package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.CaseMap;
import fr.qualipilote.worklist.CaseMap.Diagram;
import fr.qualipilote.worklist.CaseMap.State;
import fr.qualipilote.worklist.CaseMap.Step;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ProcessBench.FOLLOW_UP, ProcessBench.OCCURRENCE, ProcessBench.WATCH})
class CamundaCaseMapsTest {

    private static final ProcessBench bench = ProcessBench.forAll();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ActionId action = ProcessBench.anAction();
    private final OccurrenceId occurrence = new OccurrenceId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
    }

    @Test
    void aCaseThatNoProcessKnowsHasAnEmptyMap() {
        assertThat(bench.maps().mapOf(UUID.randomUUID())).isEqualTo(new CaseMap(List.of()));
    }

    @Test
    void theMainProcessComesFirstAndThenThoseItRuns() {
        runningAction();
        watch(9);

        assertThat(map().diagrams())
                .extracting(Diagram::process)
                .containsExactly(ActionFollowUp.KEY, ActionOccurrence.KEY, DeadlineWatch.KEY);
        assertThat(map().diagrams())
                .extracting(Diagram::businessKey)
                .containsExactly(action.toString(), occurrence.toString(), occurrence.toString());
        assertThat(map().diagrams()).noneMatch(Diagram::ended);
    }

    @Test
    void aDiagramCarriesItsModelAndItsFrenchName() {
        runningAction();

        Diagram followUp = map().diagrams().get(0);

        assertThat(followUp.name()).isEqualTo("Suivi d’une action");
        assertThat(followUp.bpmnXml()).contains("bpmndi:BPMNDiagram", "Qualifier l’action");
    }

    @Test
    void stepsComeInTheirOrderThoseOpenLast() {
        runningAction();

        assertThat(map().diagrams().get(0).steps())
                .extracting(Step::element)
                .containsExactly(
                        "start_proposed",
                        "gateway_running",
                        "gateway_joinAgreed",
                        "gateway_joinExecution",
                        "gateway_recurring",
                        "serviceTask_openOccurrence",
                        "callActivity_carryOut");
        Step last = step(ActionFollowUp.KEY, ActionFollowUp.Elements.CARRY_OUT);
        assertThat(last.state()).isEqualTo(State.CURRENT);
        assertThat(last.until()).isNull();
        assertThat(last.kind()).isEqualTo("callActivity");
        Step join = step(ActionFollowUp.KEY, "gateway_joinAgreed");
        assertThat(join.label()).isEmpty();
        assertThat(join.state()).isEqualTo(State.DONE);
        assertThat(join.since()).isEqualTo(ProcessBench.at(ProcessBench.TODAY));
    }

    @Test
    void anOpenTaskSaysWhoHasItAndSinceWhen() {
        runningAction(new ContributionId(UUID.randomUUID()));

        Step declare = step(ActionOccurrence.KEY, ActionOccurrence.Elements.DECLARE);
        assertThat(declare.label()).isEqualTo("Réaliser et déclarer fait");
        assertThat(declare.kind()).isEqualTo("userTask");
        assertThat(declare.by()).isEqualTo(RecordedSteps.PILOT);
        assertThat(declare.candidates()).isEmpty();
        assertThat(declare.dueOn()).isEqualTo(LocalDate.of(2022, 9, 15));
        Step contribute = step(ActionOccurrence.KEY, ActionOccurrence.Elements.CONTRIBUTE);
        assertThat(contribute.by()).isNull();
        assertThat(contribute.candidates()).containsExactly(CandidateGroup.membersOf(RecordedSteps.SERVICE));
    }

    @Test
    void anOpenTaskIsLateTheDayAfterItsDueDate() {
        runningAction();

        ClockUtil.setCurrentTime(Date.from(ProcessBench.at(2022, 9, 15)));
        assertThat(step(ActionOccurrence.KEY, ActionOccurrence.Elements.DECLARE).state())
                .isEqualTo(State.CURRENT);
        ClockUtil.setCurrentTime(Date.from(ProcessBench.at(2022, 9, 16)));
        assertThat(step(ActionOccurrence.KEY, ActionOccurrence.Elements.DECLARE).state())
                .isEqualTo(State.LATE);
    }

    @Test
    void whatWasDoneAndWhatWasWithdrawnStayVisible() {
        runningAction(new ContributionId(UUID.randomUUID()));

        bench.process().declared(occurrence, RecordedSteps.PILOT);
        bench.process().verified(action, occurrence, true, RecordedSteps.PILOT);

        Diagram done = map().diagrams().get(1);
        assertThat(done.ended()).isTrue();
        assertThat(step(ActionOccurrence.KEY, ActionOccurrence.Elements.DECLARE))
                .satisfies(step -> {
                    assertThat(step.state()).isEqualTo(State.DONE);
                    assertThat(step.by()).isEqualTo(RecordedSteps.PILOT);
                    assertThat(step.dueOn()).isNull();
                    assertThat(step.until()).isNotNull();
                });
        assertThat(step(ActionOccurrence.KEY, ActionOccurrence.Elements.CONTRIBUTE)
                        .state())
                .isEqualTo(State.CANCELLED);
    }

    @Test
    void whoDidItIsNamedWhoeverTheTaskWaitedFor() {
        ContributionId part = new ContributionId(UUID.randomUUID());
        runningAction(part);
        PersonId colleague = new PersonId(UUID.randomUUID());

        bench.process().contributed(occurrence, part, colleague);

        assertThat(step(ActionOccurrence.KEY, ActionOccurrence.Elements.CONTRIBUTE)
                        .by())
                .isEqualTo(colleague);
        assertThat(bench.ledger.completed).singleElement().satisfies(work -> assertThat(work.assignee())
                .isEqualTo(colleague));
    }

    @Test
    void whatTimeHasDoneIsNobodysDeed() {
        runningAction();

        bench.process().declared(occurrence, null);

        assertThat(step(ActionOccurrence.KEY, ActionOccurrence.Elements.DECLARE).by())
                .isNull();
    }

    @Test
    void aWatchThatWasReplacedIsNotShown() {
        runningAction();
        watch(9);
        watch(10);
        assertThat(map().diagrams()).hasSize(3);
        assertThat(map().diagrams().get(2).ended()).isFalse();

        bench.process().unwatch(occurrence.value());
        assertThat(map().diagrams()).hasSize(3);
        assertThat(map().diagrams().get(2).steps()).extracting(Step::element).contains("endEvent_done");
    }

    private void watch(int month) {
        ClockUtil.setCurrentTime(Date.from(bench.clock.now().plusSeconds(60)));
        bench.process()
                .watch(
                        action,
                        occurrence.value(),
                        new Deadlines(
                                ProcessBench.at(2022, month, 1),
                                ProcessBench.at(2022, month, 8),
                                ProcessBench.at(2022, month, 15),
                                ProcessBench.at(2022, month, 16),
                                ProcessBench.at(2022, month, 30)));
    }

    private void runningAction(ContributionId... contributions) {
        bench.steps.toOpen.add(RecordedSteps.opened(occurrence, contributions));
        bench.process().started(action, true, false);
    }

    private CaseMap map() {
        return bench.maps().mapOf(action.value());
    }

    private Step step(String process, String element) {
        return map().diagrams().stream()
                .filter(diagram -> diagram.process().equals(process))
                .flatMap(diagram -> diagram.steps().stream())
                .filter(step -> step.element().equals(element))
                .findFirst()
                .orElseThrow();
    }
}
