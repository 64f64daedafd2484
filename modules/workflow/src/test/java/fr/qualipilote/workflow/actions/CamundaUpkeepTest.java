package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.worklist.FailedStep;
import fr.qualipilote.worklist.FailedStep.Cause;
import fr.qualipilote.worklist.Upkeep.Retry;
import fr.qualipilote.worklist.spi.EngineUpkeep.EngineTask;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ProcessBench.FOLLOW_UP, ProcessBench.OCCURRENCE})
class CamundaUpkeepTest {

    private static final ProcessBench bench = ProcessBench.forAll();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ActionId action = ProcessBench.anAction();

    @BeforeEach
    void reset() {
        bench.reset();
    }

    // --- failed steps ------------------------------------------------------------------------------------------------

    @Test
    void nothingHasFailedAtFirst() {
        aReminderThatWillBeDue();

        assertThat(bench.upkeep().failedSteps()).isEmpty();
        assertThat(bench.upkeep().waitingSteps()).isZero();
    }

    @Test
    void aStepThatFailedIsToldByItsCaseItsNameAndItsCause() {
        Job job = aReminderThatFails();

        assertThat(bench.upkeep().failedSteps()).singleElement().satisfies(step -> {
            assertThat(step.id()).isEqualTo(job.getId());
            assertThat(step.step()).isEqualTo("Relancer le pilote");
            assertThat(step.process()).isEqualTo("Suivi d’une action");
            assertThat(step.caseKind()).isEqualTo("action");
            assertThat(step.caseId()).isEqualTo(action.value());
            assertThat(step.reference()).isEqualTo("ACT-2022-014");
            assertThat(step.subject()).isEqualTo("Afficher les horaires");
            assertThat(step.since()).isEqualTo(ProcessBench.at(2022, 7, 1));
            assertThat(step.tries()).isOne();
            assertThat(step.waitsForAPerson()).isFalse();
            assertThat(step.cause()).isEqualTo(Cause.FAULT);
            assertThat(step.message()).isEqualTo("broken");
            assertThat(step.detail()).contains("IllegalStateException: broken");
        });
        assertThat(bench.upkeep().waitingSteps()).isZero();
    }

    @Test
    void aStepThatWasTriedOftenEnoughWaitsForAPerson() {
        Job job = aReminderThatFails();
        bench.engine().getManagementService().setJobRetries(job.getId(), 0);

        assertThat(bench.upkeep().waitingSteps()).isOne();
        assertThat(bench.upkeep().failedSteps()).singleElement().satisfies(step -> {
            assertThat(step.waitsForAPerson()).isTrue();
            assertThat(step.tries()).isEqualTo(6);
        });
    }

    @Test
    void whatIsTriedAgainIsDoneOrFailsAgainOrIsGone() {
        Job job = aReminderThatFails();
        bench.engine().getManagementService().setJobRetries(job.getId(), 0);

        assertThat(bench.upkeep().retry(job.getId())).isEqualTo(Retry.FAILED_AGAIN);
        assertThat(bench.upkeep().failedSteps())
                .as("still there, once")
                .singleElement()
                .matches(FailedStep::waitsForAPerson);

        bench.steps.failure = null;
        assertThat(bench.upkeep().retry(job.getId())).isEqualTo(Retry.DONE);
        assertThat(bench.steps.calls).contains("remindAnswer");
        assertThat(bench.upkeep().failedSteps()).isEmpty();
        assertThat(bench.engine().getRuntimeService().createIncidentQuery().count())
                .isZero();

        assertThat(bench.upkeep().retry(job.getId())).isEqualTo(Retry.GONE);
    }

    private Job aReminderThatFails() {
        ProcessInstance followUp = aReminderThatWillBeDue();
        Job job = bench.timer(followUp, ActionFollowUp.Elements.NO_ANSWER);
        bench.steps.failure = new IllegalStateException("broken");
        assertThatThrownBy(() -> bench.fire(followUp, ActionFollowUp.Elements.NO_ANSWER))
                .hasMessageContaining("broken");
        return job;
    }

    private ProcessInstance aReminderThatWillBeDue() {
        bench.process().started(action, false, false);
        bench.process().qualified(action, true, false, false, RecordedSteps.PILOT);
        return bench.theInstance(ActionFollowUp.KEY, action);
    }

    // --- open tasks --------------------------------------------------------------------------------------------------

    @Test
    void everyOpenTaskIsToldAsTheListShowsIt() {
        for (int i = 0; i < EngineTasks.PAGE; i++) {
            bench.process().started(ProcessBench.anAction(), false, false);
        }
        OccurrenceId occurrence = new OccurrenceId(UUID.randomUUID());
        bench.steps.toOpen.add(RecordedSteps.opened(occurrence, new ContributionId(UUID.randomUUID())));
        bench.process().started(action, true, false);
        String handedOver = bench.ledger.theOne("action-occurrence/contribute").engineTaskId();
        bench.assignments().assign(handedOver, new PersonId(UUID.randomUUID()));
        bench.process().suspended(action, true);

        List<EngineTask> told = new ArrayList<>();
        for (List<EngineTask> page = bench.upkeep().openTasks(0);
                !page.isEmpty();
                page = bench.upkeep().openTasks(told.size())) {
            told.addAll(page);
        }

        assertThat(told).extracting(EngineTask::work).containsExactlyInAnyOrderElementsOf(bench.ledger.open.values());
        assertThat(told).filteredOn(EngineTask::suspended).hasSize(2).allSatisfy(task -> assertThat(
                        task.work().caseId())
                .isEqualTo(action.value()));
        assertThat(bench.upkeep().openTask(handedOver))
                .get()
                .extracting(EngineTask::work)
                .isEqualTo(bench.ledger.open.get(handedOver));
        assertThat(bench.upkeep().openTask("gone")).isEmpty();
    }
}
