package fr.qualipilote.organisation;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such meeting, or nothing of that id in any. */
public final class UnknownMeeting extends BusinessRefusal {

    private UnknownMeeting(String what, Object id) {
        super("organisation.unknown-meeting", "No " + what + " has the id " + id, id.toString());
    }

    public static UnknownMeeting withId(MeetingId id) {
        return new UnknownMeeting("meeting", id);
    }

    public static UnknownMeeting withItem(AgendaItemId id) {
        return new UnknownMeeting("item of an agenda", id);
    }

    public static UnknownMeeting withAttendee(AttendeeId id) {
        return new UnknownMeeting("attendee", id);
    }

    public static UnknownMeeting withDecision(DecisionId id) {
        return new UnknownMeeting("decision", id);
    }
}
