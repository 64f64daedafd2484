package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.AttendeeId;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.UnknownBody;
import fr.qualipilote.organisation.UnknownMeeting;
import fr.qualipilote.organisation.domain.AgendaItem;
import fr.qualipilote.organisation.domain.Attendee;
import fr.qualipilote.organisation.domain.Body;
import fr.qualipilote.organisation.domain.Decision;
import fr.qualipilote.organisation.domain.Meeting;
import fr.qualipilote.organisation.domain.MeetingAccessPolicy;
import fr.qualipilote.organisation.domain.Person;
import fr.qualipilote.organisation.domain.Post;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a meeting, who presides it, and who may do what to it. */
@Component
class Sittings {

    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final AgendaItemRepository items;
    private final DecisionRepository decisions;
    private final MandateRepository mandates;
    private final Persons persons;
    private final BusinessClock clock;

    Sittings(
            BodyRepository bodies,
            MeetingRepository meetings,
            AttendeeRepository attendees,
            AgendaItemRepository items,
            DecisionRepository decisions,
            MandateRepository mandates,
            Persons persons,
            BusinessClock clock) {
        this.bodies = bodies;
        this.meetings = meetings;
        this.attendees = attendees;
        this.items = items;
        this.decisions = decisions;
        this.mandates = mandates;
        this.persons = persons;
        this.clock = clock;
    }

    // --- rows --------------------------------------------------------------------------------------------------------

    Body body(BodyId id) {
        return bodies.findById(id.value()).orElseThrow(() -> UnknownBody.withId(id));
    }

    Meeting meeting(MeetingId id) {
        return meetings.findById(id.value()).orElseThrow(() -> UnknownMeeting.withId(id));
    }

    /** Others who take decisions in it wait. */
    Meeting locked(MeetingId id) {
        return meetings.locked(id.value()).orElseThrow(() -> UnknownMeeting.withId(id));
    }

    AgendaItem item(AgendaItemId id) {
        return items.findById(id.value()).orElseThrow(() -> UnknownMeeting.withItem(id));
    }

    Attendee attendee(AttendeeId id) {
        return attendees.findById(id.value()).orElseThrow(() -> UnknownMeeting.withAttendee(id));
    }

    Decision decision(DecisionId id) {
        return decisions.findById(id.value()).orElseThrow(() -> UnknownMeeting.withDecision(id));
    }

    List<AgendaItem> agenda(MeetingId meeting) {
        return items.of(meeting.value());
    }

    List<Attendee> attendees(MeetingId meeting) {
        return attendees.of(meeting.value());
    }

    List<Decision> decisions(MeetingId meeting) {
        return decisions.of(meeting.value());
    }

    List<Decision> decisionsUnder(AgendaItem item) {
        return decisions(item.meeting()).stream()
                .filter(decision -> decision.item().equals(item.id()))
                .toList();
    }

    // --- places ------------------------------------------------------------------------------------------------------

    /** Brings the places at a meeting in step with those of its body; what was noted stays. */
    void expect(Meeting meeting, Body body) {
        List<Seat> seats =
                Stream.concat(Stream.of(body.chair()), body.members().stream()).toList();
        List<Attendee> there = new ArrayList<>(attendees(meeting.id()));
        there.stream()
                .filter(attendee -> !attendee.isGuest() && attendee.presence() == Attendance.EXPECTED)
                .filter(attendee ->
                        !seats.contains(attendee.seat()) || attendee.isChair() != isChair(body, attendee.seat()))
                .forEach(attendees::delete);
        attendees.flush();
        List<Seat> taken = attendees(meeting.id()).stream().map(Attendee::seat).toList();
        for (int place = 0; place < seats.size(); place++) {
            Seat seat = seats.get(place);
            if (!taken.contains(seat)) {
                attendees.save(new Attendee(meeting.id(), place, seat, place == 0));
            }
        }
    }

    private static boolean isChair(Body body, Seat seat) {
        return body.chair().equals(seat);
    }

    /** Who holds a place on a day; empty for a service, a guest, a vacant post, and the heads of all services. */
    Optional<PersonId> holder(Seat seat, LocalDate day) {
        if (seat instanceof Seat.OfPerson of) {
            return Optional.of(of.person());
        }
        return seat instanceof Seat.OfFunction of && !of.function().isOfService()
                ? mandates.historyOf(Post.of(of.function())).on(day).person()
                : Optional.empty();
    }

    /**
     * Who presides: whoever was named, else the holder of the chair on the day of the meeting; afterwards the holder of today,
     * so that minutes do not wait for somebody who has left.
     */
    @Nullable PersonId presiding(Meeting meeting) {
        PersonId named = meeting.presidedBy();
        boolean held = meeting.state() == MeetingState.HELD;
        boolean namedHasLeft = named != null && held && hasLeft(named);
        if (named != null && !namedHasLeft) {
            return named;
        }
        LocalDate today = clock.today();
        boolean waits = namedHasLeft || (held && today.isAfter(meeting.day()));
        return holder(body(meeting.body()).chair(), waits ? today : meeting.day())
                .orElse(null);
    }

    private boolean hasLeft(PersonId id) {
        return persons.findById(id.value()).filter(Person::isActive).isEmpty();
    }

    /** Who presided on the day, whoever holds the chair since, and whoever's chair it has become. */
    @Nullable PersonId presidedThen(Meeting meeting) {
        return Optional.ofNullable(meeting.presidedBy())
                .or(() -> holder(chairThen(meeting), meeting.day()))
                .orElse(null);
    }

    private Seat chairThen(Meeting meeting) {
        return attendees(meeting.id()).stream()
                .filter(Attendee::isChair)
                .map(Attendee::seat)
                .findFirst()
                .orElseGet(() -> body(meeting.body()).chair());
    }

    // --- rights ------------------------------------------------------------------------------------------------------

    boolean mayRead(Actor actor, Meeting meeting) {
        Body body = body(meeting.body());
        List<Seat> seats = Stream.of(
                        Stream.of(body.chair()),
                        body.members().stream(),
                        attendees(meeting.id()).stream().map(Attendee::seat))
                .flatMap(each -> each)
                .toList();
        return MeetingAccessPolicy.mayRead(actor, presiding(meeting), seats);
    }

    boolean may(MeetingStep step, Actor actor, Meeting meeting) {
        return MeetingAccessPolicy.may(step, actor, presiding(meeting));
    }

    /** Right first, then state. */
    void require(MeetingStep step, Actor actor, Meeting meeting) {
        if (!may(step, actor, meeting)) {
            throw AccessRefused.to(actor, step.code(), name(meeting));
        }
        meeting.admit(step);
    }

    void requireReading(Actor actor, Meeting meeting) {
        if (!mayRead(actor, meeting)) {
            throw AccessRefused.to(actor, "read-meeting", name(meeting));
        }
    }

    /** What is typed while it sits, or completed before the minutes are approved. */
    void requireMinutes(Actor actor, Meeting meeting) {
        require(
                meeting.state() == MeetingState.HELD ? MeetingStep.COMPLETE_MINUTES : MeetingStep.TAKE_MINUTES,
                actor,
                meeting);
    }

    String name(Meeting meeting) {
        return Objects.requireNonNullElseGet(
                meeting.reference(), () -> body(meeting.body()).name());
    }
}
