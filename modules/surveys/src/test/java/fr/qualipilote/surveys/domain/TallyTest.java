package fr.qualipilote.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.surveys.Interval;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TallyTest {

    @ParameterizedTest
    @CsvSource({
        "57, 49, 86.0",
        "57, 51, 89.5",
        "56, 49, 87.5",
        "56, 54, 96.4",
        "40, 39, 97.5",
        "40, 40, 100.0",
        "3, 1, 33.3",
        "3, 2, 66.7",
        "7, 0, 0.0",
        "800, 1, 0.1",
        "2001, 1, 0.0"
    })
    void aPercentageIsRoundedHalfUpToOneDecimal(int answering, int satisfied, BigDecimal percent) {
        assertThat(new Tally(answering, satisfied).percent()).contains(percent);
    }

    @Test
    void nobodyAnsweringGivesNeitherPercentageNorMargin() {
        assertThat(new Tally(0, 0).percent()).isEmpty();
        assertThat(new Tally(0, 0).margin(null)).isEmpty();
    }

    /** Values of the score interval without continuity correction, worked out from its formula apart from this code. */
    @ParameterizedTest
    @CsvSource({
        "56, 49, 76, 94",
        "57, 51, 79, 95",
        "40, 39, 87, 100",
        "40, 40, 91, 100",
        "10, 0, 0, 28",
        "1, 1, 21, 100"
    })
    void theMarginIsThatOfWilson(int answering, int satisfied, int low, int high) {
        assertThat(new Tally(answering, satisfied).margin(null)).contains(new Interval(low, high));
    }

    @Test
    void aKnownPopulationMakesTheMarginNarrower() {
        Tally tally = new Tally(56, 49);
        assertThat(tally.margin(1_000_000)).isEqualTo(tally.margin(null));
        Interval of100 = tally.margin(100).orElseThrow();
        assertThat(of100).isEqualTo(new Interval(81, 92));
    }

    @Test
    void whoeverAskedEverybodyKnowsTheWholePopulation() {
        assertThat(new Tally(8, 7).margin(8)).contains(new Interval(88, 88));
        assertThat(new Tally(8, 7).margin(5)).contains(new Interval(88, 88));
    }

    @Test
    void moreSatisfiedThanAnsweringIsNoTally() {
        assertThatThrownBy(() -> new Tally(3, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tally(3, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
