package fr.qualipilote.workflow.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.spi.IndicatorSteps.Task;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.workflow.processes.IndicatorCollection;
import fr.qualipilote.workflow.processes.IndicatorCollection.Elements;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = IndicatorBench.COLLECTION)
class IndicatorCollectionProcessTest {

    private static final IndicatorBench bench = IndicatorBench.covering(IndicatorCollection.KEY);
    private static final PersonId AGENT = new PersonId(UUID.randomUUID());

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final CollectionId june = new CollectionId(UUID.randomUUID());

    @BeforeEach
    void reset() {
        bench.reset();
        init(bench.bench().engine());
    }

    @Test
    void aCollectionWaitsForItsValues() {
        ProcessInstance collection = opened();

        assertThat(collection).isWaitingAtExactly(Elements.ENTER).hasBusinessKey(june.toString());
        OpenedWork entry = bench.ledger.theOne("indicator-collection/enter");
        assertThat(entry.caseKind()).isEqualTo("indicator-collection");
        assertThat(entry.caseId()).isEqualTo(june.value());
        assertThat(entry.subject()).isEqualTo("SMI");
        assertThat(entry.reference()).isEqualTo("COL-2022-06-SMI");
        assertThat(entry.period()).isEqualTo("2022-06");
        assertThat(entry.theme()).isNull();
        assertThat(entry.service()).isEqualTo(RecordedIndicators.SERVICE);
        assertThat(entry.assignee()).isNull();
        assertThat(entry.candidates()).containsExactly(CandidateGroup.membersOf(RecordedIndicators.SERVICE));
        assertThat(entry.dueOn()).isEqualTo(LocalDate.of(2022, 7, 15));
    }

    @Test
    void whoHasNotFinishedIsRemindedAndTheWorkGoesOn() {
        ProcessInstance collection = opened();

        bench.fire(collection, Elements.REMINDER);

        assertThat(bench.steps.calls).containsExactly("remindEntry " + june);
        assertThat(collection)
                .isWaitingAtExactly(Elements.ENTER)
                .hasPassed(Elements.REMIND_ENTRY, Elements.END_REMINDED)
                .hasNotPassed(Elements.FLAG_MISSING);
    }

    @Test
    void whatIsMissingIsFlaggedAndTheQualityManagerHasItInTheListFromThenOn() {
        ProcessInstance collection = opened();
        bench.bench().assignments().assign(theEntry().engineTaskId(), AGENT);

        bench.fire(collection, Elements.MISSING);

        assertThat(bench.steps.calls).containsExactly("flagMissing " + june);
        assertThat(collection)
                .isWaitingAtExactly(Elements.ENTER)
                .hasPassed(Elements.FLAG_MISSING, Elements.END_FLAGGED);
        assertThat(theEntry().candidates())
                .containsExactlyInAnyOrder(
                        CandidateGroup.of(Role.QUALITY_MANAGER), CandidateGroup.membersOf(RecordedIndicators.SERVICE));
        assertThat(theEntry().assignee()).as("who has it keeps it").isEqualTo(AGENT);
    }

    @Test
    void whatIsInTimeIsNeitherRemindedNorFlagged() {
        opened();

        bench.process().entryFinished(june, AGENT);

        assertThat(bench.bench()
                        .engine()
                        .getManagementService()
                        .createJobQuery()
                        .timers()
                        .count())
                .isZero();
        assertThat(bench.ledger.completed).singleElement().satisfies(entry -> assertThat(entry.assignee())
                .isEqualTo(AGENT));
        assertThat(bench.ledger.theOne("indicator-collection/check").candidates())
                .containsExactly(CandidateGroup.of(Role.QUALITY_MANAGER));
    }

    @Test
    void valuesThatMeetTheirTargetsEndTheCase() {
        ProcessInstance collection = finished();

        bench.process().collectionChecked(june, true, false, RecordedIndicators.DEPUTY);

        assertThat(collection)
                .isEnded()
                .hasPassed(Elements.END_VALIDATED)
                .hasNotPassed(Elements.OPEN_REVIEWS, Elements.COMPLETE);
        assertThat(bench.steps.calls).isEmpty();
    }

    @Test
    void aValueOffTargetOpensItsReview() {
        ProcessInstance collection = finished();

        bench.process().collectionChecked(june, true, true, RecordedIndicators.DEPUTY);

        assertThat(collection).isEnded().hasPassedInOrder(Elements.OPEN_REVIEWS, Elements.END_REVIEWS_OPENED);
        assertThat(bench.steps.calls).containsExactly("openReviews " + june);
    }

    @Test
    void valuesThatAreSentBackAreCompletedAndCheckedAgain() {
        ProcessInstance collection = finished();

        bench.process().collectionChecked(june, false, false, RecordedIndicators.DEPUTY);

        assertThat(collection).isWaitingAtExactly(Elements.COMPLETE).hasNotPassed(Elements.OPEN_REVIEWS);
        assertThat(bench.ledger.formsOpen()).containsExactly("indicator-collection/complete");

        bench.process().entryFinished(june, AGENT);

        assertThat(collection).isWaitingAtExactly(Elements.CHECK);
        bench.process().collectionChecked(june, true, false, RecordedIndicators.DEPUTY);
        assertThat(collection).isEnded();
    }

    @Test
    void aCollectionThatIsNotAskedForAnyMoreIsCancelled() {
        ProcessInstance collection = opened();

        bench.process().collectionCancelled(june);

        assertThat(collection).isEnded().hasPassed(Elements.START_CANCELLED, Elements.END_CANCELLED);
        assertThat(bench.ledger.cancelled)
                .extracting(OpenedWork::formKey)
                .containsExactly("indicator-collection/enter");
    }

    @Test
    void whatIsNotRunningIsNotCancelled() {
        assertThatThrownBy(() -> bench.process().collectionCancelled(june)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void newPeopleAndDatesReachTheOpenTaskAndItsTimers() {
        ProcessInstance collection = opened();
        bench.steps.cards.put(Task.ENTER, RecordedIndicators.card(RecordedIndicators.RESPONSIBLE, Set.of(), Set.of()));
        bench.steps.reminderAt = EngineBench.at(2022, 7, 20);
        bench.steps.missingAt = EngineBench.at(2022, 7, 25);

        bench.process().collectionChanged(june);

        assertThat(theEntry().assignee()).isEqualTo(RecordedIndicators.RESPONSIBLE);
        assertThat(bench.bench().timer(collection, Elements.REMINDER).getDuedate())
                .isEqualTo(EngineBench.at(2022, 7, 20));
        assertThat(bench.bench().timer(collection, Elements.MISSING).getDuedate())
                .isEqualTo(EngineBench.at(2022, 7, 25));
    }

    @Test
    void aCaseIsCalledByItsReferenceAndShownByItsDiagram() {
        opened();

        assertThat(bench.bench().maps().mapOf(june.value()).diagrams())
                .singleElement()
                .satisfies(diagram -> assertThat(diagram.name()).isEqualTo("Saisie des indicateurs d’une période"));
        assertThat(new CollectionKind(bench.steps).title(june.value()))
                .hasValueSatisfying(title -> assertThat(title.reference()).isEqualTo("COL-2022-06-SMI"));
    }

    private ProcessInstance opened() {
        bench.process().collectionOpened(june);
        return bench.bench().theInstance(IndicatorCollection.KEY, june);
    }

    private ProcessInstance finished() {
        ProcessInstance collection = opened();
        bench.process().entryFinished(june, AGENT);
        return collection;
    }

    private static OpenedWork theEntry() {
        return bench.ledger.theOne("indicator-collection/enter");
    }
}
