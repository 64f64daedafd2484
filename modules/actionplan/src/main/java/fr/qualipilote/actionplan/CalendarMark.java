package fr.qualipilote.actionplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A date in the year's calendar: an occurrence that was opened, one that the rule plans, a final date or a milestone.
 *
 * @param period code of the period; null when none
 * @param state {@link OccurrenceState#PLANNED} for what is still to come
 */
public record CalendarMark(
        ActionId action,
        String reference,
        String label,
        String theme,
        LocalDate on,
        @Nullable String period,
        OccurrenceState state,
        boolean late) {}
