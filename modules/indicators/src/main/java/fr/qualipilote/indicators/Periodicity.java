package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Period;
import java.time.YearMonth;

/** How often an indicator is measured. Periods follow the calendar year: quarters begin in January, April, July, October. */
public enum Periodicity {
    MONTH(1),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Periodicity(int months) {
        this.months = months;
    }

    /** How many months a period has. */
    public int months() {
        return months;
    }

    /** The period that a month belongs to. */
    public Period periodAt(YearMonth month) {
        int begun = (month.getMonthValue() - 1) % months;
        return new Period(month.minusMonths(begun), months);
    }

    /** Whether a period ends with that month: its value stands in the column of that month. */
    public boolean endsWith(YearMonth month) {
        return month.getMonthValue() % months == 0;
    }

    /** The period after a given one. */
    public Period next(Period period) {
        return new Period(period.from().plusMonths(months), months);
    }
}
