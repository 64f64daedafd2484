package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.DelayLevel;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisProcess;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.workflow.actions.ProposedActions;
import fr.qualipilote.workflow.processes.SelfDiagnosis;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import fr.qualipilote.workflow.work.EngineTasks;
import fr.qualipilote.workflow.work.OpenTimers;
import fr.qualipilote.workflow.work.ProcessMessages;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the engine what self-diagnosis has decided, in the transaction of the use case. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class CamundaSelfDiagnosis implements SelfDiagnosisProcess {

    private final RuntimeService runtime;
    private final EngineTasks engineTasks;
    private final ProcessMessages messages;
    private final OpenTimers timers;
    private final DiagnosisCase cases;
    private final SelfDiagnosisSteps steps;

    CamundaSelfDiagnosis(
            RuntimeService runtime,
            EngineTasks engineTasks,
            ProcessMessages messages,
            OpenTimers timers,
            DiagnosisCase cases,
            @Lazy SelfDiagnosisSteps steps) {
        this.runtime = runtime;
        this.engineTasks = engineTasks;
        this.messages = messages;
        this.timers = timers;
        this.cases = cases;
        this.steps = steps;
    }

    // --- the campaign ------------------------------------------------------------------------------------------------

    @Override
    public void started(CampaignId campaign) {
        runtime.startProcessInstanceByKey(
                SelfDiagnosis.KEY,
                campaign.toString(),
                Map.of(SelfDiagnosis.Variables.CAMPAIGN_ID, campaign.toString()));
    }

    @Override
    public void opened(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by) {
        complete(campaign, DiagnosisWork.OPEN, by, handedOver(sheets));
    }

    private static VariableMap handedOver(List<SheetId> sheets) {
        List<String> ids = sheets.stream().map(SheetId::toString).toList();
        return Variables.createVariables()
                .putValueTyped(SelfDiagnosis.Variables.SHEET_IDS, Variables.untypedValue(ids, true));
    }

    @Override
    public void consolidated(CampaignId campaign, @Nullable PersonId by) {
        complete(campaign, DiagnosisWork.CONSOLIDATE, by, Map.of());
    }

    @Override
    public void validated(CampaignId campaign, @Nullable PersonId by) {
        decided(campaign, by, decision(true, false));
    }

    @Override
    public void moreAsked(CampaignId campaign, List<SheetId> sheets, @Nullable PersonId by) {
        VariableMap variables = decision(false, false);
        variables.putValueTyped(
                SelfDiagnosis.Variables.SHEET_IDS, handedOver(sheets).getValueTyped(SelfDiagnosis.Variables.SHEET_IDS));
        decided(campaign, by, variables);
    }

    @Override
    public void adjourned(CampaignId campaign, @Nullable PersonId by) {
        decided(
                campaign,
                by,
                decision(false, true)
                        .putValue(
                                SelfDiagnosis.Variables.RESUMPTION_AT, Date.from(steps.committeeResumption(campaign))));
    }

    private static VariableMap decision(boolean validated, boolean adjourned) {
        return Variables.createVariables()
                .putValue(SelfDiagnosis.Variables.VALIDATED, validated)
                .putValue(SelfDiagnosis.Variables.ADJOURNED, adjourned);
    }

    /** A committee may meet before the day until which it has adjourned: nobody waits for the timer then. */
    private void decided(CampaignId campaign, @Nullable PersonId by, Map<String, Object> variables) {
        cases.instances(campaign, SelfDiagnosis.KEY)
                .forEach(instance -> timers.of(instance.getId(), SelfDiagnosis.Elements.RESUMPTION)
                        .forEach(timers::reach));
        complete(campaign, DiagnosisWork.DECIDE, by, variables);
    }

    @Override
    public void actionsDecided(CampaignId campaign, List<WantedAction> actions, PersonId by) {
        complete(
                campaign,
                DiagnosisWork.DECIDE_ACTIONS,
                by,
                Variables.createVariables()
                        .putValueTyped(ProposedActions.WANTED, ProposedActions.handedOver(actions, by)));
    }

    @Override
    public void presented(CampaignId campaign, @Nullable PersonId by) {
        complete(campaign, DiagnosisWork.PRESENT, by, Map.of());
    }

    private void complete(
            CampaignId campaign, DiagnosisWork work, @Nullable PersonId by, Map<String, Object> variables) {
        engineTasks.complete(engineTasks.theOne(campaign.toString(), work), by, variables);
    }

    // --- a sheet -----------------------------------------------------------------------------------------------------

    @Override
    public void delayTreated(SheetId sheet, DelayLevel level, @Nullable PersonId by) {
        DiagnosisWork work =
                switch (level) {
                    case HEAD_OF_SERVICE -> DiagnosisWork.HEAD_ALERT;
                    case SECRETARY_GENERAL -> DiagnosisWork.SECRETARY_ALERT;
                };
        engineTasks.complete(engineTasks.theOne(sheet.toString(), work), by, Map.of());
    }

    @Override
    public void handedIn(SheetId sheet, @Nullable PersonId by) {
        engineTasks.complete(engineTasks.theOne(sheet.toString(), DiagnosisWork.ANSWER), by, Map.of());
    }

    @Override
    public void reviewed(SheetId sheet, boolean accepted, @Nullable PersonId by) {
        Task task = engineTasks.theOne(sheet.toString(), DiagnosisWork.REVIEW);
        engineTasks.complete(task, by, Map.of(SelfDiagnosisService.Variables.ACCEPTED, accepted));
    }

    /** A sheet that was accepted already has no case any more. */
    @Override
    public void leftScope(SheetId sheet) {
        messages.tellIfWaiting(SelfDiagnosisService.Messages.LEFT_SCOPE, sheet.toString());
    }

    // --- all at once -------------------------------------------------------------------------------------------------

    @Override
    public void suspended(CampaignId campaign, boolean suspended) {
        if (suspended) {
            cases.putToSleep(campaign);
        } else {
            cases.wake(campaign);
        }
    }

    @Override
    public void cancelled(CampaignId campaign) {
        cases.wake(campaign);
        messages.tell(SelfDiagnosis.Messages.CANCELLED, campaign.toString());
    }

    @Override
    public void described(CampaignId campaign) {
        cases.replan(campaign);
        cases.showAnew(campaign);
    }
}
