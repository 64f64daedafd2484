package fr.qualipilote.workflow.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch.Elements;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.worklist.CandidateGroup;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {DiagnosisProcessBench.CAMPAIGN, DiagnosisProcessBench.SERVICE, DiagnosisProcessBench.WATCH})
class SelfDiagnosisWatchProcessTest {

    private static final DiagnosisProcessBench bench = DiagnosisProcessBench.covering(SelfDiagnosisWatch.KEY);

    @RegisterExtension
    static final ProcessEngineCoverageExtension engine = bench.extension();

    private final CampaignId campaign = DiagnosisProcessBench.aCampaign();
    private final SheetId baru = DiagnosisProcessBench.aSheet();

    @BeforeEach
    void begin() {
        bench.reset();
        init(bench.bench.engine());
    }

    /** All clocks of a sheet's watch, one after the other. */
    static ProcessInstance untilBothAlerts(DiagnosisProcessBench some, SheetId sheet) {
        ProcessInstance watch = some.watch(sheet);
        some.bench.fire(watch, Elements.REMINDER_FAR);
        some.bench.fire(watch, Elements.REMINDER_NEAR);
        some.bench.fire(watch, Elements.HEAD_ALERT_DATE);
        some.bench.fire(watch, Elements.SECRETARY_ALERT_DATE);
        return watch;
    }

    @Test
    void theServiceIsRemindedTwiceAtTheDatesOfTheDomain() {
        bench.opened(campaign, baru);
        ProcessInstance watch = bench.watch(baru);
        assertThat(bench.bench.timer(watch, Elements.REMINDER_FAR).getDuedate().toInstant())
                .isEqualTo(EngineBench.at(2022, 7, 13));

        bench.bench.fire(watch, Elements.REMINDER_FAR);
        assertThat(bench.bench.timer(watch, Elements.REMINDER_NEAR).getDuedate().toInstant())
                .isEqualTo(EngineBench.at(2022, 7, 21));
        bench.bench.fire(watch, Elements.REMINDER_NEAR);

        assertThat(bench.steps.calls).containsExactly("remind", "remind");
        assertThat(watch).hasPassed(Elements.REMIND_FAR, Elements.REMIND_NEAR).isWaitingAt(Elements.HEAD_ALERT_DATE);
    }

    @Test
    void aDelayIsToldToTheHeadAndThenToTheSecretaryGeneralWhateverTheHeadDoes() {
        bench.opened(campaign, baru);

        ProcessInstance watch = untilBothAlerts(bench, baru);

        assertThat(bench.steps.calls).containsExactly("remind", "remind", "alertHead", "alertSecretary");
        assertThat(watch).isWaitingAt(Elements.HEAD_ALERT, Elements.SECRETARY_ALERT);
        assertThat(bench.bench.ledger.theOne("self-diagnosis-watch/head-alert").candidates())
                .contains(CandidateGroup.headOf(RecordedDiagnoses.SERVICE));

        bench.process().delayTreated(baru, DelayLevel.HEAD_OF_SERVICE, RecordedDiagnoses.REFERENT);
        bench.process().delayTreated(baru, DelayLevel.SECRETARY_GENERAL, RecordedDiagnoses.MANAGER);

        assertThat(watch).isEnded().hasPassed(Elements.END_HEAD_ALERTED, Elements.END_SECRETARY_ALERTED);
        assertThat(bench.bench.ledger.formsOpen()).containsExactly("self-diagnosis-service/answer");
    }

    @Test
    void alertsDisappearWhenTheSheetIsHandedIn() {
        bench.opened(campaign, baru);
        ProcessInstance watch = untilBothAlerts(bench, baru);

        bench.process().handedIn(baru, RecordedDiagnoses.REFERENT);

        assertThat(watch).isEnded();
        assertThat(bench.bench.ledger.formsOpen()).containsExactly("self-diagnosis-service/review");
    }
}
