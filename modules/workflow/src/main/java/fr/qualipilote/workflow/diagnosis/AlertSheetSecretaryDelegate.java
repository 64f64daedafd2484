package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Alerter le secrétaire général ». */
@Component
class AlertSheetSecretaryDelegate implements JavaDelegate {

    private final SelfDiagnosisSteps steps;

    AlertSheetSecretaryDelegate(@Lazy SelfDiagnosisSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.alertSecretary(SheetId.of(execution.getProcessBusinessKey()));
    }
}
