package fr.qualipilote.workflow.surveys;

import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import fr.qualipilote.workflow.actions.ProposedActions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Proposer les actions au plan », in the name of who decided what follows from the wave. */
@Component
class ProposeSurveyActionsDelegate implements JavaDelegate {

    private final ProposedActions actions;
    private final SurveyWaveSteps steps;

    ProposeSurveyActionsDelegate(ProposedActions actions, @Lazy SurveyWaveSteps steps) {
        this.actions = actions;
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.actionsOpened(WaveId.of(execution.getProcessBusinessKey()), actions.propose(execution, Origin.SURVEY));
    }
}
