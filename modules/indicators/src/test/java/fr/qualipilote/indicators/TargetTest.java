package fr.qualipilote.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.indicators.Target.Ceiling;
import fr.qualipilote.indicators.Target.Floor;
import fr.qualipilote.kernel.Period;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What targets say of values, on the interim report's own traps. */
class TargetTest {

    @Test
    void callsAnsweredMissTheirTargetInFourMonthsOfFive() {
        Target atLeast90 = Floor.of("90.00");
        assertThat(Stream.of("89.65", "90.32", "89.25", "87.67", "88.19").map(value -> judge(atLeast90, value)))
                .containsExactly(Verdict.MISSED, Verdict.MET, Verdict.MISSED, Verdict.MISSED, Verdict.MISSED);
    }

    @Test
    void moreFraudDetectedIsBetter() {
        Target atLeast = Floor.of("0.50");
        assertThat(judge(atLeast, "0.55")).isEqualTo(Verdict.MET);
        assertThat(judge(atLeast, "0.49")).isEqualTo(Verdict.MISSED);
        assertThat(atLeast.direction()).isEqualTo(Direction.FLOOR);
    }

    @Test
    void renewalTakesSixtyDaysAtMost() {
        Target atMost60 = Ceiling.of("60");
        assertThat(judge(atMost60, "67")).isEqualTo(Verdict.MISSED);
        assertThat(judge(atMost60, "60")).isEqualTo(Verdict.MET);
        assertThat(judge(atMost60, "52")).isEqualTo(Verdict.MET);
    }

    @Test
    void withoutATargetAValueInforms() {
        assertThat(judge(new Target.None(), "47")).isEqualTo(Verdict.INFORMATIVE);
    }

    @Test
    void closeIsWithinTheToleranceAlone() {
        Target tolerant = new Floor(new BigDecimal("90"), new BigDecimal("0.5"));
        assertThat(judge(tolerant, "89.65")).isEqualTo(Verdict.CLOSE);
        assertThat(judge(tolerant, "89.5")).isEqualTo(Verdict.CLOSE);
        assertThat(judge(tolerant, "89.49")).isEqualTo(Verdict.MISSED);
        assertThat(judge(new Ceiling(new BigDecimal("60"), new BigDecimal("2")), "61.9"))
                .isEqualTo(Verdict.CLOSE);
        assertThatThrownBy(() -> new Floor(BigDecimal.TEN, BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTargetHoldsFromItsMonthOnAndLeavesThePastAlone() {
        List<DatedTarget> targets = List.of(
                new DatedTarget(YearMonth.of(2022, 7), Floor.of("92")),
                new DatedTarget(YearMonth.of(2022, 1), Floor.of("90")));
        assertThat(DatedTarget.inForce(targets, Period.month(YearMonth.of(2022, 6))))
                .isEqualTo(Floor.of("90"));
        assertThat(DatedTarget.inForce(targets, Period.month(YearMonth.of(2022, 7))))
                .isEqualTo(Floor.of("92"));
        assertThat(DatedTarget.inForce(targets, Period.month(YearMonth.of(2021, 12))))
                .isEqualTo(new Target.None());
        assertThat(DatedTarget.inForce(targets, new Period(YearMonth.of(2022, 4), 6)))
                .as("a period is judged by the target of its first month")
                .isEqualTo(Floor.of("90"));
    }

    @Test
    void periodsFollowTheCalendarYear() {
        assertThat(Periodicity.QUARTER.periodAt(YearMonth.of(2022, 5))).isEqualTo(new Period(YearMonth.of(2022, 4), 3));
        assertThat(Periodicity.HALF_YEAR.periodAt(YearMonth.of(2022, 7)))
                .isEqualTo(new Period(YearMonth.of(2022, 7), 6));
        assertThat(Periodicity.YEAR.periodAt(YearMonth.of(2022, 12))).isEqualTo(Period.year(2022));
        assertThat(Periodicity.MONTH.next(Period.month(YearMonth.of(2021, 12))))
                .isEqualTo(Period.month(YearMonth.of(2022, 1)));
        assertThat(Periodicity.QUARTER.endsWith(YearMonth.of(2022, 6))).isTrue();
        assertThat(Periodicity.QUARTER.endsWith(YearMonth.of(2022, 5))).isFalse();
    }

    private static Verdict judge(Target target, String value) {
        return target.judge(new BigDecimal(value));
    }
}
