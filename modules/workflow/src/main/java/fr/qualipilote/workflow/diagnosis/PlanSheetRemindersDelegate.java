package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** « Planifier les rappels ». */
@Component
class PlanSheetRemindersDelegate implements JavaDelegate {

    private final SelfDiagnosisSteps steps;

    PlanSheetRemindersDelegate(@Lazy SelfDiagnosisSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SheetId sheet = SheetId.of(execution.getProcessBusinessKey());
        execution.setVariables(SheetDates.of(steps.deadlines(sheet)));
    }
}
