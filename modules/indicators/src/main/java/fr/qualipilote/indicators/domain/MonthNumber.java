package fr.qualipilote.indicators.domain;

import java.time.YearMonth;

/** Months as numbers, twelve a year, as the tables keep them. */
public final class MonthNumber {

    private MonthNumber() {}

    public static int of(YearMonth month) {
        return month.getYear() * 12 + month.getMonthValue() - 1;
    }

    public static YearMonth month(int number) {
        return YearMonth.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1);
    }
}
