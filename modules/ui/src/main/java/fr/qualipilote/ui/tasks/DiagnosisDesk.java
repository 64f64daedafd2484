package fr.qualipilote.ui.tasks;

import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Self-diagnosis campaigns and the sheets of their services. */
@Component
class DiagnosisDesk implements CaseDesk {

    private final SelfDiagnoses diagnoses;
    private final AnswerSheets sheets;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    DiagnosisDesk(SelfDiagnoses diagnoses, AnswerSheets sheets, CurrentActor currentActor, BusinessClock clock) {
        this.diagnoses = diagnoses;
        this.sheets = sheets;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String caseKind() {
        return "self-diagnosis";
    }

    @Override
    public List<String> processes() {
        return List.of("self-diagnosis", "self-diagnosis-service", "self-diagnosis-watch");
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        return new DiagnosisCase(
                item,
                diagnoses.campaign(currentActor.get(), new CampaignId(item.caseId())),
                diagnoses,
                sheets,
                currentActor,
                clock.today(),
                names);
    }
}
