package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionFollowUp.Elements;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ProcessBench.FOLLOW_UP, ProcessBench.RECURRENCE, ProcessBench.OCCURRENCE})
class ActionFollowUpProcessTest {

    private static final ProcessBench bench = ProcessBench.covering(ActionFollowUp.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ActionId action = ProcessBench.anAction();
    private final OccurrenceId occurrence = new OccurrenceId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.engine());
    }

    // --- from proposal to engagement ---------------------------------------------------------------------------------

    @Test
    void aProposalWaitsForTheQualityManager() {
        ProcessInstance followUp = proposed();

        assertThat(followUp).isWaitingAtExactly(Elements.QUALIFY).hasBusinessKey(action.toString());
        OpenedWork work = bench.ledger.theOne("action-follow-up/qualify");
        assertThat(work.candidates()).containsExactly(CandidateGroup.of(Role.QUALITY_MANAGER));
        assertThat(work.subject()).isEqualTo("Afficher les horaires");
        assertThat(work.reference()).isEqualTo("ACT-2022-014");
        assertThat(bench.cards().candidateGroups(work.engineTaskId())).containsExactly("role:quality-manager");
    }

    @Test
    void theTaskListHearsOnceWhoHasANewTaskAndThenOfEveryChange() {
        proposed();
        bench.process().qualified(action, true, false, false, null);
        OpenedWork answer = bench.ledger.theOne("action-follow-up/answer");
        assertThat(answer.assignee()).isEqualTo(RecordedSteps.PILOT);
        assertThat(bench.ledger.assigned).isEmpty();

        var tasks = bench.engine().getTaskService();
        tasks.setAssignee(answer.engineTaskId(), RecordedSteps.VERIFIER.toString());
        tasks.setAssignee(answer.engineTaskId(), RecordedSteps.PILOT.toString());
        tasks.setAssignee(answer.engineTaskId(), null);

        assertThat(bench.ledger.assigned).containsExactly(RecordedSteps.VERIFIER, RecordedSteps.PILOT, null);
    }

    @Test
    void whatIsNotRetainedIsDismissed() {
        ProcessInstance followUp = proposed();

        bench.process().qualified(action, false, false, false, RecordedSteps.PILOT);

        assertThat(followUp).isEnded().hasPassed(Elements.END_DISMISSED);
    }

    @Test
    void thePilotAnswersWhatIsNotAgreedYet() {
        ProcessInstance followUp = proposed();

        bench.process().qualified(action, true, false, false, RecordedSteps.PILOT);

        assertThat(followUp).isWaitingAtExactly(Elements.ANSWER);
        assertThat(bench.ledger.theOne("action-follow-up/answer").assignee()).isEqualTo(RecordedSteps.PILOT);
        assertThat(bench.timer(followUp, Elements.NO_ANSWER).getDuedate().toInstant())
                .isEqualTo(ProcessBench.at(2022, 7, 1));
    }

    @Test
    void aPilotWhoDoesNotAnswerIsRemindedOnce() {
        ProcessInstance followUp = proposed();
        bench.process().qualified(action, true, false, false, RecordedSteps.PILOT);

        bench.fire(followUp, Elements.NO_ANSWER);

        assertThat(bench.steps.calls).containsExactly("remindAnswer");
        assertThat(followUp).isWaitingAtExactly(Elements.ANSWER).hasPassed(Elements.END_ANSWER_REMINDED);
        assertThat(bench.timer(followUp, Elements.NO_ANSWER)).isNull();
    }

    @Test
    void aRefusalGoesBackToTheQualityManager() {
        ProcessInstance followUp = proposed();
        bench.process().qualified(action, true, false, false, RecordedSteps.PILOT);

        bench.process().answered(action, false, RecordedSteps.PILOT);

        assertThat(followUp).isWaitingAtExactly(Elements.QUALIFY).hasNotPassed(Elements.OPEN_OCCURRENCE);
        assertThatThrownBy(() -> bench.process().answered(action, true, RecordedSteps.PILOT))
                .isInstanceOf(IllegalStateException.class);

        bench.process().qualified(action, false, false, false, RecordedSteps.PILOT);
        assertThat(followUp).isEnded().hasPassed(Elements.END_DISMISSED);
    }

    @Test
    void anAcceptedActionIsCarriedOut() {
        ProcessInstance followUp = proposed();
        bench.process().qualified(action, true, false, false, RecordedSteps.PILOT);
        willOpenOnce();

        bench.process().answered(action, true, RecordedSteps.PILOT);

        assertThat(followUp).isWaitingAtExactly(Elements.CARRY_OUT);
        assertThat(bench.theInstance(ActionOccurrence.KEY, occurrence)).isNotNull();
    }

    @Test
    void anAgreedActionIsCarriedOutAtOnce() {
        ProcessInstance followUp = proposed();
        willOpenOnce();

        bench.process().qualified(action, true, true, false, RecordedSteps.PILOT);

        assertThat(followUp).isWaitingAtExactly(Elements.CARRY_OUT).hasNotPassed(Elements.ANSWER);
    }

    @Test
    void anActionThatRunsAlreadyIsNeitherQualifiedNorAnswered() {
        willOpenOnce();

        bench.process().started(action, true, false);

        assertThat(followUp()).isWaitingAtExactly(Elements.CARRY_OUT).hasNotPassed(Elements.QUALIFY, Elements.ANSWER);
    }

    // --- carrying out ------------------------------------------------------------------------------------------------

    @Test
    void theContributorsOfAnActionDoneOnceHaveTheirTasks() {
        ContributionId part = new ContributionId(UUID.randomUUID());
        bench.steps.toOpen.add(RecordedSteps.opened(occurrence, part));
        bench.process().started(action, true, false);

        bench.process().contributed(occurrence, part, RecordedSteps.PILOT);

        assertThat(bench.theInstance(ActionOccurrence.KEY, occurrence))
                .isWaitingAtExactly(ActionOccurrence.Elements.CARRY_OUT, ActionOccurrence.Elements.DECLARE);
    }

    @Test
    void whatIsVerifiedWaitsForTheDateOfItsCheck() {
        ProcessInstance followUp = carriedOut();

        assertThat(followUp).isWaitingAtExactly(Elements.EFFECTIVENESS_DATE).hasPassed(Elements.PLAN_EFFECTIVENESS);
        assertThat(bench.timer(followUp, Elements.EFFECTIVENESS_DATE)
                        .getDuedate()
                        .toInstant())
                .isEqualTo(ProcessBench.at(2022, 12, 1));

        bench.fire(followUp, Elements.EFFECTIVENESS_DATE);

        assertThat(followUp).isWaitingAtExactly(Elements.CHECK_EFFECTIVENESS);
        assertThat(bench.ledger.theOne("action-follow-up/check-effectiveness").assignee())
                .isEqualTo(RecordedSteps.VERIFIER);
    }

    @Test
    void whatIsVerifiedOnTheDateOfItsCheckIsCheckedAtOnce() {
        bench.steps.effectivenessAt = ProcessBench.at(ProcessBench.TODAY);

        ProcessInstance followUp = carriedOut();

        assertThat(followUp).isWaitingAtExactly(Elements.CHECK_EFFECTIVENESS).hasNotPassed(Elements.EFFECTIVENESS_DATE);
        bench.process().effectivenessChecked(action, true, RecordedSteps.PILOT);
        assertThat(followUp).isEnded().hasPassed(Elements.END_CLOSED);
    }

    @Test
    void theAnswerOfTheActionPlanCountsBeforeTheTimers() {
        ProcessInstance followUp = carriedOut();

        bench.process().effectivenessChecked(action, true, RecordedSteps.PILOT);

        assertThat(followUp).isEnded().hasPassed(Elements.EFFECTIVENESS_DATE, Elements.END_CLOSED);
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void aDateOfTheCheckThatIsMovedToTodayOpensItAtOnce() {
        ProcessInstance followUp = carriedOut();

        bench.steps.effectivenessAt = ProcessBench.at(ProcessBench.TODAY);
        bench.process().described(action);

        assertThat(followUp).isWaitingAtExactly(Elements.CHECK_EFFECTIVENESS);
        assertThat(bench.ledger.theOne("action-follow-up/check-effectiveness").assignee())
                .isEqualTo(RecordedSteps.VERIFIER);
    }

    @Test
    void anotherDateOfTheCheckMovesItsTimer() {
        ProcessInstance followUp = carriedOut();

        bench.steps.effectivenessAt = ProcessBench.at(2023, 1, 16);
        bench.process().described(action);

        assertThat(bench.timer(followUp, Elements.EFFECTIVENESS_DATE)
                        .getDuedate()
                        .toInstant())
                .isEqualTo(ProcessBench.at(2023, 1, 16));
    }

    @Test
    void anEffectiveActionIsClosed() {
        ProcessInstance followUp = carriedOut();
        bench.fire(followUp, Elements.EFFECTIVENESS_DATE);

        bench.process().effectivenessChecked(action, true, RecordedSteps.PILOT);

        assertThat(followUp).isEnded().hasPassed(Elements.END_CLOSED);
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void anIneffectiveActionIsCarriedOutAgain() {
        ProcessInstance followUp = carriedOut();
        bench.fire(followUp, Elements.EFFECTIVENESS_DATE);
        OccurrenceId again = new OccurrenceId(UUID.randomUUID());
        bench.steps.toOpen.add(RecordedSteps.opened(again));

        bench.process().effectivenessChecked(action, false, RecordedSteps.PILOT);

        assertThat(followUp).isWaitingAtExactly(Elements.CARRY_OUT).hasNotPassed(Elements.END_CLOSED);
        assertThat(bench.theInstance(ActionOccurrence.KEY, again)).isNotNull();
    }

    @Test
    void aRecurringActionIsCarriedOutByOccurrences() {
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 7, 1)));
        bench.process().started(action, true, true);
        ProcessInstance recurrence = bench.theInstance(ActionRecurrence.KEY, action);
        assertThat(followUp()).isWaitingAtExactly(Elements.RECURRENCE);

        bench.steps.toOpen.add(RecordedSteps.opened(occurrence));
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 8, 1)));
        bench.fire(recurrence, ActionRecurrence.Elements.OPENING_DATE);
        bench.process().declared(occurrence, RecordedSteps.PILOT);
        bench.process().verified(action, occurrence, true, RecordedSteps.PILOT);
        assertThat(followUp()).isWaitingAtExactly(Elements.RECURRENCE);

        ProcessInstance followUp = followUp();
        bench.process().recurrenceEnded(action);
        assertThat(followUp).isWaitingAtExactly(Elements.EFFECTIVENESS_DATE);
    }

    // --- abandonment -------------------------------------------------------------------------------------------------

    @Test
    void abandoningEndsTheCarryingOut() {
        willOpenOnce();
        bench.process().started(action, true, false);
        ProcessInstance followUp = followUp();

        bench.process().abandoned(action);

        assertThat(followUp).isEnded().hasPassed(Elements.START_ABANDONED, Elements.END_ABANDONED);
        assertThat(bench.theInstance(ActionOccurrence.KEY, occurrence)).isNull();
        assertThat(bench.ledger.open).isEmpty();
        assertThat(bench.ledger.completed).isEmpty();
        assertThatThrownBy(() -> bench.process().abandoned(action)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatAStepRefusesIsTakenBackAltogether() {
        ProcessInstance followUp = proposed();
        bench.steps.failure = new IllegalStateException("no occurrence");

        assertThatThrownBy(() -> bench.process().qualified(action, true, true, false, RecordedSteps.PILOT))
                .hasMessageContaining("no occurrence");
        bench.ledger.rolledBack();

        assertThat(followUp).isWaitingAtExactly(Elements.QUALIFY);
    }

    private ProcessInstance carriedOut() {
        willOpenOnce();
        bench.process().started(action, true, false);
        bench.process().declared(occurrence, RecordedSteps.PILOT);
        bench.process().verified(action, occurrence, true, RecordedSteps.PILOT);
        return followUp();
    }

    private void willOpenOnce() {
        bench.steps.toOpen.add(RecordedSteps.opened(occurrence));
    }

    private ProcessInstance proposed() {
        bench.process().started(action, false, false);
        return followUp();
    }

    private ProcessInstance followUp() {
        return bench.theInstance(ActionFollowUp.KEY, action);
    }
}
