package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionOccurrence.Elements;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ProcessBench.OCCURRENCE)
class ActionOccurrenceProcessTest {

    private static final ProcessBench bench = ProcessBench.covering(ActionOccurrence.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private static final String DECLARE = "action-occurrence/declare";
    private static final String CONTRIBUTE = "action-occurrence/contribute";

    private final ActionId action = ProcessBench.anAction();
    private final OccurrenceId occurrence = new OccurrenceId(UUID.randomUUID());
    private final ContributionId baru = new ContributionId(UUID.randomUUID());
    private final ContributionId smi = new ContributionId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.engine());
    }

    @Test
    void thePilotAndEachContributorHaveATaskOfTheirOwn() {
        ProcessInstance run = opened(baru, smi);

        assertThat(run).isWaitingAt(Elements.DECLARE, Elements.CONTRIBUTE).hasPassed(Elements.START_WORK_OPENED);
        assertThat(bench.steps.asked.get(Task.CONTRIBUTE)).containsExactlyInAnyOrder(baru.value(), smi.value());
        assertThat(bench.steps.asked.get(Task.DECLARE)).containsExactly(occurrence.value());
        OpenedWork declare = bench.ledger.theOne("action-occurrence/declare");
        assertThat(declare.assignee()).isEqualTo(RecordedSteps.PILOT);
        assertThat(declare.caseId()).isEqualTo(action.value());
        assertThat(declare.caseKind()).isEqualTo("action");
        assertThat(declare.process()).isEqualTo(ActionOccurrence.KEY);
        assertThat(declare.dueOn()).isEqualTo(LocalDate.of(2022, 9, 15));
        assertThat(bench.ledger.open.values())
                .filteredOn(work -> work.formKey().equals("action-occurrence/contribute"))
                .hasSize(2)
                .allSatisfy(work ->
                        assertThat(work.candidates()).containsExactly(CandidateGroup.membersOf(RecordedSteps.SERVICE)));
    }

    @Test
    void withoutContributorsThePilotWorksAlone() {
        assertThat(opened())
                .isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE)
                .hasPassed(Elements.END_PARTS_RECEIVED);
    }

    @Test
    void noNameAndNoListIsKeptInVariables() {
        ProcessInstance run = opened(baru, smi);

        assertThat(bench.engine()
                        .getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(run.getId())
                        .list())
                .extracting(VariableInstance::getName)
                .containsOnly(
                        "actionId",
                        "occurrenceId",
                        "checkpointCycle",
                        "contributionId",
                        "loopCounter",
                        "nrOfInstances",
                        "nrOfActiveInstances",
                        "nrOfCompletedInstances");
    }

    @Test
    void aContributionCompletesItsOwnTaskAlone() {
        ProcessInstance run = opened(baru, smi);

        bench.process().contributed(occurrence, smi, RecordedSteps.PILOT);

        assertThat(run).isWaitingAt(Elements.CONTRIBUTE, Elements.DECLARE);
        assertThat(bench.ledger.completed).hasSize(1);
        assertThatThrownBy(() -> bench.process().contributed(occurrence, smi, RecordedSteps.PILOT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(smi.toString());

        bench.process().contributed(occurrence, baru, RecordedSteps.PILOT);

        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE).hasPassed(Elements.END_PARTS_RECEIVED);
    }

    @Test
    void whoBecomesAContributorMeanwhileGetsATaskAndTheOthersKeepTheirs() {
        ProcessInstance run = opened(baru);

        bench.process().partsChanged(occurrence, List.of(baru, smi));

        assertThat(bench.steps.asked.get(Task.CONTRIBUTE)).containsExactly(baru.value(), smi.value());
        assertThat(bench.ledger.formsOpen()).containsExactlyInAnyOrder(DECLARE, CONTRIBUTE, CONTRIBUTE);
        bench.process().contributed(occurrence, smi, RecordedSteps.PILOT);
        assertThat(run).hasNotPassed(Elements.END_PARTS_RECEIVED);
        bench.process().contributed(occurrence, baru, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE).hasPassed(Elements.END_PARTS_RECEIVED);
    }

    @Test
    void contributorsComeToWorkThatHadNone() {
        ProcessInstance run = opened();

        bench.process().partsChanged(occurrence, List.of(baru, smi));

        assertThat(bench.ledger.formsOpen()).containsExactlyInAnyOrder(DECLARE, CONTRIBUTE, CONTRIBUTE);
        bench.process().contributed(occurrence, baru, RecordedSteps.PILOT);
        assertThat(bench.ledger.formsOpen()).containsExactlyInAnyOrder(DECLARE, CONTRIBUTE);
        bench.process().contributed(occurrence, smi, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE);
    }

    @Test
    void aContributorComesAfterAllOthersHaveAnswered() {
        ProcessInstance run = opened(baru);
        bench.process().contributed(occurrence, baru, RecordedSteps.PILOT);

        bench.process().partsChanged(occurrence, List.of(smi));

        assertThat(bench.ledger.formsOpen()).containsExactlyInAnyOrder(DECLARE, CONTRIBUTE);
        declareAndVerify(run);
    }

    @Test
    void whoIsAContributorNoLongerLosesTheTaskAndNobodyElse() {
        ProcessInstance run = opened(baru, smi);

        bench.process().partsChanged(occurrence, List.of(smi));

        assertThat(bench.ledger.formsOpen()).containsExactlyInAnyOrder(DECLARE, CONTRIBUTE);
        assertThat(bench.ledger.completed).isEmpty();
        bench.process().contributed(occurrence, smi, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE).hasPassed(Elements.END_PARTS_RECEIVED);
    }

    @Test
    void theLastContributorGoesAndThePilotWorksAlone() {
        ProcessInstance run = opened(baru);

        bench.process().partsChanged(occurrence, List.of());

        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE);
        bench.process().partsChanged(occurrence, List.of(smi));
        assertThat(bench.ledger.formsOpen()).containsExactlyInAnyOrder(DECLARE, CONTRIBUTE);
        declareAndVerify(run);
    }

    @Test
    void sayingTheSameContributorsAgainChangesNothing() {
        opened(baru, smi);
        var before = bench.ledger.open.keySet().stream().toList();

        bench.process().partsChanged(occurrence, List.of(baru, smi));

        assertThat(bench.ledger.open.keySet()).containsExactlyInAnyOrderElementsOf(before);
    }

    private void declareAndVerify(ProcessInstance run) {
        bench.process().declared(occurrence, RecordedSteps.PILOT);
        assertThat(bench.ledger.formsOpen()).containsExactly("action-occurrence/verify");
        bench.process().verified(action, occurrence, true, RecordedSteps.PILOT);
        assertThat(run).isEnded();
    }

    @Test
    void declaringItDoneWithdrawsWhatContributorsLeftUnanswered() {
        ProcessInstance run = opened(baru, smi);
        bench.process().contributed(occurrence, baru, RecordedSteps.PILOT);

        bench.process().declared(occurrence, RecordedSteps.PILOT);

        assertThat(run).isWaitingAtExactly(Elements.VERIFY).hasPassed(Elements.END_DECLARED);
        assertThat(bench.ledger.cancelled)
                .extracting(OpenedWork::formKey)
                .containsExactly("action-occurrence/contribute");
        assertThat(bench.ledger.theOne("action-occurrence/verify").assignee()).isEqualTo(RecordedSteps.VERIFIER);
    }

    @Test
    void whatIsCompliantEnds() {
        ProcessInstance run = opened();
        bench.process().declared(occurrence, RecordedSteps.PILOT);

        bench.process().verified(action, occurrence, true, RecordedSteps.PILOT);

        assertThat(run).isEnded().hasPassed(Elements.END_VERIFIED).hasNotPassed(Elements.REDO);
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void whatIsNotCompliantGoesBackToThePilotAsOftenAsNeeded() {
        ProcessInstance run = opened();
        bench.process().declared(occurrence, RecordedSteps.PILOT);

        bench.process().verified(action, occurrence, false, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.REDO);
        assertThat(bench.steps.asked.get(Task.REDO)).containsExactly(occurrence.value());
        assertThat(bench.ledger.theOne("action-occurrence/declare").assignee()).isEqualTo(RecordedSteps.PILOT);

        bench.process().declared(occurrence, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.VERIFY);

        bench.process().verified(action, occurrence, false, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.REDO);

        bench.process().declared(occurrence, RecordedSteps.PILOT);
        bench.process().verified(action, occurrence, true, RecordedSteps.PILOT);
        assertThat(run).isEnded().hasPassed(Elements.END_VERIFIED);
    }

    @Test
    void itIsNotVerifiedBeforeItIsDeclared() {
        opened();

        assertThatThrownBy(() -> bench.process().verified(action, occurrence, true, RecordedSteps.PILOT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void skippingWithdrawsEveryTask() {
        ProcessInstance run = opened(baru);

        bench.process().skipped(action, occurrence);

        assertThat(run).isEnded().hasPassed(Elements.START_SKIPPED, Elements.END_SKIPPED);
        assertThat(bench.ledger.open).isEmpty();
        assertThat(bench.ledger.cancelled).hasSize(2);
        assertThatThrownBy(() -> bench.process().skipped(action, occurrence)).isInstanceOf(IllegalStateException.class);
    }

    // --- progress reports --------------------------------------------------------------------------------------------

    @Test
    void withoutAMilestoneNoReportIsEverAskedFor() {
        ProcessInstance run = opened();

        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE).getDuedate().toInstant())
                .isEqualTo(OccurrenceVariables.NEVER);
    }

    @Test
    void aReportIsAskedForAtTheMilestone() {
        ProcessInstance run = openedWithMilestone(ProcessBench.at(2022, 9, 1));
        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE).getDuedate().toInstant())
                .isEqualTo(ProcessBench.at(2022, 9, 1));

        bench.fire(run, Elements.CHECKPOINT_DATE);

        assertThat(run).isWaitingAt(Elements.DECLARE, Elements.CHECKPOINT);
        assertThat(bench.steps.asked.get(Task.CHECKPOINT)).containsExactly(occurrence.value());
        assertThat(yearOf(bench.timer(run, Elements.CHECKPOINT_DATE))).isGreaterThan(3000);
    }

    @Test
    void eachReportPlansTheNext() {
        ProcessInstance run = openedWithMilestone(ProcessBench.at(2022, 9, 1));
        bench.fire(run, Elements.CHECKPOINT_DATE);

        bench.steps.checkpoint = Optional.of(ProcessBench.at(2022, 11, 1));
        bench.process().progressReported(action, RecordedSteps.PILOT);

        assertThat(run)
                .isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE)
                .hasPassed(Elements.END_CHECKPOINT_DONE);
        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE).getDuedate().toInstant())
                .isEqualTo(ProcessBench.at(2022, 11, 1));

        bench.fire(run, Elements.CHECKPOINT_DATE);
        assertThat(run).isWaitingAt(Elements.DECLARE, Elements.CHECKPOINT);
        assertThat(bench.steps.asked.get(Task.CHECKPOINT)).hasSize(2);

        // the milestone just reported on is still the one the action plan knows: nothing is asked twice
        bench.process().progressReported(action, RecordedSteps.PILOT);
        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE);
        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE).getDuedate().toInstant())
                .isEqualTo(OccurrenceVariables.NEVER);
    }

    @Test
    void aReportBeforeItsTimeMovesTheMilestone() {
        ProcessInstance run = openedWithMilestone(ProcessBench.at(2022, 9, 1));

        bench.steps.checkpoint = Optional.of(ProcessBench.at(2022, 10, 3));
        bench.process().progressReported(action, RecordedSteps.PILOT);
        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE).getDuedate().toInstant())
                .isEqualTo(ProcessBench.at(2022, 10, 3));

        bench.steps.checkpoint = Optional.empty();
        bench.process().progressReported(action, RecordedSteps.PILOT);
        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE).getDuedate().toInstant())
                .isEqualTo(OccurrenceVariables.NEVER);
        assertThat(run).isWaitingAtExactly(Elements.CARRY_OUT, Elements.DECLARE);
    }

    @Test
    void newWordsDoNotAskTwiceForAReportThatIsWaitedFor() {
        Instant milestone = ProcessBench.at(2022, 9, 1);
        ProcessInstance run = openedWithMilestone(milestone);
        bench.fire(run, Elements.CHECKPOINT_DATE);

        bench.steps.checkpoint = Optional.of(milestone);
        bench.process().described(action);

        assertThat(yearOf(bench.timer(run, Elements.CHECKPOINT_DATE))).isGreaterThan(3000);
    }

    @Test
    void declaringItDoneSettlesAReportThatIsWaitedFor() {
        ProcessInstance run = openedWithMilestone(ProcessBench.at(2022, 9, 1));
        bench.fire(run, Elements.CHECKPOINT_DATE);

        bench.process().declared(occurrence, RecordedSteps.PILOT);

        assertThat(run).isWaitingAtExactly(Elements.VERIFY).hasPassed(Elements.END_CHECKPOINT_DONE);
        assertThat(bench.timer(run, Elements.CHECKPOINT_DATE)).isNull();
    }

    private static int yearOf(Job timer) {
        return LocalDate.ofInstant(timer.getDuedate().toInstant(), ZoneOffset.UTC)
                .getYear();
    }

    private ProcessInstance openedWithMilestone(Instant milestone) {
        return open(milestone);
    }

    private ProcessInstance opened(ContributionId... contributions) {
        return open(null, contributions);
    }

    private ProcessInstance open(@Nullable Instant milestone, ContributionId... contributions) {
        OpenedOccurrence opened = new OpenedOccurrence(occurrence, List.of(contributions), milestone, false, false);
        return bench.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ActionOccurrence.KEY, occurrence.toString(), OccurrenceVariables.of(action, opened));
    }

    @Test
    void theOwnerStaysResponsibleWhateverTheEngineKnowsElse() {
        opened();
        String task = bench.ledger.theOne("action-occurrence/declare").engineTaskId();

        assertThat(bench.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskId(task)
                        .singleResult())
                .satisfies(open -> {
                    assertThat(open.getOwner()).isEqualTo(RecordedSteps.PILOT.toString());
                    assertThat(open.getAssignee()).isEqualTo(RecordedSteps.PILOT.toString());
                    assertThat(open.getDueDate()).isEqualTo(Date.from(Instant.parse("2022-09-14T22:00:00Z")));
                });
    }
}
