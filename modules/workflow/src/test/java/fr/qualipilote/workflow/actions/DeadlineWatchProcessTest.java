package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.actionplan.spi.DelayLevel;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.workflow.processes.DeadlineWatch.Elements;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ProcessBench.WATCH)
class DeadlineWatchProcessTest {

    private static final ProcessBench bench = ProcessBench.covering(DeadlineWatch.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ActionId action = ProcessBench.anAction();
    private final UUID watched = UUID.randomUUID();

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.engine());
    }

    @Test
    void threeRemindersPrecedeTheAlerts() {
        ProcessInstance watch = watch();

        bench.fire(watch, Elements.REMINDER_FAR);
        bench.fire(watch, Elements.REMINDER_NEAR);
        bench.fire(watch, Elements.DUE);

        assertThat(bench.steps.calls)
                .containsExactly("remindDeadline " + watched, "remindDeadline " + watched, "remindDeadline " + watched);
        assertThat(watch)
                .isWaitingAtExactly(Elements.WORK)
                .hasPassed(Elements.REMIND, Elements.END_REMINDED)
                .hasNotPassed(Elements.RECORD_DELAY, Elements.RECORD_ESCALATION);
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void theHeadOfServiceIsAskedFirst() {
        ProcessInstance watch = watch();

        bench.fire(watch, Elements.LATE);

        assertThat(bench.steps.calls).containsExactly("recordDelay " + watched);
        assertThat(watch).isWaitingAt(Elements.WORK, Elements.HEAD_ALERT);
        OpenedWork alert = bench.ledger.theOne("deadline-watch/head-alert");
        assertThat(alert.candidates()).containsExactly(CandidateGroup.headOf(RecordedSteps.SERVICE));
        assertThat(alert.assignee()).isNull();
        assertThat(bench.steps.asked.get(Task.TREAT_DELAY_AS_HEAD)).containsExactly(watched);

        bench.process().delayTreated(action, DelayLevel.HEAD_OF_SERVICE, RecordedSteps.PILOT);

        assertThat(watch).isWaitingAtExactly(Elements.WORK).hasPassed(Elements.END_HEAD_ALERTED);
    }

    @Test
    void theSecretaryGeneralIsAskedWhenTheDelayLasts() {
        ProcessInstance watch = watch();
        bench.fire(watch, Elements.LATE);

        bench.fire(watch, Elements.VERY_LATE);

        assertThat(bench.steps.calls).containsExactly("recordDelay " + watched, "recordEscalation " + watched);
        assertThat(watch).isWaitingAt(Elements.WORK, Elements.HEAD_ALERT, Elements.SG_ALERT);
        assertThat(bench.ledger.theOne("deadline-watch/sg-alert").candidates())
                .containsExactly(CandidateGroup.of(Role.SECRETARY_GENERAL));

        bench.process().delayTreated(action, DelayLevel.SECRETARY_GENERAL, RecordedSteps.PILOT);

        assertThat(watch).isWaitingAt(Elements.WORK, Elements.HEAD_ALERT).hasPassed(Elements.END_SG_ALERTED);
    }

    @Test
    void aDelayThatNobodyWasAskedAboutIsNotTreated() {
        watch();

        assertThatThrownBy(() -> bench.process().delayTreated(action, DelayLevel.HEAD_OF_SERVICE, RecordedSteps.PILOT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void workDoneEndsRemindersAndAlerts() {
        ProcessInstance watch = watch();
        bench.fire(watch, Elements.LATE);

        bench.process().unwatch(watched);

        assertThat(watch).isEnded().hasPassed(Elements.END_DONE);
        assertThat(bench.ledger.cancelled).extracting(OpenedWork::formKey).containsExactly("deadline-watch/head-alert");
        assertThat(bench.engine()
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .count())
                .isZero();
    }

    @Test
    void whatIsNotWatchedNeedsNoEnd() {
        bench.process().unwatch(watched);

        assertThat(bench.theInstance(DeadlineWatch.KEY, watched)).isNull();
    }

    @Test
    void newDatesReplaceTheWatchAndItsAlerts() {
        ProcessInstance before = watch();
        bench.fire(before, Elements.LATE);

        bench.process().watch(action, watched, deadlines(10));

        ProcessInstance after = bench.theInstance(DeadlineWatch.KEY, watched);
        assertThat(before).isEnded();
        assertThat(after.getId()).isNotEqualTo(before.getId());
        assertThat(bench.timer(after, Elements.DUE).getDuedate().toInstant())
                .isEqualTo(deadlines(10).due());
        assertThat(bench.ledger.open).isEmpty();
    }

    @Test
    void theSameDatesLeaveTheWatchAndItsAlertsAsTheyAre() {
        ProcessInstance before = watch();
        bench.fire(before, Elements.LATE);

        bench.process().watch(action, watched, deadlines(9));

        assertThat(bench.theInstance(DeadlineWatch.KEY, watched).getId()).isEqualTo(before.getId());
        assertThat(before).isWaitingAt(Elements.HEAD_ALERT);
    }

    private ProcessInstance watch() {
        bench.process().watch(action, watched, deadlines(9));
        return bench.theInstance(DeadlineWatch.KEY, watched);
    }

    private static Deadlines deadlines(int month) {
        return new Deadlines(
                ProcessBench.at(2022, month, 1),
                ProcessBench.at(2022, month, 8),
                ProcessBench.at(2022, month, 15),
                ProcessBench.at(2022, month, 16),
                ProcessBench.at(2022, month, 30));
    }
}
