package fr.qualipilote.spreadsheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * One cell: its text as a person sees it in the table and, where the file holds one, its typed value.
 *
 * <p>CSV knows text only. The text of a number or a date follows the cell's own format where the file has
 * one, with French names and the decimal comma.
 */
public sealed interface Cell {

    /** The cell as a person reads it; empty for a blank one, never null. */
    String text();

    /** Whether a person sees nothing there: white space of any kind counts as nothing. */
    default boolean isBlank() {
        return text().chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    static Cell blank() {
        return Blank.ONLY;
    }

    /** A text, or a blank cell where there is none. */
    static Cell of(String text) {
        return text.isEmpty() ? blank() : new Text(text);
    }

    /** A number shown in full with the decimal comma. */
    static Cell of(BigDecimal value) {
        return new Number(value, plain(value));
    }

    /** A whole number. */
    static Cell of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** A date shown as 24/06/2022. */
    static Cell of(LocalDate value) {
        return new Day(value, value.format(DateTimeFormatter.ofPattern("dd/MM/yyyy")));
    }

    private static String plain(BigDecimal value) {
        BigDecimal shown = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        if (shown.scale() < 0 && shown.precision() - shown.scale() <= 30) {
            shown = shown.setScale(0, RoundingMode.UNNECESSARY);
        }
        String text = Math.abs((long) shown.scale()) <= 30 ? shown.toPlainString() : shown.toString();
        return text.replace('.', ',');
    }

    /** Nothing. */
    record Blank() implements Cell {

        private static final Blank ONLY = new Blank();

        @Override
        public String text() {
            return "";
        }
    }

    /** Words, or anything that the file does not type. */
    record Text(String text) implements Cell {

        public Text {
            Objects.requireNonNull(text, "text");
        }
    }

    /** A number; {@code value} is the stored one (0.9) and {@code text} the shown one (90,00 %). */
    record Number(BigDecimal value, String text) implements Cell {

        public Number {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(text, "text");
        }
    }

    /** A date; a time of day, where there is one, is in {@code text} only. */
    record Day(LocalDate value, String text) implements Cell {

        public Day {
            Objects.requireNonNull(value, "value");
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A formula, which is no value: read only by who asks for them, {@link Spreadsheets#readWithFormulas}, to refuse them together.
     *
     * @param text the formula itself
     * @param shown what the file says that it gave; may be stale or forged, so that it must not be taken over
     */
    record Formula(String text, Cell shown) implements Cell {

        public Formula {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(shown, "shown");
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }

    /** Yes or no, shown as VRAI or FAUX. */
    record Flag(boolean value) implements Cell {

        @Override
        public String text() {
            return value ? "VRAI" : "FAUX";
        }
    }
}
