package fr.qualipilote.workflow.diagnosis;

import static fr.qualipilote.workflow.diagnosis.RecordedDiagnoses.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.workflow.processes.SelfDiagnosis;
import fr.qualipilote.workflow.processes.SelfDiagnosis.Elements;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.CaseMap.Diagram;
import fr.qualipilote.worklist.CaseMap.State;
import fr.qualipilote.worklist.CaseMap.Step;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

@Deployment(resources = {DiagnosisProcessBench.CAMPAIGN, DiagnosisProcessBench.SERVICE, DiagnosisProcessBench.WATCH})
class SelfDiagnosisProcessTest {

    private static final DiagnosisProcessBench bench = DiagnosisProcessBench.covering(SelfDiagnosis.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final CampaignId campaign = DiagnosisProcessBench.aCampaign();
    private final SheetId baru = DiagnosisProcessBench.aSheet();
    private final SheetId smi = DiagnosisProcessBench.aSheet();

    @BeforeEach
    void begin() {
        bench.reset();
        init(bench.bench.engine());
    }

    private ProcessInstance withCommittee() {
        ProcessInstance run = bench.opened(campaign, baru, smi);
        bench.accepted(baru);
        bench.accepted(smi);
        bench.process().consolidated(campaign, MANAGER);
        return run;
    }

    @Test
    void aPreparedCampaignWaitsToBeOpened() {
        ProcessInstance run = bench.started(campaign);

        assertThat(run).isWaitingAtExactly(Elements.OPEN).hasBusinessKey(campaign.toString());
        OpenedWork work = bench.bench.ledger.theOne("self-diagnosis/open");
        assertThat(work.caseKind()).isEqualTo("self-diagnosis");
        assertThat(work.caseId()).isEqualTo(campaign.value());
        assertThat(work.subjectId()).isNull();
        assertThat(work.candidates()).containsExactly(CandidateGroup.of(Role.QUALITY_MANAGER));
    }

    @Test
    void eachServiceGetsOneCaseAndTheResultsWaitForTheLast() {
        ProcessInstance run = bench.opened(campaign, baru, smi);

        assertThat(run).isWaitingAt(Elements.SERVICES);
        assertThat(bench.bench.ledger.open.values())
                .extracting(OpenedWork::subjectId)
                .containsExactlyInAnyOrder(baru.value(), smi.value());
        bench.accepted(baru);
        assertThat(run).isWaitingAt(Elements.SERVICES);
        bench.accepted(smi);
        assertThat(run).isWaitingAtExactly(Elements.CONSOLIDATE);
    }

    @Test
    void theMapTellsWhichSheetEachOfItsCasesIsAbout() {
        bench.opened(campaign, baru, smi);
        bench.accepted(baru);

        List<Diagram> diagrams = bench.bench.maps().mapOf(campaign.value()).diagrams();

        assertThat(diagrams.get(0).steps())
                .filteredOn(step -> step.element().equals(Elements.SERVICES))
                .extracting(Step::about, Step::state)
                .containsExactlyInAnyOrder(tuple(baru.toString(), State.DONE), tuple(smi.toString(), State.CURRENT));
        assertThat(diagrams)
                .flatExtracting(Diagram::steps)
                .filteredOn(step -> !step.element().equals(Elements.SERVICES))
                .extracting(Step::about)
                .containsOnlyNulls();
    }

    @Test
    void noListOfSheetsIsKeptInVariables() {
        ProcessInstance run = bench.opened(campaign, baru, smi);

        assertThat(bench.runtime()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(run.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .containsOnly(
                        "campaignId",
                        "sheetId",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances");
    }

    @Test
    void validatedResultsAreFrozenThenActionsAreDecidedAndTheUsersAreShown() {
        ProcessInstance run = withCommittee();
        assertThat(run).isWaitingAtExactly(Elements.DECIDE);
        assertThat(bench.bench.ledger.theOne("self-diagnosis/decide").candidates())
                .containsExactly(CandidateGroup.of(Role.SECRETARY_GENERAL));

        bench.process().validated(campaign, MANAGER);
        assertThat(run).isWaitingAtExactly(Elements.DECIDE_ACTIONS).hasPassed(Elements.FREEZE);
        assertThat(bench.steps.calls).containsExactly("freeze");

        bench.process().actionsDecided(campaign, List.of(), MANAGER);
        assertThat(bench.steps.calls).endsWith("opened []");
        verifyNoInteractions(bench.plans);
        assertThat(run).isWaitingAtExactly(Elements.PRESENT);

        bench.process().presented(campaign, MANAGER);
        assertThat(run).isEnded().hasPassed(Elements.END_PRESENTED);
    }

    @Test
    void wantedActionsAreProposedInThePlanAndTheirReferencesComeBack() {
        withCommittee();
        bench.process().validated(campaign, MANAGER);
        ActionId action = new ActionId(UUID.randomUUID());
        ActionSheet sheet = mock(RETURNS_DEEP_STUBS);
        when(bench.plans.propose(any(), any())).thenReturn(action);
        when(bench.plans.action(any(), any())).thenReturn(sheet);
        when(sheet.line().reference()).thenReturn("ACT-2022-016");

        bench.process()
                .actionsDecided(
                        campaign,
                        List.of(new WantedAction(
                                "accueil-general",
                                "Mettre à jour le registre",
                                null,
                                LocalDate.of(2022, 12, 23),
                                "AD-2022-01")),
                        MANAGER);

        ArgumentCaptor<ProposeAction> proposed = ArgumentCaptor.captor();
        verify(bench.plans).propose(any(), proposed.capture());
        assertThat(proposed.getValue().origin()).isEqualTo(Origin.SELF_DIAGNOSIS);
        assertThat(bench.steps.calls).endsWith("opened [ACT-2022-016]");
    }

    @Test
    void whatThePlanRefusesLeavesTheTaskOpen() {
        ProcessInstance run = withCommittee();
        bench.process().validated(campaign, MANAGER);
        when(bench.plans.propose(any(), any())).thenThrow(new IllegalStateException("Refused"));

        assertThatThrownBy(() -> bench.process()
                        .actionsDecided(
                                campaign,
                                List.of(new WantedAction("pilotage", "Revoir", null, LocalDate.of(2022, 12, 23), null)),
                                MANAGER))
                .hasMessageContaining("Refused");
        bench.bench.ledger.rolledBack();

        assertThat(run).isWaitingAtExactly(Elements.DECIDE_ACTIONS);
    }

    @Test
    void aComplementGoesBackToTheServicesThatAreNamedAlone() {
        ProcessInstance run = withCommittee();

        bench.process().moreAsked(campaign, List.of(smi), MANAGER);

        assertThat(run).isWaitingAt(Elements.SERVICES);
        assertThat(bench.bench.ledger.theOne("self-diagnosis-service/answer").subjectId())
                .isEqualTo(smi.value());
        bench.accepted(smi);
        assertThat(run).isWaitingAtExactly(Elements.CONSOLIDATE);
    }

    @Test
    void anAdjournedDecisionIsAskedForAgainAtItsDate() {
        ProcessInstance run = withCommittee();

        bench.process().adjourned(campaign, MANAGER);
        assertThat(run).isWaitingAtExactly(Elements.RESUMPTION);
        assertThat(bench.bench.timer(run, Elements.RESUMPTION).getDuedate().toInstant())
                .isEqualTo(bench.steps.resumption);

        bench.bench.fire(run, Elements.RESUMPTION);
        assertThat(run).isWaitingAtExactly(Elements.DECIDE);
    }

    @Test
    void aCommitteeThatMeetsBeforeThatDateDecidesAtOnce() {
        ProcessInstance run = withCommittee();
        bench.process().adjourned(campaign, MANAGER);

        bench.process().validated(campaign, MANAGER);

        assertThat(run).isWaitingAtExactly(Elements.DECIDE_ACTIONS);
        assertThat(bench.bench.timer(run, Elements.RESUMPTION)).isNull();
    }

    @Test
    void aSuspendedCampaignSleepsWithAllItsCasesAndWakesWhereItStood() {
        ProcessInstance run = bench.opened(campaign, baru, smi);

        bench.process().suspended(campaign, true);
        assertThat(bench.bench.ledger.asleep).containsExactly(campaign.value());
        assertThat(run).isSuspended();
        assertThat(bench.service(baru).isSuspended()).isTrue();
        assertThat(bench.watch(baru).isSuspended()).isTrue();

        bench.process().suspended(campaign, false);
        bench.process().suspended(campaign, false);
        assertThat(bench.bench.ledger.asleep).isEmpty();
        assertThat(bench.watch(smi).isSuspended()).isFalse();
        bench.accepted(baru);
    }

    @Test
    void aCancelledCampaignLeavesNothingBehind() {
        ProcessInstance run = bench.opened(campaign, baru, smi);
        bench.process().suspended(campaign, true);

        bench.process().cancelled(campaign);

        assertThat(run).isEnded().hasPassed(Elements.END_CANCELLED);
        assertThat(bench.bench.ledger.open).isEmpty();
        assertThat(bench.service(baru)).isNull();
        assertThat(bench.watch(smi)).isNull();
    }

    @Test
    void nothingIsToldTwice() {
        withCommittee();
        bench.process().validated(campaign, MANAGER);

        assertThatThrownBy(() -> bench.process().validated(campaign, MANAGER))
                .isInstanceOf(IllegalStateException.class);
    }
}
