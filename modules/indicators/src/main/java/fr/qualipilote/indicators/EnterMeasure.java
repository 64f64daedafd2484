package fr.qualipilote.indicators;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A text as somebody typed it in a cell.
 *
 * @param month the column: the last month of the period
 * @param text « 88,9 », « 88,9 % », « 67 j », « 1 234 / 1 389 », « - », « ? », or empty to take away what was entered; where the
 *     denominator is a dated figure, « 64 163 / » is divided by it
 * @param expectedVersion of the cell that was seen: {@link Cell#version()}
 * @param reason why the value is corrected; required once the measure has been checked, else null
 */
public record EnterMeasure(
        IndicatorId indicator, YearMonth month, String text, int expectedVersion, @Nullable String reason) {

    public static EnterMeasure of(IndicatorId indicator, YearMonth month, String text, int expectedVersion) {
        return new EnterMeasure(indicator, month, text, expectedVersion, null);
    }
}
