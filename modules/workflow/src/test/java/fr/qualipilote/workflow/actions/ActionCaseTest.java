package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.OpenedOccurrence;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.Task;
import fr.qualipilote.actionplan.spi.ActionFollowUpSteps.TaskCard;
import fr.qualipilote.actionplan.spi.Deadlines;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.workflow.processes.ActionFollowUp;
import fr.qualipilote.workflow.processes.ActionOccurrence;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.workflow.processes.ActionRecurrence;
import fr.qualipilote.workflow.processes.DeadlineWatch;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import fr.qualipilote.worklist.spi.TaskAssignments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What concerns all that runs for an action: sleep, hand-over, new words, abandonment. */
@Deployment(
        resources = {
            ProcessBench.FOLLOW_UP,
            ProcessBench.RECURRENCE,
            ProcessBench.OCCURRENCE,
            ProcessBench.WATCH,
            ProcessBench.POSTPONEMENT
        })
class ActionCaseTest {

    private static final ProcessBench bench = ProcessBench.forAll();
    private static final PersonId COLLEAGUE = new PersonId(UUID.randomUUID());
    private static final PersonId SUCCESSOR = new PersonId(UUID.randomUUID());

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final ActionId action = ProcessBench.anAction();
    private final OccurrenceId july = new OccurrenceId(UUID.randomUUID());
    private final ContributionId part = new ContributionId(UUID.randomUUID());
    private final PostponementId postponement = new PostponementId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.engine());
    }

    // --- sleep -------------------------------------------------------------------------------------------------------

    @Test
    void whatSleepsNeitherFiresNorIsWorkedOn() {
        aRecurringActionWithAllThatRunsBesideIt();

        bench.process().suspended(action, true);

        assertThat(bench.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .active()
                        .count())
                .isZero();
        assertThat(bench.engine()
                        .getManagementService()
                        .createJobQuery()
                        .active()
                        .timers()
                        .count())
                .isZero();
        assertThat(bench.ledger.asleep).containsExactly(action.value());
        assertThatThrownBy(() -> bench.process().declared(july, RecordedSteps.PILOT))
                .isInstanceOf(SuspendedEntityInteractionException.class);
    }

    @Test
    void whatWakesGoesOnWithNewDatesAndPeople() {
        aRecurringActionWithAllThatRunsBesideIt();
        bench.process().suspended(action, true);
        bench.steps.cards.put(Task.DECLARE, RecordedSteps.assigned(SUCCESSOR));
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 11, 1)));
        bench.steps.checkpoint = Optional.of(ProcessBench.at(2022, 10, 3));

        bench.process().suspended(action, false);
        bench.process().described(action);

        assertThat(bench.ledger.asleep).isEmpty();
        assertThat(dueOf(bench.theInstance(ActionRecurrence.KEY, action), ActionRecurrence.Elements.OPENING_DATE))
                .isEqualTo(ProcessBench.at(2022, 11, 1));
        assertThat(dueOf(bench.theInstance(ActionOccurrence.KEY, july), ActionOccurrence.Elements.CHECKPOINT_DATE))
                .isEqualTo(ProcessBench.at(2022, 10, 3));
        assertThat(bench.ledger.theOne("action-occurrence/declare").assignee()).isEqualTo(SUCCESSOR);
        bench.process().declared(july, RecordedSteps.PILOT);
        assertThat(bench.theInstance(ActionOccurrence.KEY, july)).isWaitingAtExactly(ActionOccurrence.Elements.VERIFY);
    }

    @Test
    void responsibilityThatChangesDuringSleepIsTakenOverOnWaking() {
        aRecurringActionWithAllThatRunsBesideIt();
        bench.process().suspended(action, true);
        bench.steps.cards.put(Task.DECLARE, RecordedSteps.assigned(SUCCESSOR));

        bench.process().responsibilityChanged(action);
        assertThat(bench.ledger.theOne("action-occurrence/declare").assignee()).isEqualTo(RecordedSteps.PILOT);

        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 11, 1)));
        bench.process().suspended(action, false);
        bench.process().described(action);
        assertThat(bench.ledger.theOne("action-occurrence/declare").assignee()).isEqualTo(SUCCESSOR);
    }

    // --- abandonment -------------------------------------------------------------------------------------------------

    @Test
    void abandoningEndsAllThatRuns() {
        aRecurringActionWithAllThatRunsBesideIt();

        bench.process().abandoned(action);

        nothingRuns();
        assertThat(bench.ledger.completed).isEmpty();
    }

    @Test
    void whatSleepsCanBeAbandoned() {
        aRecurringActionWithAllThatRunsBesideIt();
        bench.process().suspended(action, true);

        bench.process().abandoned(action);

        nothingRuns();
        assertThat(bench.ledger.asleep).isEmpty();
    }

    @Test
    void abandoningLeavesOtherActionsAlone() {
        aRecurringActionWithAllThatRunsBesideIt();
        ActionId other = ProcessBench.anAction();
        bench.process().started(other, false, false);

        bench.process().abandoned(action);

        assertThat(bench.theInstance(ActionFollowUp.KEY, other)).isWaitingAtExactly(ActionFollowUp.Elements.QUALIFY);
    }

    // --- people and words --------------------------------------------------------------------------------------------

    @Test
    void anotherPilotTakesOverTheOpenTasks() {
        aRecurringActionWithAllThatRunsBesideIt();
        bench.steps.cards.put(Task.DECLARE, RecordedSteps.assigned(SUCCESSOR));

        bench.process().responsibilityChanged(action);

        OpenedWork declare = bench.ledger.theOne("action-occurrence/declare");
        assertThat(declare.assignee()).isEqualTo(SUCCESSOR);
        assertThat(engineTask(declare).getOwner()).isEqualTo(SUCCESSOR.toString());
        assertThat(bench.ledger.theOne("action-postponement/decide").assignee()).isEqualTo(RecordedSteps.VERIFIER);
    }

    @Test
    void whatWasHandedToAColleagueStaysThereWhileItsOwnerStays() {
        aRecurringActionWithAllThatRunsBesideIt();
        OpenedWork declare = bench.ledger.theOne("action-occurrence/declare");
        bench.assignments().assign(declare.engineTaskId(), COLLEAGUE);

        bench.process().responsibilityChanged(action);
        assertThat(bench.ledger.theOne("action-occurrence/declare").assignee()).isEqualTo(COLLEAGUE);

        bench.steps.cards.put(Task.DECLARE, RecordedSteps.assigned(SUCCESSOR));
        bench.process().responsibilityChanged(action);
        assertThat(bench.ledger.theOne("action-occurrence/declare").assignee()).isEqualTo(SUCCESSOR);
    }

    @Test
    void aTaskGoesToOtherGroups() {
        aRecurringActionWithAllThatRunsBesideIt();
        OpenedWork contribution = bench.ledger.theOne("action-occurrence/contribute");
        TaskAssignments assignments = bench.assignments();
        assignments.assign(contribution.engineTaskId(), COLLEAGUE);
        bench.steps.cards.put(Task.CONTRIBUTE, RecordedSteps.offered(Set.of(Role.QUALITY_MANAGER), Set.of(), Set.of()));

        bench.process().responsibilityChanged(action);

        OpenedWork regrouped = bench.ledger.theOne("action-occurrence/contribute");
        assertThat(regrouped.candidates()).containsExactly(CandidateGroup.of(Role.QUALITY_MANAGER));
        assertThat(regrouped.assignee()).isNull();
        assertThat(bench.cards().candidateGroups(contribution.engineTaskId())).containsExactly("role:quality-manager");

        assignments.assign(contribution.engineTaskId(), COLLEAGUE);
        assignments.assign(contribution.engineTaskId(), null);
        assertThat(bench.ledger.theOne("action-occurrence/contribute").assignee())
                .isNull();
    }

    @Test
    void newWordsAndDatesAreShown() {
        aRecurringActionWithAllThatRunsBesideIt();
        bench.steps.cards.put(
                Task.DECLARE,
                new TaskCard(
                        "ACT-2022-014",
                        "Afficher les horaires d’été",
                        "accueil",
                        "2022-06",
                        july.value(),
                        null,
                        RecordedSteps.PILOT,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        LocalDate.of(2022, 10, 14)));

        bench.process().described(action);

        OpenedWork declare = bench.ledger.theOne("action-occurrence/declare");
        assertThat(declare.subject()).isEqualTo("Afficher les horaires d’été");
        assertThat(declare.dueOn()).isEqualTo(LocalDate.of(2022, 10, 14));
        assertThat(engineTask(declare).getDueDate().toInstant()).isEqualTo(Instant.parse("2022-10-13T22:00:00Z"));
    }

    @Test
    void anActionWithoutProcessesHasNothingToShow() {
        bench.process().described(action);
        bench.process().responsibilityChanged(action);

        assertThat(bench.ledger.open).isEmpty();
    }

    private org.camunda.bpm.engine.task.Task engineTask(OpenedWork work) {
        return bench.engine()
                .getTaskService()
                .createTaskQuery()
                .taskId(work.engineTaskId())
                .singleResult();
    }

    private Instant dueOf(ProcessInstance instance, String element) {
        return bench.timer(instance, element).getDuedate().toInstant();
    }

    private void nothingRuns() {
        assertThat(bench.engine()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .list())
                .extracting(ProcessInstance::getProcessDefinitionId)
                .isEmpty();
        assertThat(bench.engine()
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .count())
                .isZero();
        assertThat(bench.ledger.open).isEmpty();
    }

    private void aRecurringActionWithAllThatRunsBesideIt() {
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 7, 1)));
        bench.process().started(action, true, true);
        bench.steps.toOpen.add(new OpenedOccurrence(july, List.of(part), null, false, false));
        bench.steps.openings.add(Optional.of(ProcessBench.at(2022, 8, 1)));
        bench.fire(bench.theInstance(ActionRecurrence.KEY, action), ActionRecurrence.Elements.OPENING_DATE);
        bench.process()
                .watch(
                        action,
                        july.value(),
                        new Deadlines(
                                ProcessBench.at(2022, 7, 18),
                                ProcessBench.at(2022, 7, 25),
                                ProcessBench.at(2022, 8, 1),
                                ProcessBench.at(2022, 8, 2),
                                ProcessBench.at(2022, 8, 16)));
        bench.process().postponementRequested(action, postponement);
        assertThat(bench.theInstance(DeadlineWatch.KEY, july)).isNotNull();
        assertThat(bench.theInstance(ActionPostponement.KEY, postponement)).isNotNull();
    }
}
