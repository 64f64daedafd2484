package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The review of one value that is off its target.
 *
 * @param value as text, when it was opened
 * @param target it missed
 * @param dueOn when it should be done
 * @param done whether somebody has commented it
 * @param comment goes into the report; null until it is done
 * @param action reference of the action opened in the plan, for instance « ACT-2022-016 »; null where none was
 */
public record ReviewLine(
        ReviewId id,
        IndicatorId indicator,
        String indicatorCode,
        String indicatorName,
        Period period,
        String value,
        Target target,
        LocalDate dueOn,
        boolean done,
        @Nullable String comment,
        @Nullable String action,
        @Nullable PersonId by,
        @Nullable Instant at) {}
