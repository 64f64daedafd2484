package fr.qualipilote.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.ConformityScale;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The legend comes from the levels of the version, whatever they are. */
class HeatScaleTest {

    private static HeatScale scale(int... values) {
        return HeatScale.of(new ConformityScale(
                IntStream.range(0, values.length)
                        .mapToObj(i -> new ConformityLevel(
                                "l" + i, "L" + values[i], BigDecimal.valueOf(values[i]), false, false, i + 1))
                        .toList(),
                "Sans objet"));
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0", "99.9, 1", "75, 1", "74.9, 2", "50, 2", "49.9, 3", "25, 3", "24.9, 4", "0, 4",
    })
    void threeLevelsMakeFiveBands(BigDecimal percent, int step) {
        assertThat(scale(100, 50, 0).band(percent).orElseThrow().step()).isEqualTo(step);
    }

    @Test
    void twoLevelsMakeThreeAndOneMakesOne() {
        assertThat(scale(100, 0).bands()).extracting(HeatScale.Band::step).containsExactly(0, 2, 4);
        assertThat(scale(100).bands()).extracting(HeatScale.Band::step).containsExactly(0);
        assertThat(scale(100).band(BigDecimal.TEN)).isPresent();
    }

    @Test
    void moreLevelsAreNotHalved() {
        assertThat(scale(100, 75, 50, 25, 0).bands())
                .extracting(HeatScale.Band::step)
                .containsExactly(0, 1, 2, 3, 4);
        assertThat(scale(100, 60, 30, 0)
                        .band(BigDecimal.valueOf(59))
                        .orElseThrow()
                        .words(Wording.in(Messages.ENGLISH)))
                .isEqualTo("“L30” or a little better");
    }

    @Test
    void levelsOfTheSameValueAreOne() {
        assertThat(scale(100, 50, 50, 0).bands()).hasSize(5);
    }

    @Test
    void withoutScoreOrWithoutLevelsThereIsNoBand() {
        assertThat(scale(100, 0).band(null)).isEmpty();
        assertThat(HeatScale.of(new ConformityScale(List.of(), "")).band(BigDecimal.TEN))
                .isEmpty();
    }
}
