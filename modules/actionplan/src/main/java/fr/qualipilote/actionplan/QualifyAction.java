package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quality manager retains an action and says how it will be carried out. The parameters are those of
 * {@link ProposeAction}.
 *
 * @param pilotAgreed true when the pilot has agreed already (arbitration that takes the pilot's date, agreement given in a
 *     meeting): no answer is asked then
 */
public record QualifyAction(
        ActionId action,
        String theme,
        String label,
        PersonId pilot,
        List<Contributor> contributors,
        Recurrence recurrence,
        LatePolicy latePolicy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        Priority priority,
        @Nullable String effectivenessCriterion,
        @Nullable LocalDate effectivenessOn,
        boolean pilotAgreed) {}
