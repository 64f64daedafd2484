package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import fr.qualipilote.workflow.work.CaseProcesses;
import fr.qualipilote.workflow.work.CaseTasks;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.worklist.spi.WorkLedger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** All that runs for a campaign taken together. */
@Component
class DiagnosisCase {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;
    private final CaseTasks caseTasks;
    private final CaseProcesses processes;
    private final SelfDiagnosisSteps steps;
    private final WorkLedger ledger;

    DiagnosisCase(
            RuntimeService runtime,
            EngineTasks engineTasks,
            CaseTasks caseTasks,
            CaseProcesses processes,
            @Lazy SelfDiagnosisSteps steps,
            @Lazy WorkLedger ledger) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.caseTasks = caseTasks;
        this.processes = processes;
        this.steps = steps;
        this.ledger = ledger;
    }

    void putToSleep(CampaignId campaign) {
        instances(campaign, ProcessInstanceQuery::active)
                .forEach(instance -> runtime.updateProcessInstanceSuspensionState()
                        .byProcessInstanceId(instance.getId())
                        .suspend());
        ledger.suspended(campaign.value(), true);
    }

    /** Nothing happens to what was awake. */
    void wake(CampaignId campaign) {
        List<ProcessInstance> asleep = instances(campaign, ProcessInstanceQuery::suspended);
        asleep.forEach(instance -> runtime.updateProcessInstanceSuspensionState()
                .byProcessInstanceId(instance.getId())
                .activate());
        if (!asleep.isEmpty()) {
            ledger.suspended(campaign.value(), false);
        }
    }

    void showAnew(CampaignId campaign) {
        caseTasks.showAnew(campaign.value());
    }

    /** Where the date of a sheet that is being answered has moved, its watch is begun anew. */
    void replan(CampaignId campaign) {
        for (ProcessInstance service : instances(campaign, SelfDiagnosisService.KEY)) {
            SheetId sheet = SheetId.of(service.getBusinessKey());
            boolean answering =
                    !engineTasks.of(sheet.toString(), DiagnosisWork.ANSWER).isEmpty();
            Map<String, Object> dates = SheetDates.of(steps.deadlines(sheet));
            if (answering && !dates.equals(runtime.getVariables(service.getId(), dates.keySet()))) {
                runtime.setVariables(service.getId(), dates);
                runtime.createProcessInstanceModification(service.getId())
                        .cancelAllForActivity(SelfDiagnosisService.Elements.WATCH)
                        .startBeforeActivity(SelfDiagnosisService.Elements.WATCH)
                        .execute();
            }
        }
    }

    List<ProcessInstance> instances(CampaignId campaign, String process) {
        return instances(campaign, query -> query.processDefinitionKey(process));
    }

    private List<ProcessInstance> instances(CampaignId campaign, UnaryOperator<ProcessInstanceQuery> narrowed) {
        Set<String> ids = processes.of(campaign.value());
        return ids.isEmpty()
                ? List.of()
                : narrowed.apply(runtime.createProcessInstanceQuery().processInstanceIds(ids))
                        .list();
    }
}
