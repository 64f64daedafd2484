package fr.qualipilote.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as lists and calendars show it to everybody.
 *
 * @param reference for instance « R-2022-03 », from its opening on; null before
 * @param minutes how long it is planned to last
 * @param cancelledBecause null unless it was cancelled
 * @param approvedAt since when its minutes are frozen; null before
 */
public record MeetingLine(
        MeetingId id,
        BodyId body,
        String bodyName,
        @Nullable String reference,
        LocalDate day,
        LocalTime from,
        int minutes,
        String place,
        MeetingState state,
        @Nullable String cancelledBecause,
        @Nullable Instant approvedAt) {}
