package fr.qualipilote.ui.tasks;

import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The decisions of meetings that wait for whoever presides. */
@Component
class MeetingDecisionDesk implements CaseDesk {

    private static final String KEY = "meeting-decision";

    private final Meetings meetings;
    private final CurrentActor currentActor;

    MeetingDecisionDesk(Meetings meetings, CurrentActor currentActor) {
        this.meetings = meetings;
        this.currentActor = currentActor;
    }

    @Override
    public String caseKind() {
        return KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(KEY);
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        MeetingId meeting = new MeetingId(Objects.requireNonNull(item.subjectId(), "meeting"));
        return new MeetingDecisionCase(
                item, meetings.meeting(currentActor.get(), meeting), meetings, currentActor, names);
    }
}
