package fr.qualipilote.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.indicators.Trend.Course;
import fr.qualipilote.kernel.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the seed's rows went, in data for a sentence. */
class TrendPolicyTest {

    private static Trend trend(Indicator indicator, Direction direction, String... texts) {
        List<Cell> cells = new ArrayList<>();
        CellPolicy policy = new CellPolicy(Definitions.TODAY);
        for (int i = 0; i < texts.length; i++) {
            YearMonth month = Definitions.JANUARY.plusMonths(i);
            Measure measure = Measure.first(
                    indicator,
                    Period.month(month),
                    MeasureText.read(indicator, month, texts[i], quoted -> BigDecimal.ONE),
                    null,
                    ChangeKind.ENTERED,
                    Definitions.by(Definitions.SOMEBODY));
            cells.add(policy.cell(indicator, month, measure.facts()));
        }
        return TrendPolicy.of(cells, direction);
    }

    @Test
    void callsAnsweredMissedTheirTargetFourTimesOfFiveAndAreSteady() {
        Trend calls = trend(Definitions.share(), Direction.FLOOR, "89,65", "90,32", "89,25", "87,67", "88,19");
        assertThat(calls.values()).isEqualTo(5);
        assertThat(calls.missed()).isEqualTo(4);
        assertThat(calls.met()).isEqualTo(1);
        assertThat(calls.course())
                .as("half a point a month of ninety is no course")
                .isEqualTo(Course.STEADY);
        assertThat(calls.better()).isNull();
        assertThat(calls.median()).isEqualByComparingTo("89.25");
        assertThat(calls.mean()).isEqualByComparingTo("89.016");
        assertThat(calls.change()).isEqualByComparingTo("-1.46");
    }

    @Test
    void aDelayThatFallsGetsBetter() {
        Trend renewal = trend(Definitions.delay(), Direction.CEILING, "67", "52", "51", "44", "53");
        assertThat(renewal.course()).isEqualTo(Course.FALLING);
        assertThat(renewal.better()).isTrue();
        assertThat(renewal.median()).isEqualByComparingTo("52");
        assertThat(renewal.mean()).isEqualByComparingTo("53.4");
    }

    @Test
    void noCaseAndNotMeasuredCountForThemselves() {
        Trend letters = trend(Definitions.delay(), Direction.CEILING, "-", "-", "?", "3", "4");
        assertThat(letters.noCase()).isEqualTo(2);
        assertThat(letters.notMeasured()).isEqualTo(1);
        assertThat(letters.values()).isEqualTo(2);
        assertThat(letters.course()).as("two values are no course").isEqualTo(Course.UNKNOWN);
        assertThat(letters.median()).isEqualByComparingTo("3.5");
    }

    @Test
    void withoutATargetNothingIsBetter() {
        Trend users = trend(Definitions.count(), Direction.NONE, "47", "36", "44", "44", "36");
        assertThat(users.better()).isNull();
        assertThat(users.met() + users.missed()).isZero();
    }
}
