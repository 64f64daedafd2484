package fr.qualipilote.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** How often something is done: once, every so many months, or all year long with dates of review. */
public sealed interface Recurrence {

    /** What happens to a date that falls on a day off. */
    enum Adjustment {
        NONE,
        NEXT_WORKING_DAY,
        PREVIOUS_WORKING_DAY
    }

    /**
     * The due date that follows a given one, or nothing when there is none.
     *
     * @param due the due date of the occurrence before
     */
    Optional<LocalDate> nextAfter(LocalDate due, WorkingDays workingDays);

    /**
     * The months that an occurrence due at that date speaks of, where it speaks of any. A date that was moved off a day off
     * still speaks of the months it was meant for, which is why the working days are needed.
     */
    Optional<Period> periodOf(LocalDate due, WorkingDays workingDays);

    default boolean isRecurring() {
        return !(this instanceof Once);
    }

    /** Done once, at a date. */
    record Once() implements Recurrence {
        @Override
        public Optional<LocalDate> nextAfter(LocalDate due, WorkingDays workingDays) {
            return Optional.empty();
        }

        @Override
        public Optional<Period> periodOf(LocalDate due, WorkingDays workingDays) {
            return Optional.empty();
        }
    }

    /**
     * « Tous les mois », every quarter, every half-year: on a day of the month, clamped to the month's end.
     *
     * @param months 1 for every month, 3 for every quarter, at most 60
     * @param dayOfMonth 1 to 31
     */
    record EveryMonths(int months, int dayOfMonth, Adjustment adjustment) implements Recurrence {

        public EveryMonths {
            if (months < 1 || months > 60) {
                throw new IllegalArgumentException("Every 1 to 60 months, not " + months);
            }
            if (dayOfMonth < 1 || dayOfMonth > 31) {
                throw new IllegalArgumentException("A day of the month is 1 to 31, not " + dayOfMonth);
            }
        }

        /** The rule of « Tous les mois » with « prochaine échéance 01/07/22 »: that day of each month, or the next working day. */
        public static EveryMonths monthlyOn(int dayOfMonth) {
            return new EveryMonths(1, dayOfMonth, Adjustment.NEXT_WORKING_DAY);
        }

        @Override
        public Optional<LocalDate> nextAfter(LocalDate due, WorkingDays workingDays) {
            YearMonth month = nominalMonthOf(due, workingDays).plusMonths(months);
            return Optional.of(in(month, workingDays));
        }

        /** The due date in a month. */
        public LocalDate in(YearMonth month, WorkingDays workingDays) {
            LocalDate nominal = month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
            return switch (adjustment) {
                case NONE -> nominal;
                case NEXT_WORKING_DAY -> workingDays.sameOrNext(nominal);
                case PREVIOUS_WORKING_DAY -> workingDays.sameOrPrevious(nominal);
            };
        }

        /** An adjusted date may have crossed a month's end: the month it was meant for is the one whose date it is. */
        private YearMonth nominalMonthOf(LocalDate due, WorkingDays workingDays) {
            YearMonth month = YearMonth.from(due);
            for (YearMonth candidate : new YearMonth[] {month.minusMonths(1), month.plusMonths(1)}) {
                if (in(candidate, workingDays).equals(due)) {
                    return candidate;
                }
            }
            return month;
        }

        /** Due in the first half of a month: speaks of the months before; due in the second half: speaks of those that end. */
        @Override
        public Optional<Period> periodOf(LocalDate due, WorkingDays workingDays) {
            YearMonth nominal = nominalMonthOf(due, workingDays);
            YearMonth last = dayOfMonth <= 15 ? nominal.minusMonths(1) : nominal;
            return Optional.of(new Period(last.minusMonths(months - 1L), months));
        }
    }

    /** « Toute l'année »: goes on all year; reviewed at a date that is set each time, at the latest at the year's end. */
    record Continuous() implements Recurrence {

        @Override
        public Optional<LocalDate> nextAfter(LocalDate due, WorkingDays workingDays) {
            LocalDate yearEnd = workingDays.sameOrPrevious(LocalDate.of(due.getYear(), 12, 31));
            return Optional.of(
                    due.isBefore(yearEnd)
                            ? yearEnd
                            : workingDays.sameOrPrevious(LocalDate.of(due.getYear() + 1, 12, 31)));
        }

        @Override
        public Optional<Period> periodOf(LocalDate due, WorkingDays workingDays) {
            return Optional.empty();
        }
    }
}
