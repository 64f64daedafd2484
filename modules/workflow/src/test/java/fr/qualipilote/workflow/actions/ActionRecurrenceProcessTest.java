package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import fr.qualipilote.workflow.processes.ActionRecurrence.Elements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ProcessBench.RECURRENCE, ProcessBench.OCCURRENCE})
class ActionRecurrenceProcessTest {

    private static final ProcessBench bench = ProcessBench.covering(ActionRecurrence.KEY);
    private static final Instant JULY = ProcessBench.at(2022, 7, 1);
    private static final Instant AUGUST = ProcessBench.at(2022, 8, 1);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ActionId action = ProcessBench.anAction();
    private final OccurrenceId july = new OccurrenceId(UUID.randomUUID());
    private final OccurrenceId august = new OccurrenceId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.engine());
    }

    @Test
    void theNextOccurrenceIsOpenedAtItsDate() {
        ProcessInstance recurrence = engaged(JULY);

        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT).isNotEnded();
        assertThat(bench.timer(recurrence, Elements.OPENING_DATE).getDuedate().toInstant())
                .isEqualTo(JULY);

        willOpen(july, false);
        bench.steps.openings.add(Optional.of(AUGUST));
        bench.fire(recurrence, Elements.OPENING_DATE);

        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isNotNull();
        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT);
        assertThat(bench.timer(recurrence, Elements.OPENING_DATE).getDuedate().toInstant())
                .isEqualTo(AUGUST);
    }

    @Test
    void aLateOneStaysOpenBesideTheNext() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, false);
        bench.steps.openings.add(Optional.of(AUGUST));
        bench.fire(recurrence, Elements.OPENING_DATE);
        willOpen(august, false);
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 9, 1)));

        bench.fire(recurrence, Elements.OPENING_DATE);

        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isNotNull();
        assertThat(bench.theInstance(ActionOccurrence.KEY, august)).isNotNull();
    }

    @Test
    void anOccurrenceThatIsOpenAlreadyIsNotStartedAgain() {
        ProcessInstance recurrence = engaged(JULY);
        bench.steps.toOpen.add(new OpenedOccurrence(july, List.of(), null, false, true));
        bench.steps.openings.add(Optional.of(AUGUST));

        bench.fire(recurrence, Elements.OPENING_DATE);

        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isNull();
        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT);
    }

    @Test
    void oneInstanceRunsForAnOccurrenceWhateverIsTriedAgain() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, false);
        bench.steps.openings.add(Optional.of(AUGUST));
        bench.fire(recurrence, Elements.OPENING_DATE);
        willOpen(july, false);
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 9, 1)));

        bench.fire(recurrence, Elements.OPENING_DATE);

        assertThat(bench.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(july.toString())
                        .count())
                .isOne();
    }

    @Test
    void anOpeningThatFailsIsTakenBackAndTriedAgain() {
        ProcessInstance recurrence = engaged(JULY);
        bench.steps.failure = new IllegalStateException("not today");

        assertThatThrownBy(() -> bench.fire(recurrence, Elements.OPENING_DATE)).hasMessageContaining("not today");

        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT);
        assertThat(bench.timer(recurrence, Elements.OPENING_DATE)).satisfies(timer -> {
            assertThat(timer.getRetries()).isEqualTo(5);
            assertThat(timer.getExceptionMessage()).contains("not today");
        });

        bench.steps.failure = null;
        willOpen(july, false);
        bench.steps.openings.add(Optional.of(AUGUST));
        bench.fire(recurrence, Elements.OPENING_DATE);
        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isNotNull();
    }

    @Test
    void theNextOneWaitsForTheEndWhereTheRuleSaysSo() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, true);
        bench.fire(recurrence, Elements.OPENING_DATE);
        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT_CLOSED);
        bench.process().declared(july, RecordedSteps.PILOT);
        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT_CLOSED);

        bench.steps.openings.add(Optional.of(AUGUST));
        bench.process().verified(action, july, true, RecordedSteps.PILOT);

        assertThat(recurrence).hasPassed(Elements.OCCURRENCE_CLOSED).isWaitingAtExactly(Elements.WAIT);
    }

    @Test
    void anotherOccurrenceThatEndsIsNotTheOneWaitedFor() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, false);
        bench.steps.openings.add(Optional.of(AUGUST));
        bench.fire(recurrence, Elements.OPENING_DATE);
        willOpen(august, true);
        bench.fire(recurrence, Elements.OPENING_DATE);

        bench.process().skipped(action, july);

        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT_CLOSED);

        bench.steps.openings.add(Optional.empty());
        bench.process().skipped(action, august);

        assertThat(recurrence).isEnded();
    }

    @Test
    void aRecurrenceWithoutMoreDatesEnds() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, false);
        bench.steps.openings.add(Optional.empty());

        bench.fire(recurrence, Elements.OPENING_DATE);

        assertThat(recurrence).isEnded().hasPassed(Elements.END_EXHAUSTED).hasNotPassed(Elements.END_ENDED);
        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isNotNull();
    }

    @Test
    void aNewRuleIsPlannedAnew() {
        ProcessInstance recurrence = engaged(JULY);

        bench.steps.openings.add(Optional.of(AUGUST));
        bench.process().ruleChanged(action);

        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT).hasPassed(Elements.RULE_CHANGED);
        assertThat(bench.timer(recurrence, Elements.OPENING_DATE).getDuedate().toInstant())
                .isEqualTo(AUGUST);
    }

    @Test
    void aNewRuleWaitsForTheOccurrenceThatIsWaitedFor() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, true);
        bench.fire(recurrence, Elements.OPENING_DATE);

        bench.process().ruleChanged(action);

        assertThat(recurrence).isWaitingAtExactly(Elements.WAIT_CLOSED);
    }

    @Test
    void itsEndIsDecidedBetweenTwoOccurrences() {
        ProcessInstance recurrence = engaged(JULY);

        bench.process().recurrenceEnded(action);

        assertThat(recurrence).isEnded().hasPassed(Elements.ENDED, Elements.END_ENDED);
        assertThatThrownBy(() -> bench.process().recurrenceEnded(action)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void itsEndIsDecidedDuringAnOccurrence() {
        ProcessInstance recurrence = engaged(JULY);
        willOpen(july, true);
        bench.fire(recurrence, Elements.OPENING_DATE);

        bench.process().recurrenceEnded(action);

        assertThat(recurrence).isEnded().hasPassed(Elements.ENDED_MEANWHILE, Elements.END_ENDED);
        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isNotNull();
    }

    private void willOpen(OccurrenceId occurrence, boolean waitForCompletion) {
        bench.steps.toOpen.add(new OpenedOccurrence(occurrence, List.of(), null, waitForCompletion, false));
    }

    private ProcessInstance engaged(Instant opening) {
        bench.steps.openings.add(Optional.of(opening));
        return bench.engine()
                .getRuntimeService()
                .startProcessInstanceByKey(
                        ActionRecurrence.KEY,
                        action.toString(),
                        Map.of(ActionRecurrence.Variables.ACTION_ID, action.toString()));
    }
}
