package fr.qualipilote.ui.committees;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.AttendeeId;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.ui.testing.House;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting of the steering committee with two items: one typed by hand, one about a postponement that waits. */
final class SomeMeeting {

    static final MeetingId ID = new MeetingId(new UUID(0, 1));
    static final BodyId BODY = new BodyId(new UUID(0, 2));
    static final AgendaItemId BY_HAND = new AgendaItemId(new UUID(0, 3));
    static final AgendaItemId ABOUT = new AgendaItemId(new UUID(0, 4));
    static final DecisionId DRAFT = new DecisionId(new UUID(0, 5));
    static final DecisionId WAITING = new DecisionId(new UUID(0, 6));
    static final AttendeeId CHAIR = new AttendeeId(new UUID(0, 7));
    static final AttendeeId GUEST = new AttendeeId(new UUID(0, 8));

    private SomeMeeting() {}

    static MeetingLine line(MeetingState state) {
        return new MeetingLine(
                ID,
                BODY,
                "COPIL",
                state == MeetingState.PLANNED || state == MeetingState.CONVENED ? null : "R-2022-03",
                House.TODAY,
                LocalTime.of(14, 30),
                90,
                "Salle Jean-Moulin",
                state,
                state == MeetingState.CANCELLED ? "Salle prise" : null,
                state == MeetingState.APPROVED
                        ? BusinessClock.fixedAt(House.TODAY).now()
                        : null);
    }

    /** @param draft whether a decision is being typed under the first item */
    static MeetingSheet sheet(MeetingState state, boolean draft, MeetingStep... steps) {
        return new MeetingSheet(
                line(state),
                4,
                true,
                House.COLLEAGUE,
                state == MeetingState.PLANNED ? null : House.RQ,
                null,
                null,
                null,
                List.of(
                        new MeetingSheet.Attendee(
                                CHAIR,
                                new Seat.OfFunction(Function.SECRETARY_GENERAL),
                                true,
                                House.COLLEAGUE,
                                Attendance.EXPECTED,
                                null),
                        new MeetingSheet.Attendee(
                                GUEST, new Seat.Guest("Un expert"), false, null, Attendance.EXPECTED, null)),
                List.of(
                        new MeetingSheet.Item(
                                BY_HAND, 1, "Bilan intermédiaire", 20, null, "", draft ? List.of(draft()) : List.of()),
                        new MeetingSheet.Item(ABOUT, 2, "Travaux", 0, postponement(), "", List.of(waiting()))),
                Set.of(steps));
    }

    /** The same after the guest was marked as present. */
    static MeetingSheet guestCame(MeetingSheet sheet) {
        MeetingSheet.Attendee guest = sheet.attendees().get(1);
        return like(
                sheet,
                sheet.presidedBy(),
                List.of(
                        sheet.attendees().get(0),
                        new MeetingSheet.Attendee(guest.id(), guest.seat(), false, null, Attendance.PRESENT, null)),
                sheet.items());
    }

    static MeetingSheet withoutChair(MeetingState state, MeetingStep... steps) {
        MeetingSheet sheet = sheet(state, false, steps);
        return like(sheet, null, sheet.attendees(), sheet.items());
    }

    /** The same after somebody noted something under the first item and decided something there. */
    static MeetingSheet discussed(MeetingSheet sheet, String discussion, MeetingSheet.Decision decision) {
        MeetingSheet.Item first = sheet.items().get(0);
        List<MeetingSheet.Decision> decisions = new java.util.ArrayList<>(first.decisions());
        decisions.add(decision);
        List<MeetingSheet.Item> items = new java.util.ArrayList<>(sheet.items());
        items.set(
                0,
                new MeetingSheet.Item(
                        first.id(),
                        first.number(),
                        first.title(),
                        first.minutes(),
                        first.matter(),
                        discussion,
                        decisions));
        return like(sheet, sheet.presidedBy(), sheet.attendees(), items);
    }

    /** The same meeting with another chair, other people or other items. */
    private static MeetingSheet like(
            MeetingSheet sheet,
            @Nullable PersonId presidedBy,
            List<MeetingSheet.Attendee> attendees,
            List<MeetingSheet.Item> items) {
        return new MeetingSheet(
                sheet.line(),
                sheet.version(),
                sheet.readable(),
                presidedBy,
                sheet.secretary(),
                sheet.openedAt(),
                sheet.closedAt(),
                sheet.approvedAt(),
                attendees,
                items,
                sheet.steps());
    }

    static MeetingSheet.Decision taken() {
        return new MeetingSheet.Decision(
                new DecisionId(new UUID(0, 9)),
                DecisionState.TAKEN,
                "D-2022-03-02",
                DraftDecision.empty().text("Décidé par un collègue"),
                null,
                House.DEPUTY,
                null,
                null,
                null,
                false);
    }

    static MeetingSheet closedToMe(MeetingState state) {
        return new MeetingSheet(line(state), 4, false, null, null, null, null, null, List.of(), List.of(), Set.of());
    }

    static Matter postponement() {
        return new Matter(
                "postponement",
                "7",
                "ACT-2022-004",
                "Travaux",
                "accueil-physique",
                Set.of(DecisionKind.VALIDATE, DecisionKind.REJECT));
    }

    /** It sits about the results of a self-diagnosis, and a request for more is being typed. */
    static MeetingSheet askingForMore(DraftDecision content, MeetingStep... steps) {
        MeetingSheet sheet = sheet(MeetingState.OPEN, false, steps);
        Matter results = new Matter(
                "self-diagnosis",
                "AD-2022-01",
                "AD-2022-01",
                "Autodiagnostic",
                null,
                Set.of(DecisionKind.VALIDATE, DecisionKind.ASK_FOR_MORE, DecisionKind.ADJOURN));
        return like(
                sheet,
                sheet.presidedBy(),
                sheet.attendees(),
                List.of(new MeetingSheet.Item(ABOUT, 1, "Autodiagnostic", 0, results, "", List.of(draft(content)))));
    }

    private static MeetingSheet.Decision draft() {
        return draft(DraftDecision.empty().text("Le bil"));
    }

    private static MeetingSheet.Decision draft(DraftDecision content) {
        return new MeetingSheet.Decision(
                DRAFT, DecisionState.DRAFT, null, content, null, null, null, null, null, false);
    }

    private static MeetingSheet.Decision waiting() {
        return new MeetingSheet.Decision(
                WAITING,
                DecisionState.TO_CONFIRM,
                "D-2022-03-01",
                DraftDecision.empty().kind(DecisionKind.VALIDATE).text("Report accordé"),
                null,
                House.RQ,
                null,
                null,
                null,
                true);
    }
}
