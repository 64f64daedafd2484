package fr.qualipilote.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How values went over the periods that have one, as data for a sentence such as « objectif manqué 4 mois sur 5, en baisse depuis
 * février ».
 *
 * @param course {@link Course#UNKNOWN} with fewer than three values
 * @param better whether the course is the one that the target asks for; null without a target or a course
 * @param values how many periods have a value
 * @param met how many of them met the target
 * @param missed how many missed it, close ones included
 * @param noCase how many periods had no case
 * @param notMeasured how many are due and hold no value
 * @param change from the first to the last value; null with fewer than two
 * @param mean of the values of the periods, each counting once; null with none
 * @param median of the values of the periods; null with none
 */
public record Trend(
        Course course,
        @Nullable Boolean better,
        int values,
        int met,
        int missed,
        int noCase,
        int notMeasured,
        @Nullable BigDecimal change,
        @Nullable BigDecimal mean,
        @Nullable BigDecimal median) {

    /** By the slope of the straight line nearest to the values, which counts as none below a fiftieth of their mean a period. */
    public enum Course {
        RISING,
        FALLING,
        STEADY,
        UNKNOWN
    }
}
