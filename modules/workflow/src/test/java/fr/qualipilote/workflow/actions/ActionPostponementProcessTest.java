package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.ActionPostponement.Elements;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = ProcessBench.POSTPONEMENT)
class ActionPostponementProcessTest {

    private static final ProcessBench bench = ProcessBench.covering(ActionPostponement.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final PostponementId postponement = new PostponementId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.engine());
    }

    @Test
    void aRequestWaitsForItsDecision() {
        ProcessInstance request = requested();

        assertThat(request).isWaitingAtExactly(Elements.DECIDE).hasBusinessKey(postponement.toString());
        assertThat(request)
                .task()
                .isAssignedTo(RecordedSteps.VERIFIER.toString())
                .hasFormKey("action-postponement/decide");
        org.assertj.core.api.Assertions.assertThat(bench.steps.asked.get(
                        fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task.DECIDE_POSTPONEMENT))
                .containsExactly(postponement.value());
    }

    @Test
    void itIsGranted() {
        ProcessInstance request = requested();

        bench.process().postponementDecided(postponement, true, RecordedSteps.PILOT);

        assertThat(request).isEnded().hasPassed(Elements.END_GRANTED).hasNotPassed(Elements.END_REFUSED);
    }

    @Test
    void itIsRefused() {
        ProcessInstance request = requested();

        bench.process().postponementDecided(postponement, false, RecordedSteps.PILOT);

        assertThat(request).isEnded().hasPassed(Elements.END_REFUSED).hasNotPassed(Elements.END_GRANTED);
    }

    @Test
    void itIsNotDecidedTwice() {
        requested();
        bench.process().postponementDecided(postponement, true, RecordedSteps.PILOT);

        assertThatThrownBy(() -> bench.process().postponementDecided(postponement, false, RecordedSteps.PILOT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(postponement.toString());
    }

    private ProcessInstance requested() {
        bench.process().postponementRequested(ProcessBench.anAction(), postponement);
        return bench.theInstance(ActionPostponement.KEY, postponement);
    }
}
