package fr.qualipilote.kernel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;

/**
 * Whole months that a measure or an occurrence speaks of: a month, a quarter, a half-year, a year.
 *
 * @param months how many, at least one
 */
public record Period(YearMonth from, int months) implements Comparable<Period> {

    public Period {
        Objects.requireNonNull(from, "from");
        if (months < 1) {
            throw new IllegalArgumentException("A period has at least one month, not " + months);
        }
    }

    public static Period month(YearMonth month) {
        return new Period(month, 1);
    }

    public static Period year(int year) {
        return new Period(YearMonth.of(year, 1), 12);
    }

    public YearMonth to() {
        return from.plusMonths(months - 1L);
    }

    public LocalDate firstDay() {
        return from.atDay(1);
    }

    public LocalDate lastDay() {
        return to().atEndOfMonth();
    }

    /** Stable text form, for instance {@code 2022-06} or {@code 2022-01+3}. */
    public String code() {
        return months == 1 ? from.toString() : from + "+" + months;
    }

    public static Period ofCode(String code) {
        int plus = code.indexOf('+');
        return plus < 0
                ? month(YearMonth.parse(code))
                : new Period(YearMonth.parse(code.substring(0, plus)), Integer.parseInt(code.substring(plus + 1)));
    }

    @Override
    public int compareTo(Period other) {
        int byStart = from.compareTo(other.from);
        return byStart != 0 ? byStart : Integer.compare(months, other.months);
    }
}
