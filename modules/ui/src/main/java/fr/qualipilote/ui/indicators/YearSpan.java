package fr.qualipilote.ui.indicators;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whole years of columns, as far as the month of today.
 *
 * @param years how many, up to {@link #MOST_YEARS}
 */
record YearSpan(int lastYear, int years) {

    static final int MOST_YEARS = 10;

    private static final Pattern CODE = Pattern.compile("(?:(\\d{4})-)?(\\d{4})");
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    YearSpan {
        if (years < 1 || years > MOST_YEARS || lastYear - years < EARLIEST || lastYear > LATEST) {
            throw new IllegalArgumentException("No table shows " + years + " years until " + lastYear);
        }
    }

    /** What the screen offers: each of the last years, then several together. */
    static List<YearSpan> offered(LocalDate today) {
        List<YearSpan> offered = new ArrayList<>();
        for (int back = 0; back < MOST_YEARS; back++) {
            offered.add(new YearSpan(today.getYear() - back, 1));
        }
        Stream.of(2, 3, 5, MOST_YEARS).forEach(years -> offered.add(new YearSpan(today.getYear(), years)));
        return List.copyOf(offered);
    }

    /** « 2022 », « 2013-2022 ». */
    static Optional<YearSpan> of(String code) {
        Matcher read = CODE.matcher(code);
        if (!read.matches()) {
            return Optional.empty();
        }
        int last = Integer.parseInt(read.group(2));
        int first = read.group(1) == null ? last : Integer.parseInt(read.group(1));
        try {
            return Optional.of(new YearSpan(last, last - first + 1));
        } catch (IllegalArgumentException tooFar) {
            return Optional.empty();
        }
    }

    String code() {
        return years == 1 ? Integer.toString(lastYear) : firstYear() + "-" + lastYear;
    }

    int firstYear() {
        return lastYear - years + 1;
    }

    YearMonth from() {
        return YearMonth.of(firstYear(), 1);
    }

    /** The last column: what lies ahead cannot be entered and is not shown. */
    YearMonth to(LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return lastYear == now.getYear() ? now : YearMonth.of(lastYear, 12);
    }

    List<YearMonth> months(LocalDate today) {
        return Stream.iterate(from(), month -> !month.isAfter(to(today)), month -> month.plusMonths(1))
                .toList();
    }
}
