package fr.qualipilote.ui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class YearSpanTest {

    private static final LocalDate TODAY = LocalDate.of(2022, 6, 24);

    @Test
    void theCurrentYearEndsWithTheMonthOfToday() {
        assertThat(new YearSpan(2022, 1).months(TODAY)).hasSize(6).last().isEqualTo(YearMonth.of(2022, 6));
        assertThat(new YearSpan(2021, 1).months(TODAY)).hasSize(12).last().isEqualTo(YearMonth.of(2021, 12));
    }

    @Test
    void tenYearsAreOfferedAndNoMore() {
        assertThat(YearSpan.offered(TODAY)).contains(new YearSpan(2022, 10), new YearSpan(2013, 1));
        assertThat(new YearSpan(2022, 10).from()).isEqualTo(YearMonth.of(2013, 1));
        assertThat(YearSpan.of("2010-2022")).isEmpty();
    }

    @Test
    void anAddressIsReadAsItWasWritten() {
        for (YearSpan span : YearSpan.offered(TODAY)) {
            assertThat(YearSpan.of(span.code())).contains(span);
        }
        assertThat(YearSpan.of("hier")).isEmpty();
        assertThat(YearSpan.of("2022-2013")).isEmpty();
        assertThat(YearSpan.of("9999")).isEmpty();
    }
}
