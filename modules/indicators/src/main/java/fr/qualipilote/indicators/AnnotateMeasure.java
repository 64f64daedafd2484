package fr.qualipilote.indicators;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a measure beside its value.
 *
 * @param month the column: the last month of the period
 * @param expectedVersion of the cell that was seen
 * @param sampleSize n: how many cases were looked at; null where it is not known
 * @param median as typed, for instance « 3 j »; of a delay alone; null for none
 * @param comment null for none
 */
public record AnnotateMeasure(
        IndicatorId indicator,
        YearMonth month,
        int expectedVersion,
        Method method,
        @Nullable Integer sampleSize,
        @Nullable String median,
        @Nullable String comment) {}
