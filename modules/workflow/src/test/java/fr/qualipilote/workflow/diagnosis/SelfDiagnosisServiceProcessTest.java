package fr.qualipilote.workflow.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.workflow.processes.SelfDiagnosis;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import fr.qualipilote.workflow.processes.SelfDiagnosisService.Elements;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.worklist.spi.OpenedWork;
import java.time.LocalDate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {DiagnosisProcessBench.CAMPAIGN, DiagnosisProcessBench.SERVICE, DiagnosisProcessBench.WATCH})
class SelfDiagnosisServiceProcessTest {

    private static final DiagnosisProcessBench bench = DiagnosisProcessBench.covering(SelfDiagnosisService.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final CampaignId campaign = DiagnosisProcessBench.aCampaign();
    private final SheetId baru = DiagnosisProcessBench.aSheet();
    private final SheetId smi = DiagnosisProcessBench.aSheet();

    @BeforeEach
    void begin() {
        bench.reset();
        init(bench.bench.engine());
    }

    @Test
    void theServiceAnswersWhileItsDateIsWatched() {
        bench.opened(campaign, baru);

        ProcessInstance run = bench.service(baru);
        assertThat(run).isWaitingAt(Elements.ANSWER, Elements.WATCH).hasPassed(Elements.PLAN_REMINDERS);
        assertThat(bench.watch(baru)).isNotNull();
        OpenedWork work = bench.bench.ledger.theOne("self-diagnosis-service/answer");
        assertThat(work.assignee()).isEqualTo(RecordedDiagnoses.REFERENT);
        assertThat(work.service()).isEqualTo(RecordedDiagnoses.SERVICE);
        assertThat(work.subjectId()).isEqualTo(baru.value());
        assertThat(work.caseId()).isEqualTo(campaign.value());
    }

    @Test
    void aSheetThatIsHandedInIsReadAndItsWatchEnds() {
        bench.opened(campaign, baru);
        ProcessInstance run = bench.service(baru);

        bench.process().handedIn(baru, RecordedDiagnoses.REFERENT);

        assertThat(run).isWaitingAtExactly(Elements.REVIEW).hasPassed(Elements.END_HANDED_IN);
        assertThat(bench.watch(baru)).isNull();
        bench.process().reviewed(baru, true, RecordedDiagnoses.MANAGER);
        assertThat(run).isEnded().hasPassed(Elements.END_ACCEPTED);
    }

    @Test
    void aSheetThatIsSentBackIsAnsweredAgainWithNewReminders() {
        bench.opened(campaign, baru);
        ProcessInstance run = bench.service(baru);
        bench.process().handedIn(baru, RecordedDiagnoses.REFERENT);
        bench.steps.dueOn = LocalDate.of(2022, 8, 5);

        bench.process().reviewed(baru, false, RecordedDiagnoses.MANAGER);

        assertThat(run).isWaitingAt(Elements.ANSWER);
        assertThat(bench.bench
                        .timer(bench.watch(baru), SelfDiagnosisWatch.Elements.REMINDER_FAR)
                        .getDuedate()
                        .toInstant())
                .isEqualTo(EngineBench.at(2022, 7, 27));
        bench.accepted(baru);
        assertThat(run).isEnded();
    }

    @Test
    void aServiceThatLeavesTheScopeIsWaitedForNoLonger() {
        ProcessInstance campaignRun = bench.opened(campaign, baru, smi);
        ProcessInstance run = bench.service(baru);
        bench.accepted(smi);

        bench.process().leftScope(baru);

        assertThat(run).isEnded().hasPassed(Elements.END_LEFT_SCOPE);
        assertThat(bench.watch(baru)).isNull();
        assertThat(campaignRun).isWaitingAtExactly(SelfDiagnosis.Elements.CONSOLIDATE);
        assertThat(bench.bench.ledger.formsOpen()).containsExactly("self-diagnosis/consolidate");
    }

    @Test
    void oneThatWasAcceptedAlreadyMayLeaveToo() {
        ProcessInstance campaignRun = bench.opened(campaign, baru, smi);
        bench.accepted(baru);

        bench.process().leftScope(baru);

        assertThat(campaignRun).isWaitingAt(SelfDiagnosis.Elements.SERVICES);
    }

    @Test
    void anotherDateBeginsTheWatchAnewAndLeavesTheAnswerOpen() {
        bench.opened(campaign, baru, smi);
        bench.process().handedIn(smi, RecordedDiagnoses.REFERENT);
        ProcessInstance run = bench.service(baru);
        String before = bench.watch(baru).getId();
        bench.steps.dueOn = LocalDate.of(2022, 8, 5);

        bench.process().described(campaign);
        String after = bench.watch(baru).getId();
        bench.process().described(campaign);

        assertThat(after).isNotEqualTo(before);
        assertThat(bench.watch(baru).getId()).isEqualTo(after);
        assertThat(run).isWaitingAt(Elements.ANSWER, Elements.WATCH);
        assertThat(bench.bench
                        .timer(bench.watch(baru), SelfDiagnosisWatch.Elements.REMINDER_FAR)
                        .getDuedate()
                        .toInstant())
                .isEqualTo(EngineBench.at(2022, 7, 27));
        assertThat(bench.watch(smi)).isNull();
        assertThat(bench.bench.ledger.theOne("self-diagnosis-service/answer").dueOn())
                .isEqualTo(LocalDate.of(2022, 8, 5));
    }

    @Test
    void whenAllAlertsAreTreatedTheAnswerIsStillWaitedFor() {
        bench.opened(campaign, baru);
        ProcessInstance run = bench.service(baru);
        SelfDiagnosisWatchProcessTest.untilBothAlerts(bench, baru);
        bench.process().delayTreated(baru, fr.qualipilote.diagnosis.spi.DelayLevel.HEAD_OF_SERVICE, null);
        bench.process().delayTreated(baru, fr.qualipilote.diagnosis.spi.DelayLevel.SECRETARY_GENERAL, null);

        assertThat(run).isWaitingAt(Elements.ANSWER).hasPassed(Elements.END_WATCHED);
        bench.steps.dueOn = LocalDate.of(2022, 9, 30);
        bench.process().described(campaign);
        assertThat(bench.watch(baru)).isNotNull();
        bench.accepted(baru);
        assertThat(run).isEnded();
    }
}
