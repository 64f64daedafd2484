package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When the work of a wave is due.
 *
 * @param preparationDays working days before the field's first day by which it is prepared
 * @param resultDays working days after the field by which results are complete
 * @param decisionDays working days that a decision takes
 */
public record DatePolicy(int preparationDays, int resultDays, int decisionDays, ZoneId zone) {

    private static final int MORNING = 8;
    private static final WorkingDays DAYS = WorkingDays.ofFrance();

    public LocalDate prepareBy(LocalDate fieldFrom) {
        return DAYS.plus(fieldFrom, -preparationDays);
    }

    public LocalDate resultsBy(LocalDate closedOn) {
        return DAYS.plus(closedOn, resultDays);
    }

    public LocalDate decideBy(LocalDate since) {
        return DAYS.plus(since, decisionDays);
    }

    /** The beginning of a day. */
    public Instant beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /** The morning of the first working day after one. */
    public Instant morningAfter(LocalDate day) {
        return DAYS.plus(day, 1).atTime(MORNING, 0).atZone(zone).toInstant();
    }
}
