package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Figer les résultats ». */
@Component
class FreezeDiagnosisDelegate implements JavaDelegate {

    private final SelfDiagnosisSteps steps;

    FreezeDiagnosisDelegate(@Lazy SelfDiagnosisSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.freeze(CampaignId.of(execution.getProcessBusinessKey()));
    }
}
