package fr.qualipilote.workflow.surveys;

import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.spi.SurveyWaveSteps;
import fr.qualipilote.surveys.spi.SurveyWaveSteps.TaskCard;
import fr.qualipilote.workflow.processes.SurveyWave;
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

/** Waves of surveys. */
@Component
class WaveKind implements WorkKind {

    private final SurveyWaveSteps steps;

    WaveKind(@Lazy SurveyWaveSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return SurveyWave.KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(SurveyWave.KEY);
    }

    @Override
    public String caseVariable() {
        return SurveyWave.Variables.WAVE_ID;
    }

    @Override
    public List<WaveWork> tasks() {
        return List.of(WaveWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        TaskCard card = steps.card(new WaveId(caseId), ((WaveWork) task).task());
        return new WorkCard(
                card.reference(),
                card.subject(),
                card.theme(),
                null,
                null,
                card.service(),
                card.assignee(),
                card.roles(),
                card.services(),
                Set.of(),
                card.dueOn());
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new WaveId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
