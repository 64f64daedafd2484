package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.workflow.actions.ProposedActions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Proposer les actions au plan », in the name of who decided what follows from the gaps. */
@Component
class OpenDiagnosisActionsDelegate implements JavaDelegate {

    private final ProposedActions actions;
    private final SelfDiagnosisSteps steps;

    OpenDiagnosisActionsDelegate(ProposedActions actions, @Lazy SelfDiagnosisSteps steps) {
        this.actions = actions;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.actionsOpened(
                CampaignId.of(execution.getProcessBusinessKey()), actions.propose(execution, Origin.SELF_DIAGNOSIS));
    }
}
