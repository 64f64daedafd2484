package fr.qualipilote.workflow.actions;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {ProcessBench.FOLLOW_UP, ProcessBench.OCCURRENCE, ProcessBench.POSTPONEMENT})
class WorkLedgerRebuildTest {

    private static final ProcessBench bench = ProcessBench.forAll();

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final WorkLedgerRebuild rebuild = new WorkLedgerRebuild(bench.engineTasks(), bench.cards(), bench.ledger);

    @BeforeEach
    void reset() {
        bench.reset();
    }

    @Test
    void theTaskListWrittenAnewEqualsTheOneWrittenStepByStep() {
        ActionId asleep = aWorldOfTasks();
        Map<String, OpenedWork> before = new LinkedHashMap<>(bench.ledger.open);

        int written = rebuild.rebuild();

        assertThat(written).isEqualTo(before.size()).isGreaterThan(EngineTasks.PAGE);
        assertThat(bench.ledger.open).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(bench.ledger.asleep).containsExactly(asleep.value());
    }

    @Test
    void rowsThatWereLostOrLeftOverArePutRight() {
        aWorldOfTasks();
        Map<String, OpenedWork> before = new LinkedHashMap<>(bench.ledger.open);
        String lost = before.keySet().iterator().next();
        OpenedWork leftOver = bench.ledger.open.remove(lost);
        bench.ledger.open.put("gone", leftOver);

        rebuild.rebuild();

        assertThat(bench.ledger.open).containsExactlyInAnyOrderEntriesOf(before);
    }

    @Test
    void anEngineWithoutTasksGivesAnEmptyList() {
        assertThat(rebuild.rebuild()).isZero();
        assertThat(bench.ledger.open).isEmpty();
    }

    /** More than a page of tasks of every sort: assigned, offered, handed over, asleep. */
    private ActionId aWorldOfTasks() {
        for (int i = 0; i < 60; i++) {
            bench.process().started(ProcessBench.anAction(), false, false);
            bench.process().postponementRequested(ProcessBench.anAction(), new PostponementId(UUID.randomUUID()));
        }
        OccurrenceId occurrence = new OccurrenceId(UUID.randomUUID());
        bench.steps.toOpen.add(RecordedSteps.opened(occurrence, new ContributionId(UUID.randomUUID())));
        bench.process().started(ProcessBench.anAction(), true, false);
        new CamundaTaskAssignments(bench.engine().getTaskService())
                .assign(
                        bench.ledger.theOne("action-occurrence/contribute").engineTaskId(),
                        new PersonId(UUID.randomUUID()));
        ActionId asleep = ProcessBench.anAction();
        bench.process().started(asleep, false, false);
        bench.process().suspended(asleep, true);
        return asleep;
    }
}
