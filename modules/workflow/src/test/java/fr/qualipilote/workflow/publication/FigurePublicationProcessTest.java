package fr.qualipilote.workflow.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.workflow.processes.FigurePublication;
import fr.qualipilote.workflow.processes.FigurePublication.Elements;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.workflow.work.ProcessMessages;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = "processes/figure-publication/figure-publication.bpmn")
class FigurePublicationProcessTest {

    private static final PersonId MANAGER = new PersonId(UUID.randomUUID());
    private static final PersonId SECRETARY = new PersonId(UUID.randomUUID());
    private static final RecordedPublications steps = new RecordedPublications();
    private static final EngineBench bench = EngineBench.covering(
            FigurePublication.KEY, List.of(new PublicationKind(steps)), ModelledPublications.delegates(steps));

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final PublicationId publication = new PublicationId(UUID.randomUUID());

    @BeforeEach
    void begin() {
        steps.reset();
        bench.reset();
        init(bench.engine());
    }

    @Test
    void managementIsAskedForItsApproval() {
        ProcessInstance submitted = submitted();

        assertThat(submitted).isWaitingAtExactly(Elements.APPROVE).hasBusinessKey(publication.toString());
        OpenedWork work = bench.ledger.theOne("figure-publication/approve");
        assertThat(work.caseKind()).isEqualTo("figure-publication");
        assertThat(work.period()).isEqualTo("2022-01+5");
        assertThat(work.candidates())
                .containsExactlyInAnyOrder(CandidateGroup.of(Role.SECRETARY_GENERAL), CandidateGroup.of(Role.PREFECT));
    }

    @Test
    void anApprovalThatIsAwaitedIsRemindedOf() {
        ProcessInstance submitted = submitted();

        bench.fire(submitted, Elements.REMINDER);

        assertThat(steps.calls).containsExactly("remindApproval " + publication);
        assertThat(submitted)
                .isWaitingAtExactly(Elements.APPROVE)
                .hasPassed(Elements.REMIND_APPROVAL, Elements.END_REMINDED);
    }

    @Test
    void whatIsApprovedIsPublished() {
        ProcessInstance submitted = submitted();

        process().decided(publication, true, SECRETARY);

        assertThat(submitted).isEnded().hasPassed(Elements.END_PUBLISHED).hasNotPassed(Elements.REVISE);
        assertThat(bench.ledger.completed).singleElement().satisfies(work -> assertThat(work.assignee())
                .isEqualTo(SECRETARY));
    }

    @Test
    void whatIsSentBackIsRevisedAndSubmittedAgainWithANewDate() {
        ProcessInstance submitted = submitted();

        process().decided(publication, false, SECRETARY);
        assertThat(submitted).isWaitingAtExactly(Elements.REVISE).hasNotPassed(Elements.END_PUBLISHED);
        steps.reminder = EngineBench.at(2022, 7, 12);
        process().submitted(publication, false, MANAGER);

        assertThat(submitted).isWaitingAtExactly(Elements.APPROVE);
        assertThat(bench.timer(submitted, Elements.REMINDER).getDuedate().toInstant())
                .isEqualTo(EngineBench.at(2022, 7, 12));
        process().decided(publication, true, SECRETARY);
        assertThat(submitted).isEnded();
    }

    @Test
    void whatIsGivenUpLeavesNoTask() {
        ProcessInstance submitted = submitted();
        process().decided(publication, false, SECRETARY);

        process().discarded(publication, MANAGER);

        assertThat(submitted).isEnded().hasPassed(Elements.START_DISCARDED, Elements.END_DISCARDED);
        assertThat(bench.ledger.open).isEmpty();
        assertThatThrownBy(() -> process().discarded(publication, MANAGER)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherTitleReachesTheOpenTask() {
        submitted();
        steps.title = "Nos résultats de juin";

        process().described(publication);

        assertThat(bench.ledger.theOne("figure-publication/approve").subject()).isEqualTo("Nos résultats de juin");
        assertThat(new PublicationKind(steps).title(publication.value()))
                .hasValueSatisfying(title -> assertThat(title.reference()).isEqualTo("PUB-2022-001"));
    }

    private ProcessInstance submitted() {
        process().submitted(publication, true, MANAGER);
        return bench.theInstance(FigurePublication.KEY, publication);
    }

    private static CamundaFigurePublication process() {
        RuntimeService runtime = bench.engine().getRuntimeService();
        return new CamundaFigurePublication(
                runtime,
                bench.engineTasks(),
                new CaseTasks(bench.cases, bench.engineTasks(), bench.cards()),
                new ProcessMessages(runtime),
                steps);
    }
}
