package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @Test
    void aPeriodGoesFromTheFirstDayOfItsFirstMonthToTheLastOfItsLast() {
        Period quarter = new Period(YearMonth.of(2023, 12), 3);
        assertThat(quarter.firstDay()).isEqualTo(LocalDate.of(2023, 12, 1));
        assertThat(quarter.to()).isEqualTo(YearMonth.of(2024, 2));
        assertThat(quarter.lastDay()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(Period.year(2022).lastDay()).isEqualTo(LocalDate.of(2022, 12, 31));
        assertThat(Period.month(YearMonth.of(2022, 2)).lastDay()).isEqualTo(LocalDate.of(2022, 2, 28));
    }

    @Test
    void itsCodeIsThatOfTheMonthOrSaysHowManyMonths() {
        assertThat(Period.month(YearMonth.of(2022, 6)).code()).isEqualTo("2022-06");
        assertThat(Period.year(2022).code()).isEqualTo("2022-01+12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-06", "2022-01+3", "2022-07+6", "2022-01+12"})
    void aCodeIsReadBack(String code) {
        assertThat(Period.ofCode(code).code()).isEqualTo(code);
    }

    @Test
    void aCodeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> Period.ofCode("2022-13")).isInstanceOf(DateTimeParseException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> Period.ofCode("2022-01+0"));
        assertThatIllegalArgumentException().isThrownBy(() -> Period.ofCode("2022-01+x"));
    }

    @Test
    void periodsAreOrderedByTheirStartThenByTheirLength() {
        Period january = Period.ofCode("2022-01");
        Period firstQuarter = Period.ofCode("2022-01+3");
        Period february = Period.ofCode("2022-02");
        assertThat(january).isLessThan(firstQuarter);
        assertThat(firstQuarter).isLessThan(february);
        assertThat(january).isEqualByComparingTo(Period.month(YearMonth.of(2022, 1)));
    }

    @Test
    void aPeriodHasAtLeastOneMonth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(YearMonth.of(2022, 1), 0));
    }
}
