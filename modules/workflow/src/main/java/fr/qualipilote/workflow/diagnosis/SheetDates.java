package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.Deadlines;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import java.util.Date;
import java.util.Map;

/** The dates of a sheet as the models read them. */
final class SheetDates {

    private SheetDates() {}

    static Map<String, Object> of(Deadlines deadlines) {
        return Map.of(
                SelfDiagnosisService.Variables.REMINDER_FAR_AT, Date.from(deadlines.reminderFar()),
                SelfDiagnosisService.Variables.REMINDER_NEAR_AT, Date.from(deadlines.reminderNear()),
                SelfDiagnosisService.Variables.HEAD_ALERT_AT, Date.from(deadlines.headAlert()),
                SelfDiagnosisService.Variables.SECRETARY_ALERT_AT, Date.from(deadlines.secretaryAlert()));
    }
}
