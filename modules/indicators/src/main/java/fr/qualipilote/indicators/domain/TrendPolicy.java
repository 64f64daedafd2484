package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.indicators.Trend.Course;
import fr.qualipilote.indicators.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how values went, from one period to the next. */
public final class TrendPolicy {

    /** With fewer values a direction would be read into two points. */
    private static final int FEWEST = 3;

    /** Below this part of the mean, per period, a slope is no direction. */
    private static final BigDecimal STEADY = new BigDecimal("0.02");

    private static final MathContext PRECISION = MathContext.DECIMAL64;

    private TrendPolicy() {}

    /** @param cells one a period, ascending @param direction of the target in force */
    public static Trend of(List<Cell> cells, Direction direction) {
        List<BigDecimal> values = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        int met = 0;
        int missed = 0;
        int noCase = 0;
        int notMeasured = 0;
        for (int place = 0; place < cells.size(); place++) {
            Cell cell = cells.get(place);
            if (cell instanceof Cell.Value value) {
                values.add(value.value());
                places.add(place);
                met += value.verdict() == Verdict.MET ? 1 : 0;
                missed += value.verdict() == Verdict.MISSED || value.verdict() == Verdict.CLOSE ? 1 : 0;
            } else if (cell instanceof Cell.NoCase) {
                noCase++;
            } else if (cell instanceof Cell.NotMeasured) {
                notMeasured++;
            }
        }
        Course course = course(places, values);
        return new Trend(
                course,
                better(course, direction),
                values.size(),
                met,
                missed,
                noCase,
                notMeasured,
                values.size() < 2 ? null : values.get(values.size() - 1).subtract(values.get(0)),
                values.isEmpty() ? null : Numbers.plain(mean(values)),
                values.isEmpty() ? null : median(values));
    }

    private static Course course(List<Integer> places, List<BigDecimal> values) {
        if (values.size() < FEWEST) {
            return Course.UNKNOWN;
        }
        BigDecimal slope = slope(places, values);
        BigDecimal least = mean(values).abs().multiply(STEADY, PRECISION);
        if (slope.abs().compareTo(least) <= 0) {
            return Course.STEADY;
        }
        return slope.signum() > 0 ? Course.RISING : Course.FALLING;
    }

    /** Of the straight line with the least squared distance to the values. */
    private static BigDecimal slope(List<Integer> places, List<BigDecimal> values) {
        BigDecimal count = BigDecimal.valueOf(values.size());
        BigDecimal middle = BigDecimal.valueOf(
                        places.stream().mapToInt(Integer::intValue).sum())
                .divide(count, PRECISION);
        BigDecimal mean = mean(values);
        BigDecimal together = BigDecimal.ZERO;
        BigDecimal spread = BigDecimal.ZERO;
        for (int i = 0; i < values.size(); i++) {
            BigDecimal aside = BigDecimal.valueOf(places.get(i)).subtract(middle);
            together = together.add(aside.multiply(values.get(i).subtract(mean), PRECISION));
            spread = spread.add(aside.multiply(aside, PRECISION));
        }
        return together.divide(spread, PRECISION);
    }

    private static BigDecimal mean(List<BigDecimal> values) {
        return values.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(values.size()), Numbers.SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return Numbers.plain(
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.valueOf(2)));
    }

    private static @Nullable Boolean better(Course course, Direction direction) {
        if (direction == Direction.NONE || course == Course.UNKNOWN || course == Course.STEADY) {
            return null;
        }
        return (course == Course.RISING) == (direction == Direction.FLOOR);
    }
}
