package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.MinutesSheet.MinutesContent;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.domain.AgendaItem;
import fr.qualipilote.organisation.domain.Attendee;
import fr.qualipilote.organisation.domain.Body;
import fr.qualipilote.organisation.domain.Decision;
import fr.qualipilote.organisation.domain.Meeting;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the minutes together from the meeting, with the names of today. */
@Component
class MinutesWriting {

    private final Sittings sittings;
    private final Persons persons;
    private final ServiceUnits services;
    private final ProgrammeRepository programmes;
    private final MinutesBook book;

    MinutesWriting(
            Sittings sittings,
            Persons persons,
            ServiceUnits services,
            ProgrammeRepository programmes,
            MinutesBook book) {
        this.sittings = sittings;
        this.persons = persons;
        this.services = services;
        this.programmes = programmes;
        this.book = book;
    }

    /** As approved, else as they stand. */
    MinutesSheet minutes(Meeting meeting) {
        List<MinutesSheet.Rectification> rectifications = meeting.rectifications().stream()
                .map(one -> new MinutesSheet.Rectification(one.at(), name(one.by()), one.text()))
                .toList();
        return book.read(meeting.id())
                .map(frozen ->
                        new MinutesSheet(frozen.content(), meeting.approvedAt(), frozen.sha256(), rectifications))
                .orElseGet(() -> new MinutesSheet(content(meeting), null, null, rectifications));
    }

    /** For good. */
    void freeze(Meeting meeting) {
        book.freeze(meeting.id(), content(meeting));
    }

    private MinutesContent content(Meeting meeting) {
        Body body = sittings.body(meeting.body());
        return new MinutesContent(
                programmes.only().organisation(),
                Objects.requireNonNullElse(meeting.reference(), ""),
                body.kind(),
                body.name(),
                meeting.day(),
                Objects.requireNonNullElse(timeOf(meeting.openedAt()), meeting.from()),
                timeOf(meeting.closedAt()),
                meeting.place(),
                name(sittings.presidedThen(meeting)),
                name(meeting.secretary()),
                sittings.attendees(meeting.id()).stream()
                        .map(attendee -> attendee(attendee, meeting))
                        .toList(),
                items(meeting),
                meeting.approvedBy() == null ? null : name(meeting.approvedBy()));
    }

    private static @Nullable LocalTime timeOf(@Nullable Instant instant) {
        return instant == null
                ? null
                : LocalTime.ofInstant(instant, BusinessClock.ZONE).truncatedTo(ChronoUnit.MINUTES);
    }

    private MinutesSheet.Attendee attendee(Attendee attendee, Meeting meeting) {
        Seat seat = attendee.seat();
        @Nullable Function function = seat instanceof Seat.OfFunction of ? of.function() : null;
        return new MinutesSheet.Attendee(
                function, nameOf(seat, meeting), attendee.isChair(), attendee.presence(), attendee.by());
    }

    private String nameOf(Seat seat, Meeting meeting) {
        if (seat instanceof Seat.Guest guest) {
            return guest.words();
        }
        if (seat instanceof Seat.OfService of) {
            return serviceName(of.service());
        }
        return name(sittings.holder(seat, meeting.day()).orElse(null));
    }

    private String serviceName(ServiceId id) {
        return services.one(id.value()).map(service -> service.label()).orElse("");
    }

    private List<MinutesSheet.Item> items(Meeting meeting) {
        List<Decision> decisions = sittings.decisions(meeting.id());
        List<MinutesSheet.Item> lines = new ArrayList<>();
        for (AgendaItem item : sittings.agenda(meeting.id())) {
            Matter matter = item.matter();
            lines.add(new MinutesSheet.Item(
                    lines.size() + 1,
                    item.title(),
                    matter == null || matter.reference().isEmpty() ? null : matter.reference(),
                    item.discussion(),
                    decisions.stream()
                            .filter(decision -> decision.item().equals(item.id()) && !decision.isDraft())
                            .map(this::decision)
                            .toList()));
        }
        return lines;
    }

    private MinutesSheet.Decision decision(Decision decision) {
        PersonId follower = decision.content().follower();
        return new MinutesSheet.Decision(
                Objects.requireNonNullElse(decision.reference(), ""),
                decision.kind(),
                decision.state(),
                decision.content().text(),
                follower == null ? null : name(follower),
                decision.content().dueOn(),
                decision.outcome(),
                decision.content().services().stream()
                        .map(this::serviceName)
                        .sorted()
                        .toList(),
                decision.answerNote());
    }

    private String name(@Nullable PersonId id) {
        return id == null
                ? ""
                : persons.findById(id.value()).map(person -> person.name()).orElse("");
    }
}
