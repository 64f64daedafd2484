package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Alerter le chef de service ». */
@Component
class AlertSheetHeadDelegate implements JavaDelegate {

    private final SelfDiagnosisSteps steps;

    AlertSheetHeadDelegate(@Lazy SelfDiagnosisSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        steps.alertHead(SheetId.of(execution.getProcessBusinessKey()));
    }
}
