package fr.qualipilote.workflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.same;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.workflow.processes.IndicatorReview;
import fr.qualipilote.workflow.processes.IndicatorReview.Elements;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

@Deployment(resources = IndicatorBench.REVIEW)
class IndicatorReviewProcessTest {

    private static final IndicatorBench bench = IndicatorBench.covering(IndicatorReview.KEY);
    private static final WantedAction WANTED =
            new WantedAction("accueil", "Renforcer le standard", null, LocalDate.of(2022, 10, 3), "Congés de juin");

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ReviewId review = new ReviewId(UUID.randomUUID());
    private final Actor responsible = mock();

    @BeforeEach
    void begin() {
        bench.reset();
        reset(bench.plans, bench.people);
        init(bench.bench().engine());
        when(bench.people.actor(RecordedIndicators.RESPONSIBLE)).thenReturn(responsible);
    }

    @Test
    void aReviewWaitsForWhoIsResponsible() {
        ProcessInstance opened = opened();

        assertThat(opened).isWaitingAtExactly(Elements.REVIEW).hasBusinessKey(review.toString());
        OpenedWork work = bench.ledger.theOne("indicator-review/review");
        assertThat(work.caseKind()).isEqualTo("indicator-review");
        assertThat(work.caseId()).isEqualTo(review.value());
        assertThat(work.assignee()).isEqualTo(RecordedIndicators.RESPONSIBLE);
    }

    @Test
    void whoHasNotDoneItIsReminded() {
        ProcessInstance opened = opened();

        bench.fire(opened, Elements.REMINDER);

        assertThat(bench.steps.calls).containsExactly("remindReview " + review);
        assertThat(opened).isWaitingAtExactly(Elements.REVIEW).hasPassed(Elements.REMIND_REVIEW, Elements.END_REMINDED);
    }

    @Test
    void anExplanationEndsTheCase() {
        ProcessInstance opened = opened();

        bench.process().reviewDone(review, null, RecordedIndicators.RESPONSIBLE);

        assertThat(opened).isEnded().hasPassed(Elements.END_EXPLAINED).hasNotPassed(Elements.PROPOSE_ACTION);
        assertThat(bench.steps.calls).isEmpty();
    }

    @Test
    void anActionThatIsWantedIsProposedInTheNameOfWhoWantsIt() {
        ProcessInstance opened = opened();
        ActionId action = new ActionId(UUID.randomUUID());
        ActionSheet sheet = mock(RETURNS_DEEP_STUBS);
        when(sheet.line().reference()).thenReturn("ACT-2022-016");
        ArgumentCaptor<ProposeAction> proposed = ArgumentCaptor.forClass(ProposeAction.class);
        when(bench.plans.propose(any(), any())).thenReturn(action);
        when(bench.plans.action(responsible, action)).thenReturn(sheet);

        bench.process().reviewDone(review, WANTED, RecordedIndicators.RESPONSIBLE);

        assertThat(opened).isEnded().hasPassed(Elements.END_ACTION_PROPOSED).hasNotPassed(Elements.END_EXPLAINED);
        verify(bench.plans).propose(same(responsible), proposed.capture());
        assertThat(proposed.getValue()).satisfies(command -> {
            assertThat(command.origin()).isEqualTo(Origin.INDICATOR);
            assertThat(command.theme()).isEqualTo("accueil");
            assertThat(command.label()).isEqualTo("Renforcer le standard");
            assertThat(command.pilot()).isNull();
            assertThat(command.recurrence()).isEqualTo(new Recurrence.Once());
            assertThat(command.dueOn()).isEqualTo(LocalDate.of(2022, 10, 3));
            assertThat(command.observation()).isEqualTo("Congés de juin");
        });
        assertThat(bench.steps.calls).containsExactly("actionOpened " + review + " ACT-2022-016");
    }

    @Test
    void whatThePlanRefusesLeavesTheReviewOpen() {
        ProcessInstance opened = opened();
        when(bench.plans.propose(any(), any())).thenThrow(mock(InvalidAction.class));

        assertThatThrownBy(() -> bench.process().reviewDone(review, WANTED, RecordedIndicators.RESPONSIBLE))
                .isInstanceOf(InvalidAction.class);
        bench.ledger.rolledBack();

        assertThat(opened).isWaitingAtExactly(Elements.REVIEW);
        assertThat(bench.steps.calls).isEmpty();
    }

    @Test
    void aValueThatWasCorrectedTakesTheTaskAway() {
        ProcessInstance opened = opened();

        bench.process().reviewDropped(review);

        assertThat(opened).isEnded().hasPassed(Elements.START_DROPPED, Elements.END_DROPPED);
        assertThat(bench.ledger.cancelled).extracting(OpenedWork::formKey).containsExactly("indicator-review/review");
        assertThat(new ReviewKind(bench.steps).title(review.value())).isPresent();
    }

    private ProcessInstance opened() {
        bench.process().reviewOpened(review);
        return bench.bench().theInstance(IndicatorReview.KEY, review);
    }
}
