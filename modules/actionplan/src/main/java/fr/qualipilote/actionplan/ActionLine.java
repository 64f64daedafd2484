package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the plan.
 *
 * @param reference for instance « ACT-2022-014 »
 * @param theme code of the chapter
 * @param pilot null while nobody was named
 * @param initialDueOn the first date ever set; never changes
 * @param revisedDueOn the date in force when it was postponed; null otherwise
 * @param nextDueOn the next occurrence or milestone
 * @param progress per cent, 0 to 100
 * @param late whether the date in force, or that of an open occurrence, is before today
 * @param escalated whether the head of service or the secretary general was alerted of the delay that lasts
 * @param latestObservation null when there is none
 */
public record ActionLine(
        ActionId id,
        String reference,
        String theme,
        String label,
        Origin origin,
        ActionState state,
        @Nullable PersonId pilot,
        List<Contributor> contributors,
        Recurrence recurrence,
        LatePolicy latePolicy,
        @Nullable LocalDate initialDueOn,
        @Nullable LocalDate revisedDueOn,
        @Nullable LocalDate nextDueOn,
        Priority priority,
        int progress,
        int postponements,
        boolean late,
        boolean escalated,
        @Nullable String latestObservation) {

    /** The final date in force: the revised one, else the initial one. */
    public @Nullable LocalDate dueOn() {
        return revisedDueOn != null ? revisedDueOn : initialDueOn;
    }
}
