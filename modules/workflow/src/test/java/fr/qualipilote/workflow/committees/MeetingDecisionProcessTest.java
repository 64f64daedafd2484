package fr.qualipilote.workflow.committees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.when;

import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.workflow.processes.MeetingDecision;
import fr.qualipilote.workflow.processes.MeetingDecision.Elements;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/meeting-decision/meeting-decision.bpmn")
class MeetingDecisionProcessTest {

    private static final RecordedDecisions steps = new RecordedDecisions();
    private static final DecisionEffects effects = mock();
    private static final DecisionCase kind = new DecisionCase(steps);
    private static final EngineBench bench = EngineBench.covering(
            MeetingDecision.KEY, List.of(kind), Stream.of(new CarryOutDecisionDelegate(steps, effects)));

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final DecisionId decision = new DecisionId(UUID.randomUUID());

    @BeforeEach
    void begin() {
        bench.reset();
        steps.reset();
        reset(effects);
        init(bench.engine());
        when(effects.carryOut(any())).thenReturn("ACT-2022-016");
    }

    private CamundaMeetingDecisions process() {
        return new CamundaMeetingDecisions(bench.engine().getRuntimeService(), bench.engineTasks());
    }

    @Test
    void whatNeedsNobodysWordIsCarriedOutAtOnce() {
        process().recorded(decision, false);

        assertThat(steps.calls).containsExactly("carriedOut " + decision + " ACT-2022-016");
        assertThat(ended())
                .extracting(HistoricProcessInstance::getEndActivityId)
                .isEqualTo(Elements.END_CARRIED_OUT);
        assertThat(bench.ledger.formsOpen()).isEmpty();
    }

    @Test
    void whatTheOtherModuleRefusesLeavesNoProcess() {
        when(effects.carryOut(any())).thenThrow(mock(InvalidAction.class));

        assertThatThrownBy(() -> process().recorded(decision, false)).isInstanceOf(InvalidAction.class);

        assertThat(bench.theInstance(MeetingDecision.KEY, decision)).isNull();
        assertThat(steps.calls).isEmpty();
    }

    @Test
    void whatNeedsTheChairWaitsForTheChair() {
        ProcessInstance waiting = waiting();

        assertThat(waiting).isWaitingAtExactly(Elements.CONFIRM);
        OpenedWork work = bench.ledger.theOne("meeting-decision/confirm");
        assertThat(work.assignee()).isNull();
        assertThat(work.candidates()).containsExactly(CandidateGroup.of(Role.SECRETARY_GENERAL));
        assertThat(work.reference()).isEqualTo("D-2022-03-02");
        assertThat(work.caseKind()).isEqualTo("meeting-decision");
        assertThat(work.caseId()).isEqualTo(decision.value());
        assertThat(steps.calls).isEmpty();
        assertThat(kind.title(decision.value())).isPresent();
    }

    @Test
    void aConfirmedDecisionIsCarriedOut() {
        ProcessInstance waiting = waiting();

        process().confirmed(decision, true, RecordedDecisions.CHAIR);

        assertThat(waiting).isEnded().hasPassed(Elements.CARRY_OUT, Elements.END_CARRIED_OUT);
        assertThat(steps.calls).hasSize(1);
    }

    @Test
    void aDecisionThatIsNotConfirmedIsSetAside() {
        ProcessInstance waiting = waiting();

        process().confirmed(decision, false, RecordedDecisions.CHAIR);

        assertThat(waiting).isEnded().hasPassed(Elements.END_SET_ASIDE).hasNotPassed(Elements.CARRY_OUT);
        assertThat(steps.calls).isEmpty();
    }

    @Test
    void whatIsRefusedOnConfirmationGoesOnWaiting() {
        ProcessInstance waiting = waiting();
        when(effects.carryOut(any())).thenThrow(mock(InvalidAction.class));

        assertThatThrownBy(() -> process().confirmed(decision, true, RecordedDecisions.CHAIR))
                .isInstanceOf(InvalidAction.class);
        bench.ledger.rolledBack();

        assertThat(waiting).isWaitingAtExactly(Elements.CONFIRM);
    }

    private ProcessInstance waiting() {
        process().recorded(decision, true);
        return bench.theInstance(MeetingDecision.KEY, decision);
    }

    private HistoricProcessInstance ended() {
        return bench.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(decision.toString())
                .singleResult();
    }
}
