package fr.qualipilote.indicators;

import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All about an indicator.
 *
 * @param version to be given back by whoever changes it
 * @param targets by their month, the latest first
 * @param lastMonth after which no values are asked for; null while it is in use
 * @param points one a period between the months that were asked for, ascending
 * @param history of the definition and of the targets, latest first
 * @param corrections of measures between the months that were asked for, latest first
 * @param mayChange whether the actor may redefine it, set targets, retire it
 * @param mayEnter whether the actor may enter its values
 */
public record IndicatorSheet(
        IndicatorLine line,
        int version,
        IndicatorDefinition definition,
        List<DatedTarget> targets,
        @Nullable YearMonth lastMonth,
        List<Point> points,
        Trend trend,
        List<HistoryEntry> history,
        List<CorrectedMeasure> corrections,
        boolean mayChange,
        boolean mayEnter) {

    /**
     * One period.
     *
     * @param month the column
     * @param median beside the mean, of a delay whose median is known
     * @param target the period is judged by
     * @param review of a value off target; null where there is none
     */
    public record Point(
            YearMonth month, Cell cell, Target target, @Nullable BigDecimal median, @Nullable ReviewLine review) {}

    /** @param arguments what the sentence {@code history.indicator.<code>} names */
    public record HistoryEntry(String code, List<String> arguments, @Nullable PersonId by, Instant at) {}

    /** @param month the column */
    public record CorrectedMeasure(YearMonth month, Explanation.Change change) {}
}
