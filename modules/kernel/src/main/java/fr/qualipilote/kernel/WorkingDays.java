package fr.qualipilote.kernel;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * French working days: Monday to Friday but for the public holidays of article L3133-1 of the Code du travail, as computed by
 * jollyday. Local holidays (Alsace-Moselle, overseas) are not included.
 */
public final class WorkingDays {

    private static final WorkingDays FRANCE =
            new WorkingDays(HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE)));

    private final HolidayManager holidays;

    private WorkingDays(HolidayManager holidays) {
        this.holidays = holidays;
    }

    public static WorkingDays ofFrance() {
        return FRANCE;
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY && !isHoliday(date);
    }

    public boolean isHoliday(LocalDate date) {
        return holidays.isHoliday(date);
    }

    /** The date itself when it is a working day, else the next one. */
    public LocalDate sameOrNext(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** The date itself when it is a working day, else the one before. */
    public LocalDate sameOrPrevious(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** Counts forward (or back, when negative) in working days; zero gives the date itself. */
    public LocalDate plus(LocalDate date, int workingDays) {
        LocalDate day = date;
        int step = workingDays < 0 ? -1 : 1;
        for (int left = Math.abs(workingDays); left > 0; ) {
            day = day.plusDays(step);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code from} up to and including {@code to}; negative when {@code to} is before {@code from}. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                count++;
            }
        }
        return count;
    }
}
