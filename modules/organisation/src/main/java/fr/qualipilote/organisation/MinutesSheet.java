package fr.qualipilote.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The minutes of a meeting: as they stand, or, once approved, as they were then, whatever people and services are called since.
 *
 * @param approvedAt null while they are a draft
 * @param sha256 of what was approved, lower-case hexadecimal; null while they are a draft
 * @param rectifications in the order in which they were made
 */
public record MinutesSheet(
        MinutesContent content,
        @Nullable Instant approvedAt,
        @Nullable String sha256,
        List<Rectification> rectifications) {

    /** What approved minutes should have said. */
    public record Rectification(Instant at, String by, String text) {}

    /**
     * What is approved: names, not identifiers.
     *
     * @param reference for instance « R-2022-03 »
     * @param presidedBy a name
     * @param secretary a name
     * @param from when it was opened
     * @param until when it was closed; null while it sits
     * @param approvedBy a name; null while it is a draft
     */
    public record MinutesContent(
            String organisation,
            String reference,
            BodyKind kind,
            String body,
            LocalDate day,
            LocalTime from,
            @Nullable LocalTime until,
            String place,
            String presidedBy,
            String secretary,
            List<Attendee> attendees,
            List<Item> items,
            @Nullable String approvedBy) {}

    /**
     * @param function null unless the place is that of a function
     * @param name of the holder, service or guest; empty for a vacant function
     */
    public record Attendee(
            @Nullable Function function, String name, boolean chair, Attendance presence, @Nullable String by) {}

    public record Item(
            int number, String title, @Nullable String reference, String discussion, List<Decision> decisions) {}

    /**
     * @param follower a name
     * @param services the names of those that are asked for more; minutes from before they were named have none
     * @param note what whoever presides answered; null where nothing was said, and in minutes from before it was kept
     */
    public record Decision(
            String reference,
            DecisionKind kind,
            DecisionState state,
            String text,
            @Nullable String follower,
            @Nullable LocalDate dueOn,
            @Nullable String outcome,
            List<String> services,
            @Nullable String note) {

        public Decision {
            services = services == null ? List.of() : List.copyOf(services);
        }
    }
}
