package fr.qualipilote.indicators;

import fr.qualipilote.kernel.ServiceId;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the table is read.
 *
 * @param from first month
 * @param to last month; at most {@link #MOST_MONTHS} are read at once
 * @param text searched in code, name and comment, without regard to case and accents; null for all
 * @param service only the indicators this service gives the values of; null for all
 * @param only which of the rows
 * @param retired whether retired indicators are shown as well
 * @param offset first row
 * @param limit most rows, up to {@link #MOST_ROWS}
 */
public record GridQuery(
        YearMonth from,
        YearMonth to,
        @Nullable String text,
        @Nullable ServiceId service,
        Only only,
        boolean retired,
        int offset,
        int limit) {

    public static final int MOST_MONTHS = 120;
    public static final int MOST_ROWS = 1_000;

    /** Which rows: by what their cells hold between the two months. */
    public enum Only {
        ALL,
        /** At least one value missed its target. */
        OFF_TARGET,
        /** At least one cell is due and holds nothing, or « ? ». */
        MISSING,
        /** At least one measure waits for its check or its validation. */
        TO_CHECK,
        /** The actor is responsible for the values. */
        MINE
    }

    public GridQuery {
        if (to.isBefore(from) || from.plusMonths(MOST_MONTHS).isBefore(to.plusMonths(1))) {
            throw new IllegalArgumentException("From " + from + " to " + to + " is not a span of 1 to 120 months");
        }
        if (offset < 0 || limit < 1 || limit > MOST_ROWS) {
            throw new IllegalArgumentException("No page begins at " + offset + " with " + limit + " rows");
        }
    }

    /** All indicators that are in use, the first of them. */
    public static GridQuery of(YearMonth from, YearMonth to) {
        return new GridQuery(from, to, null, null, Only.ALL, false, 0, MOST_ROWS);
    }

    /** The same rows, another page. */
    public GridQuery page(int newOffset, int newLimit) {
        return new GridQuery(from, to, text, service, only, retired, newOffset, newLimit);
    }
}
