package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as whoever asked may see it.
 *
 * @param readable whether the actor reads what was prepared and said; if not, attendees, items and decisions are empty
 * @param version of the date, time and place; {@link PlanMeeting} carries it back
 * @param presidedBy who presides: the holder of the chair on the day, or who stands in; null while nobody holds it
 * @param secretary who takes the minutes; null before it is opened
 * @param steps what the actor may do now, by right and by state
 */
public record MeetingSheet(
        MeetingLine line,
        int version,
        boolean readable,
        @Nullable PersonId presidedBy,
        @Nullable PersonId secretary,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Instant approvedAt,
        List<Attendee> attendees,
        List<Item> items,
        Set<MeetingStep> steps) {

    /**
     * @param holder who holds the place on the day; null for a guest, a service or a vacant function
     * @param by who came instead, or for a service, in words
     */
    public record Attendee(
            AttendeeId id,
            Seat seat,
            boolean chair,
            @Nullable PersonId holder,
            Attendance presence,
            @Nullable String by) {}

    /**
     * @param minutes how long it is planned to take; 0 when nobody said
     * @param discussion what was said, as far as it was typed
     */
    public record Item(
            AgendaItemId id,
            int number,
            String title,
            int minutes,
            @Nullable Matter matter,
            String discussion,
            List<Decision> decisions) {}

    /**
     * @param reference for instance « D-2022-03-02 »; null for a draft
     * @param outcome what came of it, for instance « ACT-2022-016 »; null when nothing that has a reference
     * @param confirmable whether the actor may confirm it now
     * @param note what whoever presides said with the answer
     */
    public record Decision(
            DecisionId id,
            DecisionState state,
            @Nullable String reference,
            DraftDecision content,
            @Nullable String outcome,
            @Nullable PersonId recordedBy,
            @Nullable Instant recordedAt,
            @Nullable PersonId confirmedBy,
            @Nullable String note,
            boolean confirmable) {

        public @Nullable LocalDate dueOn() {
            return content.dueOn();
        }
    }
}
