package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Proposes an action.
 *
 * @param theme code of a chapter of the referential in force
 * @param label 1 to 500 characters
 * @param pilot who would answer for it; null lets the quality manager choose
 * @param dueOn the final date; required when the action is done once, null for « toute l'année »; for « tous les mois » it is
 *     the end of the recurrence, when there is one
 * @param nextDueOn the first occurrence, or the next milestone of an action done once
 * @param observation first observation; null for none
 */
public record ProposeAction(
        String theme,
        String label,
        Origin origin,
        @Nullable PersonId pilot,
        List<Contributor> contributors,
        Recurrence recurrence,
        LatePolicy latePolicy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        Priority priority,
        @Nullable String effectivenessCriterion,
        @Nullable LocalDate effectivenessOn,
        @Nullable String observation) {}
