package fr.qualipilote.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An action that somebody wants in the plan because of a value or of the results of a survey. A process hands it to the action plan,
 * which judges it: theme, label and date are checked there.
 *
 * @param theme code of a chapter of the referential
 * @param pilot who would answer for it; null lets the quality manager choose
 * @param dueOn the final date
 * @param observation why, in the words of who wants it; null for none
 */
public record WantedAction(
        String theme, String label, @Nullable PersonId pilot, LocalDate dueOn, @Nullable String observation) {}
