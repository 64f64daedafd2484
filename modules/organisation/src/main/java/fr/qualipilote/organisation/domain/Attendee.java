package fr.qualipilote.organisation.domain;

import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.AttendeeId;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.Seat;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place at a meeting, and how it was held. */
@Entity
@Table(name = "org_attendee")
public class Attendee {

    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "meeting_id")
    private UUID meetingId;

    @Column(name = "place")
    private int place;

    @Column(name = "chair")
    private boolean chair;

    @Embedded
    private SeatColumns seat;

    @Column(name = "presence")
    @Enumerated(EnumType.STRING)
    private Attendance presence;

    @Column(name = "represented")
    private @Nullable String by;

    protected Attendee() {}

    public Attendee(MeetingId meeting, int place, Seat seat, boolean chair) {
        this.id = UUID.randomUUID();
        this.meetingId = meeting.value();
        this.place = place;
        this.seat = new SeatColumns(seat);
        this.chair = chair;
        this.presence = Attendance.EXPECTED;
    }

    /** @throws InvalidOrganisation when it is represented by nobody */
    public void mark(Attendance how, @Nullable String who) {
        String checked = Texts.optional("represented-by", who, LONGEST_NAME);
        if (how == Attendance.REPRESENTED && checked == null) {
            throw InvalidOrganisation.because("represented-by-nobody", "Who came instead is missing");
        }
        presence = how;
        boolean somebodyCame = how == Attendance.REPRESENTED || how == Attendance.PRESENT;
        by = somebodyCame ? checked : null;
    }

    public AttendeeId id() {
        return new AttendeeId(id);
    }

    public MeetingId meeting() {
        return new MeetingId(meetingId);
    }

    public int place() {
        return place;
    }

    public Seat seat() {
        return seat.seat();
    }

    public boolean isChair() {
        return chair;
    }

    public boolean isGuest() {
        return seat() instanceof Seat.Guest;
    }

    public Attendance presence() {
        return presence;
    }

    public @Nullable String by() {
        return by;
    }
}
