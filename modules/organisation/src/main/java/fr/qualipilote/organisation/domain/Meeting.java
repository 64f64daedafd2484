package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.PlanMeeting;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A meeting from its date to its approved minutes. */
@Entity
@Table(name = "org_meeting")
public class Meeting {

    private static final int LONGEST_PLACE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;

    @Id
    private UUID id;

    @Version
    private @Nullable Integer version;

    @Column(name = "body_id")
    private UUID bodyId;

    @Column(name = "held_on")
    private LocalDate day;

    @Column(name = "starts_at")
    private LocalTime from;

    @Column(name = "minutes")
    private int minutes;

    @Column(name = "place")
    private String place;

    @Column(name = "state")
    @Enumerated(EnumType.STRING)
    private MeetingState state;

    @Column(name = "meeting_year")
    private @Nullable Integer year;

    @Column(name = "meeting_number")
    private @Nullable Integer number;

    @Column(name = "presided_by")
    private @Nullable UUID presidedBy;

    @Column(name = "secretary")
    private @Nullable UUID secretary;

    @Column(name = "opened_at")
    private @Nullable Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "approved_by")
    private @Nullable UUID approvedBy;

    @Column(name = "cancelled_because")
    private @Nullable String cancelledBecause;

    @ElementCollection
    @CollectionTable(name = "org_rectification", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "place")
    private List<Rectification> rectifications = new ArrayList<>();

    protected Meeting() {}

    public Meeting(MeetingId id, Body body, PlanMeeting plan) {
        this.id = id.value();
        this.bodyId = body.id().value();
        this.state = MeetingState.PLANNED;
        place(body, plan);
    }

    /** @throws InvalidOrganisation when the state does not admit the step */
    public void admit(MeetingStep step) {
        if (!state.admits(step)) {
            throw InvalidOrganisation.because(
                    "meeting-step", step + " is not possible for a meeting that is " + state, state);
        }
    }

    /** @param seen the version that the form was filled in from */
    public void move(Body body, int seen, PlanMeeting plan, LocalDate today) {
        admit(MeetingStep.MOVE);
        if (version != null && seen != version) {
            throw InvalidOrganisation.because(
                    "changed-meanwhile", "The meeting was changed by somebody else meanwhile", body.name());
        }
        requireNotPast(plan, today);
        place(body, plan);
    }

    public static void requireNotPast(PlanMeeting plan, LocalDate today) {
        if (plan.day().isBefore(today)) {
            throw InvalidOrganisation.because("meeting-in-past", plan.day() + " is past", plan.day());
        }
    }

    private void place(Body body, PlanMeeting plan) {
        body.requireExisting(plan.day());
        String checked = Texts.required("meeting-place", plan.place(), LONGEST_PLACE);
        if (plan.minutes() < SHORTEST || plan.minutes() > LONGEST) {
            throw InvalidOrganisation.because(
                    "meeting-minutes", "Not a duration: " + plan.minutes(), SHORTEST, LONGEST);
        }
        day = plan.day();
        from = plan.from().withSecond(0).withNano(0);
        minutes = plan.minutes();
        place = checked;
    }

    /** @param items how many items the agenda has */
    public void convene(long items) {
        admit(MeetingStep.CONVENE);
        if (items == 0) {
            throw InvalidOrganisation.because("agenda-empty", "There is nothing on the agenda");
        }
        state = MeetingState.CONVENED;
    }

    public void cancel(String reason) {
        admit(MeetingStep.CANCEL);
        cancelledBecause = Texts.required("reason", reason, LONGEST_REASON);
        state = MeetingState.CANCELLED;
    }

    public void presideBy(@Nullable PersonId person) {
        presidedBy = person == null ? null : person.value();
    }

    /**
     * @param rank among the meetings of the year
     * @throws InvalidOrganisation when its day has not come
     */
    public void open(int rank, PersonId by, Instant at, LocalDate today) {
        admit(MeetingStep.OPEN);
        if (day.isAfter(today)) {
            throw InvalidOrganisation.because("meeting-not-yet", "The meeting is on " + day, day);
        }
        state = MeetingState.OPEN;
        year = day.getYear();
        number = rank;
        secretary = by.value();
        openedAt = at;
    }

    public void close(Instant at) {
        admit(MeetingStep.CLOSE);
        state = MeetingState.HELD;
        closedAt = at;
    }

    public void approve(PersonId by, Instant at) {
        admit(MeetingStep.APPROVE);
        state = MeetingState.APPROVED;
        approvedBy = by.value();
        approvedAt = at;
    }

    public void rectify(String text, PersonId by, Instant at) {
        admit(MeetingStep.RECTIFY);
        rectifications.add(new Rectification(at, by, text));
    }

    /** For instance « R-2022-03 »; null before it is opened. */
    public @Nullable String reference() {
        return number == null ? null : "R-" + rank();
    }

    /** For instance « D-2022-03-02 ». @throws IllegalStateException before it is opened */
    public String referenceOf(int decision) {
        return String.format("D-%s-%02d", rank(), decision);
    }

    private String rank() {
        if (year == null || number == null) {
            throw new IllegalStateException("The meeting " + id + " has no number yet");
        }
        return String.format("%d-%02d", year, number);
    }

    public MeetingId id() {
        return new MeetingId(id);
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public BodyId body() {
        return new BodyId(bodyId);
    }

    public LocalDate day() {
        return day;
    }

    public LocalTime from() {
        return from;
    }

    public int minutes() {
        return minutes;
    }

    public String place() {
        return place;
    }

    public MeetingState state() {
        return state;
    }

    /** Who presides instead of the holder of the chair; null for the holder. */
    public @Nullable PersonId presidedBy() {
        return person(presidedBy);
    }

    public @Nullable PersonId secretary() {
        return person(secretary);
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable Instant approvedAt() {
        return approvedAt;
    }

    public @Nullable PersonId approvedBy() {
        return person(approvedBy);
    }

    public @Nullable String cancelledBecause() {
        return cancelledBecause;
    }

    public List<Rectification> rectifications() {
        return rectifications.stream().filter(Objects::nonNull).toList();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
