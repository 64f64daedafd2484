package fr.qualipilote.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Cell.Why;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/** The four states of a cell, as time passes. */
class CellPolicyTest {

    private static final YearMonth MAY = YearMonth.of(2022, 5);
    private static final YearMonth JUNE = YearMonth.of(2022, 6);

    private static Cell empty(Indicator indicator, YearMonth month, LocalDate today) {
        return new CellPolicy(today).cell(indicator, month, null);
    }

    private static Why why(Cell cell) {
        return ((Cell.NotDue) cell).why();
    }

    @Test
    void anEmptyCellIsNotDueUntilTenWorkingDaysAfterItsMonthAndThenNotMeasured() {
        Indicator monthly = Definitions.share();
        assertThat(monthly.dueOn(Period.month(MAY))).isEqualTo(LocalDate.of(2022, 6, 15));

        assertThat(why(empty(monthly, JUNE, LocalDate.of(2022, 5, 31)))).isEqualTo(Why.NOT_BEGUN);
        assertThat(why(empty(monthly, JUNE, LocalDate.of(2022, 6, 1)))).isEqualTo(Why.NOT_YET);
        assertThat(why(empty(monthly, MAY, LocalDate.of(2022, 6, 15)))).isEqualTo(Why.NOT_YET);
        assertThat(empty(monthly, MAY, LocalDate.of(2022, 6, 16)))
                .isEqualTo(new Cell.NotMeasured(Period.month(MAY), false, null));
    }

    @Test
    void whatWasNeverAskedForIsNotMissing() {
        Indicator later = Definitions.of(Periodicity.MONTH, JUNE);
        assertThat(why(empty(later, MAY, LocalDate.of(2023, 1, 1)))).isEqualTo(Why.NOT_ASKED);
        assertThat(new CellPolicy(LocalDate.of(2022, 8, 1)).due(later, MAY, YearMonth.of(2022, 7)))
                .containsExactly(JUNE);
    }

    @Test
    void aQuarterStandsInItsLastMonth() {
        Indicator quarterly = Definitions.of(Periodicity.QUARTER, Definitions.JANUARY);
        assertThat(why(empty(quarterly, MAY, Definitions.TODAY))).isEqualTo(Why.NO_PERIOD);
        assertThat(empty(quarterly, JUNE, Definitions.TODAY).period()).isEqualTo(new Period(YearMonth.of(2022, 4), 3));
        assertThat(quarterly.periodToEnter(JUNE, LocalDate.of(2022, 4, 1)))
                .as("it may be entered once its period has begun")
                .isEqualTo(new Period(YearMonth.of(2022, 4), 3));
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> quarterly.periodToEnter(MAY, Definitions.TODAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.not-a-period-end"));
    }

    @Test
    void aMonthToComeCannotBeEntered() {
        Indicator monthly = Definitions.share();
        assertThat(monthly.periodToEnter(JUNE, LocalDate.of(2022, 6, 1))).isEqualTo(Period.month(JUNE));
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> monthly.periodToEnter(YearMonth.of(2022, 7), Definitions.TODAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.future-month"));
    }

    @Test
    void afterTheLastMonthNothingIsAskedForOrEntered() {
        Indicator retired = Definitions.share();
        retired.retire(MAY, "Remplacé", Definitions.by(Definitions.SOMEBODY));
        assertThat(why(empty(retired, JUNE, LocalDate.of(2022, 12, 1)))).isEqualTo(Why.NOT_ASKED);
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> retired.periodToEnter(JUNE, Definitions.TODAY))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("measure.after-retirement"));
    }

    @Test
    void theFourStatesAreTold() {
        Indicator monthly = Definitions.share();
        assertThat(entered(monthly, "89,65")).isInstanceOfSatisfying(Cell.Value.class, value -> {
            assertThat(value.value()).isEqualByComparingTo("89.65");
            assertThat(value.verdict()).isEqualTo(Verdict.MISSED);
        });
        assertThat(entered(monthly, "-")).isInstanceOfSatisfying(Cell.NoCase.class, cell -> assertThat(cell.verdict())
                .isEqualTo(Verdict.NONE));
        assertThat(entered(monthly, "?"))
                .isInstanceOfSatisfying(Cell.NotMeasured.class, cell -> assertThat(cell.declared())
                        .isTrue());
    }

    private static Cell entered(Indicator indicator, String text) {
        MeasureContent content = MeasureText.read(indicator, MAY, text, quoted -> BigDecimal.ONE);
        Measure measure = Measure.first(
                indicator, Period.month(MAY), content, null, ChangeKind.ENTERED, Definitions.by(Definitions.SOMEBODY));
        return new CellPolicy(Definitions.TODAY).cell(indicator, MAY, measure.facts());
    }
}
