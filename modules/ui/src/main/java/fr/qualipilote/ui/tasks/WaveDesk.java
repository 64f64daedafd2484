package fr.qualipilote.ui.tasks;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Waves of surveys. */
@Component
class WaveDesk implements CaseDesk {

    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    WaveDesk(Surveys surveys, CurrentActor currentActor, BusinessClock clock) {
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String caseKind() {
        return "survey-wave";
    }

    @Override
    public List<String> processes() {
        return List.of("survey-wave");
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        return new WaveCase(
                item,
                surveys.wave(currentActor.get(), new WaveId(item.caseId())),
                surveys,
                currentActor,
                clock.today(),
                names);
    }
}
