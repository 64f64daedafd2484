package fr.qualipilote.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private final WorkingDays workingDays = WorkingDays.ofFrance();

    /** The eleven days of article L3133-1 of the Code du travail, in 2022. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-01-01",
                "2022-04-18", // Easter Monday
                "2022-05-01",
                "2022-05-08",
                "2022-05-26", // Ascension
                "2022-06-06", // Whit Monday
                "2022-07-14",
                "2022-08-15",
                "2022-11-01",
                "2022-11-11",
                "2022-12-25"
            })
    void aPublicHolidayIsADayOff(LocalDate holiday) {
        assertThat(workingDays.isHoliday(holiday)).isTrue();
        assertThat(workingDays.isWorkingDay(holiday)).isFalse();
    }

    @Test
    void thereAreElevenOfThemAYear() {
        for (int year = 2020; year <= 2040; year++) {
            long holidays = LocalDate.of(year, 1, 1)
                    .datesUntil(LocalDate.of(year + 1, 1, 1))
                    .filter(workingDays::isHoliday)
                    .count();
            // where Ascension falls on 1 or 8 May there are ten; it does not in these years
            assertThat(holidays).as("%d", year).isEqualTo(11);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2022-04-15", // Good Friday is one in Alsace-Moselle only
                "2022-12-26",
                "2023-01-02", // a holiday on a Sunday is not carried over
                "2022-06-24"
            })
    void anOrdinaryWeekdayIsAWorkingDay(LocalDate day) {
        assertThat(workingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void aDayOffLeadsToTheWorkingDayBeforeOrAfter() {
        LocalDate easterSaturday = day("2022-04-16");
        assertThat(workingDays.sameOrNext(easterSaturday)).isEqualTo(day("2022-04-19"));
        assertThat(workingDays.sameOrPrevious(easterSaturday)).isEqualTo(day("2022-04-15"));
        assertThat(workingDays.sameOrNext(day("2022-06-24"))).isEqualTo(day("2022-06-24"));
        assertThat(workingDays.sameOrPrevious(day("2022-06-24"))).isEqualTo(day("2022-06-24"));
    }

    @ParameterizedTest
    @CsvSource({
        "2022-07-13,  1, 2022-07-15",
        "2022-07-15, -1, 2022-07-13",
        "2022-06-24,  5, 2022-07-01",
        "2022-06-24,  0, 2022-06-24",
        // zero gives the date itself, day off or not
        "2022-06-25,  0, 2022-06-25",
        "2022-06-25,  1, 2022-06-27",
        "2022-12-30,  1, 2023-01-02"
    })
    void daysAreCountedWithoutDaysOff(LocalDate from, int count, LocalDate to) {
        assertThat(workingDays.plus(from, count)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({
        "2022-06-24, 2022-06-24, 0",
        "2022-06-24, 2022-06-27, 1",
        "2022-06-24, 2022-06-26, 0",
        "2022-07-13, 2022-07-18, 2",
        "2022-07-18, 2022-07-13, -2"
    })
    void workingDaysBetweenTwoDatesLeaveTheFirstOut(LocalDate from, LocalDate to, int count) {
        assertThat(workingDays.between(from, to)).isEqualTo(count);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
