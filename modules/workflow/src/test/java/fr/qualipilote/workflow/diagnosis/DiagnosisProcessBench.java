package fr.qualipilote.workflow.diagnosis;

import static org.mockito.Mockito.mock;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.organisation.People;
import fr.qualipilote.workflow.processes.SelfDiagnosis;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineBench;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.mockito.Mockito;

/** The processes of self-diagnosis on an {@link EngineBench}, with a self-diagnosis that records and a mocked action plan. */
final class DiagnosisProcessBench {

    static final String CAMPAIGN = "processes/self-diagnosis/self-diagnosis.bpmn";
    static final String SERVICE = "processes/self-diagnosis-service/self-diagnosis-service.bpmn";
    static final String WATCH = "processes/self-diagnosis-watch/self-diagnosis-watch.bpmn";

    final RecordedDiagnoses steps = new RecordedDiagnoses();
    final ActionPlans plans = mock();
    final People people = mock();
    final EngineBench bench;

    private DiagnosisProcessBench(String process) {
        bench = EngineBench.covering(
                process, List.of(new DiagnosisKind(steps)), ModelledDiagnoses.delegates(steps, plans, people));
    }

    /** For the test class that walks every path of one process. */
    static DiagnosisProcessBench covering(String process) {
        return new DiagnosisProcessBench(process);
    }

    ProcessEngineCoverageExtension extension() {
        return bench.extension();
    }

    void reset() {
        steps.reset();
        bench.reset();
        Mockito.reset(plans, people);
    }

    RuntimeService runtime() {
        return bench.engine().getRuntimeService();
    }

    CamundaSelfDiagnosis process() {
        CaseTasks caseTasks = new CaseTasks(bench.cases, bench.engineTasks(), bench.cards());
        return new CamundaSelfDiagnosis(
                runtime(),
                bench.engineTasks(),
                new ProcessMessages(runtime()),
                new OpenTimers(bench.engine().getManagementService()),
                new DiagnosisCase(runtime(), bench.engineTasks(), caseTasks, bench.cases, steps, bench.ledger),
                steps);
    }

    // --- cases -------------------------------------------------------------------------------------------------------

    ProcessInstance started(CampaignId campaign) {
        process().started(campaign);
        return bench.theInstance(SelfDiagnosis.KEY, campaign);
    }

    ProcessInstance opened(CampaignId campaign, SheetId... sheets) {
        ProcessInstance started = started(campaign);
        process().opened(campaign, List.of(sheets), RecordedDiagnoses.MANAGER);
        return started;
    }

    ProcessInstance service(SheetId sheet) {
        return bench.theInstance(SelfDiagnosisService.KEY, sheet);
    }

    ProcessInstance watch(SheetId sheet) {
        return bench.theInstance(SelfDiagnosisWatch.KEY, sheet);
    }

    void accepted(SheetId sheet) {
        process().handedIn(sheet, RecordedDiagnoses.REFERENT);
        process().reviewed(sheet, true, RecordedDiagnoses.MANAGER);
    }

    static CampaignId aCampaign() {
        return new CampaignId(UUID.randomUUID());
    }

    static SheetId aSheet() {
        return new SheetId(UUID.randomUUID());
    }
}
