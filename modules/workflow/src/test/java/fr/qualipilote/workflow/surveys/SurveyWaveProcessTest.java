package fr.qualipilote.workflow.surveys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.People;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.workflow.processes.SurveyWave;
import fr.qualipilote.workflow.processes.SurveyWave.Elements;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.ArgumentCaptor;

@Deployment(resources = "processes/survey-wave/survey-wave.bpmn")
class SurveyWaveProcessTest {

    private static final PersonId AGENT = new PersonId(UUID.randomUUID());
    private static final RecordedWaves steps = new RecordedWaves();
    private static final ActionPlans plans = mock();
    private static final People people = mock();
    private static final EngineBench bench = EngineBench.covering(
            SurveyWave.KEY, List.of(new WaveKind(steps)), ModelledSurveys.delegates(steps, plans, people));

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final WaveId wave = new WaveId(UUID.randomUUID());

    @BeforeEach
    void begin() {
        steps.reset();
        bench.reset();
        reset(plans, people);
        init(bench.engine());
    }

    @Test
    void aWaveIsPreparedFirst() {
        ProcessInstance started = started();

        assertThat(started).isWaitingAtExactly(Elements.PREPARE).hasBusinessKey(wave.toString());
        OpenedWork work = bench.ledger.theOne("survey-wave/prepare");
        assertThat(work.caseKind()).isEqualTo("survey-wave");
        assertThat(work.theme()).isEqualTo("accueil");
        assertThat(work.candidates()).containsExactly(CandidateGroup.of(Role.QUALITY_MANAGER));
    }

    @Test
    void itsFieldOpensAndClosesAtItsDates() {
        ProcessInstance started = started();
        process().prepared(wave, RecordedWaves.MANAGER);
        assertThat(started).isWaitingAtExactly(Elements.FIELD_OPENING);

        bench.fire(started, Elements.FIELD_OPENING);
        assertThat(steps.calls).containsExactly("openField");
        assertThat(bench.timer(started, Elements.FIELD_CLOSING).getDuedate().toInstant())
                .isEqualTo(EngineBench.at(2022, 9, 30));

        bench.fire(started, Elements.FIELD_CLOSING);
        assertThat(steps.calls).containsExactly("openField", "closeField");
        assertThat(started).isWaitingAtExactly(Elements.COMPLETE_RESULTS);
        assertThat(bench.ledger.theOne("survey-wave/complete-results").candidates())
                .containsExactly(CandidateGroup.membersOf(RecordedWaves.SERVICE));
    }

    @Test
    void anotherFirstDayMovesTheOpening() {
        ProcessInstance started = started();
        process().prepared(wave, RecordedWaves.MANAGER);
        steps.opening = EngineBench.at(2022, 9, 12);

        process().rescheduled(wave);

        assertThat(bench.timer(started, Elements.FIELD_OPENING).getDuedate().toInstant())
                .isEqualTo(EngineBench.at(2022, 9, 12));
    }

    @Test
    void aFieldThatIsClosedEarlierDoesNotWaitForItsLastDay() {
        ProcessInstance started = inTheField();

        process().fieldClosed(wave, RecordedWaves.MANAGER);

        assertThat(started).isWaitingAtExactly(Elements.COMPLETE_RESULTS).hasPassed(Elements.CLOSE_FIELD);
    }

    @Test
    void resultsThatAreMissingAreRemindedOf() {
        ProcessInstance closed = fieldClosed();

        bench.fire(closed, Elements.RESULTS_REMINDER);

        assertThat(steps.calls).endsWith("remindResults");
        assertThat(closed)
                .isWaitingAtExactly(Elements.COMPLETE_RESULTS)
                .hasPassed(Elements.REMIND_RESULTS, Elements.END_REMINDED);
    }

    @Test
    void resultsThatAreNotValidatedGoBackToEntry() {
        ProcessInstance closed = fieldClosed();
        process().submitted(wave, AGENT);
        assertThat(closed).isWaitingAtExactly(Elements.VALIDATE_RESULTS);

        process().judged(wave, false, RecordedWaves.MANAGER);

        assertThat(closed).isWaitingAtExactly(Elements.COMPLETE_RESULTS).hasNotPassed(Elements.PUBLISH);
    }

    @Test
    void aWaveWithoutActionsIsClosed() {
        ProcessInstance validated = validated();
        assertThat(validated).isWaitingAtExactly(Elements.PUBLISH);
        process().publicationDecided(wave, false, RecordedWaves.MANAGER);
        assertThat(validated).isWaitingAtExactly(Elements.DECIDE_ACTIONS);

        process().concluded(wave, List.of(), RecordedWaves.MANAGER);

        assertThat(validated).isEnded().hasPassed(Elements.END_CLOSED).hasNotPassed(Elements.PROPOSE_ACTIONS);
    }

    @Test
    void theActionsThatFollowAreProposedInTheNameOfWhoDecidesThem() {
        ProcessInstance validated = validated();
        process().publicationDecided(wave, true, RecordedWaves.MANAGER);
        ActionId first = new ActionId(UUID.randomUUID());
        ActionId second = new ActionId(UUID.randomUUID());
        when(plans.propose(any(), any())).thenReturn(first, second);
        ActionSheet one = sheet("ACT-2022-016");
        ActionSheet other = sheet("ACT-2022-017");
        when(plans.action(any(), eq(first))).thenReturn(one);
        when(plans.action(any(), eq(second))).thenReturn(other);

        process()
                .concluded(
                        wave,
                        List.of(wanted("Revoir la signalétique", AGENT), wanted("Former l’accueil", null)),
                        RecordedWaves.MANAGER);

        assertThat(validated).isEnded().hasPassed(Elements.END_ACTIONS_PROPOSED);
        ArgumentCaptor<ProposeAction> proposed = ArgumentCaptor.forClass(ProposeAction.class);
        verify(plans, times(2)).propose(any(), proposed.capture());
        verify(people, times(2)).actor(RecordedWaves.MANAGER);
        assertThat(proposed.getAllValues()).extracting(ProposeAction::origin).containsOnly(Origin.SURVEY);
        assertThat(proposed.getAllValues()).extracting(ProposeAction::pilot).containsExactly(AGENT, null);
        assertThat(steps.calls).endsWith("actionsOpened [ACT-2022-016, ACT-2022-017]");
    }

    @Test
    void aWaveIsCancelledWhereverItStands() {
        ProcessInstance waiting = inTheField();

        process().cancelled(wave, RecordedWaves.MANAGER);

        assertThat(waiting).isEnded().hasPassed(Elements.START_CANCELLED, Elements.END_CANCELLED);
        assertThatThrownBy(() -> process().cancelled(wave, RecordedWaves.MANAGER))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherTitleReachesTheOpenTask() {
        started();
        steps.title = "Accueil téléphonique";

        process().described(wave);

        assertThat(bench.ledger.theOne("survey-wave/prepare").subject()).isEqualTo("Accueil téléphonique");
        assertThat(new WaveKind(steps).title(wave.value()))
                .hasValueSatisfying(title -> assertThat(title.label()).isEqualTo("Accueil téléphonique"));
    }

    private static ActionSheet sheet(String reference) {
        ActionSheet sheet = mock(RETURNS_DEEP_STUBS);
        when(sheet.line().reference()).thenReturn(reference);
        return sheet;
    }

    private static WantedAction wanted(String label, @Nullable PersonId pilot) {
        return new WantedAction("accueil", label, pilot, LocalDate.of(2023, 1, 2), null);
    }

    private ProcessInstance started() {
        process().started(wave);
        return bench.theInstance(SurveyWave.KEY, wave);
    }

    private ProcessInstance inTheField() {
        ProcessInstance started = started();
        process().prepared(wave, RecordedWaves.MANAGER);
        bench.fire(started, Elements.FIELD_OPENING);
        return started;
    }

    private ProcessInstance fieldClosed() {
        ProcessInstance field = inTheField();
        bench.fire(field, Elements.FIELD_CLOSING);
        return field;
    }

    private ProcessInstance validated() {
        ProcessInstance closed = fieldClosed();
        process().submitted(wave, AGENT);
        process().judged(wave, true, RecordedWaves.MANAGER);
        return closed;
    }

    private static CamundaSurveyWave process() {
        RuntimeService runtime = bench.engine().getRuntimeService();
        return new CamundaSurveyWave(
                runtime,
                bench.engineTasks(),
                new CaseTasks(bench.cases, bench.engineTasks(), bench.cards()),
                new ProcessMessages(runtime),
                new OpenTimers(bench.engine().getManagementService()),
                steps);
    }
}
