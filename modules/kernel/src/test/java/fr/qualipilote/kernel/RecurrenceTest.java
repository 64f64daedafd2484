package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.qualipilote.kernel.Recurrence.Adjustment;
import fr.qualipilote.kernel.Recurrence.Continuous;
import fr.qualipilote.kernel.Recurrence.EveryMonths;
import fr.qualipilote.kernel.Recurrence.Once;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurrenceTest {

    private final WorkingDays workingDays = WorkingDays.ofFrance();

    @Test
    void whatIsDoneOnceHasNoNextDateAndSpeaksOfNoMonth() {
        Recurrence once = new Once();
        assertThat(once.isRecurring()).isFalse();
        assertThat(once.nextAfter(day("2022-09-15"), workingDays)).isEmpty();
        assertThat(once.periodOf(day("2022-09-15"), workingDays)).isEmpty();
    }

    @Test
    void theSeedsMonthlyActionsFallOnTheFirstOrTheNextWorkingDay() {
        assertThat(datesAfter(EveryMonths.monthlyOn(1), "2022-07-01", 11))
                .containsExactly(
                        day("2022-08-01"),
                        day("2022-09-01"),
                        // a Saturday
                        day("2022-10-03"),
                        // All Saints
                        day("2022-11-02"),
                        day("2022-12-01"),
                        // New Year's Day on a Sunday, not carried over
                        day("2023-01-02"),
                        day("2023-02-01"),
                        day("2023-03-01"),
                        day("2023-04-03"),
                        // Labour Day, a Monday
                        day("2023-05-02"),
                        day("2023-06-01"));
    }

    @Test
    void aDayThatAMonthDoesNotHaveIsItsLastAndComesBackInTheNext() {
        assertThat(datesAfter(new EveryMonths(1, 31, Adjustment.NONE), "2022-01-31", 4))
                .containsExactly(day("2022-02-28"), day("2022-03-31"), day("2022-04-30"), day("2022-05-31"));
        assertThat(datesAfter(new EveryMonths(1, 30, Adjustment.NONE), "2024-01-30", 2))
                .containsExactly(day("2024-02-29"), day("2024-03-30"));
    }

    @Test
    void theLeapDayComesBackInFourYears() {
        assertThat(datesAfter(new EveryMonths(12, 29, Adjustment.NONE), "2024-02-29", 4))
                .containsExactly(day("2025-02-28"), day("2026-02-28"), day("2027-02-28"), day("2028-02-29"));
    }

    @Test
    void aDateMovedIntoTheNextMonthDoesNotSwallowThatMonth() {
        EveryMonths lastDay = new EveryMonths(1, 31, Adjustment.NEXT_WORKING_DAY);
        // 31 July 2022 is a Sunday
        assertThat(datesAfter(lastDay, "2022-06-30", 3))
                .containsExactly(day("2022-08-01"), day("2022-08-31"), day("2022-09-30"));
    }

    @Test
    void aDateMovedIntoTheMonthBeforeDoesNotComeTwice() {
        EveryMonths firstDay = new EveryMonths(1, 1, Adjustment.PREVIOUS_WORKING_DAY);
        // 1 May 2022 is a Sunday
        assertThat(datesAfter(firstDay, "2022-04-01", 2)).containsExactly(day("2022-04-29"), day("2022-06-01"));
    }

    @Test
    void quartersAndHalfYearsKeepTheirMonths() {
        assertThat(datesAfter(new EveryMonths(3, 31, Adjustment.PREVIOUS_WORKING_DAY), "2022-03-31", 3))
                .containsExactly(day("2022-06-30"), day("2022-09-30"), day("2022-12-30"));
        assertThat(datesAfter(new EveryMonths(6, 31, Adjustment.NONE), "2022-10-31", 2))
                .containsExactly(day("2023-04-30"), day("2023-10-31"));
    }

    @ParameterizedTest(name = "every {0} months on the {1}, due {2}: {3}")
    @CsvSource({
        // the July check of the seed speaks of June
        "1,  1, 2022-07-01, 2022-06",
        "1, 15, 2022-07-15, 2022-06",
        "1, 16, 2022-07-18, 2022-07",
        "1, 31, 2022-06-30, 2022-06",
        // 31 July moved to 1 August still speaks of July
        "1, 31, 2022-08-01, 2022-07",
        // 30 April moved to 2 May still speaks of April
        "1, 30, 2022-05-02, 2022-04",
        // 1 October moved to the 3rd still speaks of September
        "1,  1, 2022-10-03, 2022-09",
        "3,  5, 2022-07-05, 2022-04+3",
        "3, 31, 2022-06-30, 2022-04+3",
        "6, 31, 2022-10-31, 2022-05+6",
        "12, 31, 2022-12-31, 2022-01+12"
    })
    void anOccurrenceSpeaksOfTheMonthsThatEndBeforeIt(int months, int dayOfMonth, LocalDate due, String period) {
        assertThat(new EveryMonths(months, dayOfMonth, Adjustment.NEXT_WORKING_DAY).periodOf(due, workingDays))
                .contains(Period.ofCode(period));
    }

    @Test
    void aFirstDayMovedIntoTheMonthBeforeSpeaksOfThatMonth() {
        assertThat(new EveryMonths(1, 1, Adjustment.PREVIOUS_WORKING_DAY).periodOf(day("2022-04-29"), workingDays))
                .contains(Period.ofCode("2022-04"));
    }

    @Test
    void consecutiveOccurrencesSpeakOfConsecutiveMonthsWhateverTheAdjustment() {
        for (Adjustment adjustment : Adjustment.values()) {
            for (int dayOfMonth = 1; dayOfMonth <= 31; dayOfMonth++) {
                EveryMonths rule = new EveryMonths(1, dayOfMonth, adjustment);
                LocalDate due = rule.in(YearMonth.of(2022, 1), workingDays);
                Period period = rule.periodOf(due, workingDays).orElseThrow();
                for (int i = 0; i < 48; i++) {
                    due = rule.nextAfter(due, workingDays).orElseThrow();
                    Period next = rule.periodOf(due, workingDays).orElseThrow();
                    assertThat(next.from())
                            .as("%s due %s", rule, due)
                            .isEqualTo(period.from().plusMonths(1));
                    period = next;
                }
            }
        }
    }

    @Test
    void whatGoesOnAllYearIsReviewedAtTheLatestAtItsEnd() {
        // 31 December 2022 is a Saturday, that of 2023 a Sunday
        assertThat(datesAfter(new Continuous(), "2022-07-01", 3))
                .containsExactly(day("2022-12-30"), day("2023-12-29"), day("2024-12-31"));
        assertThat(new Continuous().nextAfter(day("2022-12-31"), workingDays)).contains(day("2023-12-29"));
        assertThat(new Continuous().periodOf(day("2022-12-30"), workingDays)).isEmpty();
    }

    @Test
    void aRuleOutOfBoundsIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EveryMonths(0, 1, Adjustment.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new EveryMonths(61, 1, Adjustment.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new EveryMonths(1, 0, Adjustment.NONE));
        assertThatIllegalArgumentException().isThrownBy(() -> new EveryMonths(1, 32, Adjustment.NONE));
    }

    private List<LocalDate> datesAfter(Recurrence recurrence, String first, int howMany) {
        return Stream.iterate(
                        day(first),
                        due -> recurrence.nextAfter(due, workingDays).orElseThrow())
                .skip(1)
                .limit(howMany)
                .toList();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
