package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.domain.AgendaItem;
import fr.qualipilote.organisation.domain.Attendee;
import fr.qualipilote.organisation.domain.Body;
import fr.qualipilote.organisation.domain.Decision;
import fr.qualipilote.organisation.domain.Meeting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Meetings as records for the screens. */
@Component
class MeetingReading {

    private final Sittings sittings;
    private final MeetingRepository meetings;
    private final BodyRepository bodies;

    MeetingReading(Sittings sittings, MeetingRepository meetings, BodyRepository bodies) {
        this.sittings = sittings;
        this.meetings = meetings;
        this.bodies = bodies;
    }

    List<MeetingLine> lines() {
        return lines(meetings.latestFirst());
    }

    List<MeetingLine> linesOf(BodyId body) {
        return lines(meetings.latestFirstOf(sittings.body(body).id().value()));
    }

    private List<MeetingLine> lines(List<Meeting> all) {
        Map<UUID, String> names = bodies.findAll().stream()
                .collect(Collectors.toMap(body -> body.id().value(), Body::name));
        return all.stream()
                .map(meeting -> line(meeting, names.getOrDefault(meeting.body().value(), "")))
                .toList();
    }

    private static MeetingLine line(Meeting meeting, String bodyName) {
        return new MeetingLine(
                meeting.id(),
                meeting.body(),
                bodyName,
                meeting.reference(),
                meeting.day(),
                meeting.from(),
                meeting.minutes(),
                meeting.place(),
                meeting.state(),
                meeting.cancelledBecause(),
                meeting.approvedAt());
    }

    MeetingSheet sheet(Actor actor, Meeting meeting) {
        boolean readable = meeting.state() == MeetingState.APPROVED || sittings.mayRead(actor, meeting);
        boolean confirms =
                meeting.state().admits(MeetingStep.CONFIRM) && sittings.may(MeetingStep.CONFIRM, actor, meeting);
        return new MeetingSheet(
                line(meeting, sittings.body(meeting.body()).name()),
                meeting.version(),
                readable,
                meeting.state() == MeetingState.APPROVED ? sittings.presidedThen(meeting) : sittings.presiding(meeting),
                meeting.secretary(),
                meeting.openedAt(),
                meeting.closedAt(),
                meeting.approvedAt(),
                readable ? attendees(meeting) : List.of(),
                readable ? items(meeting, confirms) : List.of(),
                steps(actor, meeting));
    }

    private Set<MeetingStep> steps(Actor actor, Meeting meeting) {
        return meeting.state().steps().stream()
                .filter(step -> sittings.may(step, actor, meeting))
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<MeetingSheet.Attendee> attendees(Meeting meeting) {
        return sittings.attendees(meeting.id()).stream()
                .map(attendee -> attendee(attendee, meeting))
                .toList();
    }

    private MeetingSheet.Attendee attendee(Attendee attendee, Meeting meeting) {
        return new MeetingSheet.Attendee(
                attendee.id(),
                attendee.seat(),
                attendee.isChair(),
                sittings.holder(attendee.seat(), meeting.day()).orElse(null),
                attendee.presence(),
                attendee.by());
    }

    private List<MeetingSheet.Item> items(Meeting meeting, boolean confirms) {
        Map<AgendaItemId, List<Decision>> decisions =
                sittings.decisions(meeting.id()).stream().collect(Collectors.groupingBy(Decision::item));
        List<MeetingSheet.Item> lines = new ArrayList<>();
        for (AgendaItem item : sittings.agenda(meeting.id())) {
            lines.add(new MeetingSheet.Item(
                    item.id(),
                    lines.size() + 1,
                    item.title(),
                    item.minutes(),
                    item.matter(),
                    item.discussion(),
                    decisions.getOrDefault(item.id(), List.of()).stream()
                            .map(decision -> decision(decision, confirms))
                            .toList()));
        }
        return lines;
    }

    private static MeetingSheet.Decision decision(Decision decision, boolean confirms) {
        return new MeetingSheet.Decision(
                decision.id(),
                decision.state(),
                decision.reference(),
                decision.content(),
                decision.outcome(),
                decision.recordedBy(),
                decision.recordedAt(),
                decision.answeredBy(),
                decision.answerNote(),
                confirms && decision.state() == DecisionState.TO_CONFIRM);
    }
}
