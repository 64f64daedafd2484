package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps;
import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.TaskCard;
import fr.qualipilote.workflow.processes.SelfDiagnosis;
import fr.qualipilote.workflow.processes.SelfDiagnosisService;
import fr.qualipilote.workflow.processes.SelfDiagnosisWatch;
import fr.qualipilote.workflow.work.WorkCard;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.workflow.work.WorkTask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Self-diagnosis campaigns. */
@Component
class DiagnosisKind implements WorkKind {

    private final SelfDiagnosisSteps steps;

    DiagnosisKind(@Lazy SelfDiagnosisSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return SelfDiagnosis.KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(SelfDiagnosis.KEY, SelfDiagnosisService.KEY, SelfDiagnosisWatch.KEY);
    }

    /** A watch that is planned anew stands for the one before. */
    @Override
    public Set<String> replaced() {
        return Set.of(SelfDiagnosisWatch.KEY);
    }

    @Override
    public String caseVariable() {
        return SelfDiagnosis.Variables.CAMPAIGN_ID;
    }

    @Override
    public List<DiagnosisWork> tasks() {
        return List.of(DiagnosisWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        SheetId sheet = part == null ? null : new SheetId(part);
        TaskCard card = steps.card(new CampaignId(caseId), ((DiagnosisWork) task).task(), sheet);
        return new WorkCard(
                card.reference(),
                card.subject(),
                null,
                null,
                card.subjectId(),
                card.service(),
                card.assignee(),
                card.roles(),
                card.services(),
                card.headsOf(),
                card.dueOn());
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new CampaignId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
