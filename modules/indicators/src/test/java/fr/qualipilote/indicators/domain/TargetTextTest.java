package fr.qualipilote.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets in the words of tables. */
class TargetTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90,00 %|FLOOR|90|PERCENT",
                "0,50 %|FLOOR|0.5|PERCENT",
                "100,00\u00a0%|FLOOR|100|PERCENT",
                "60 j maxi|CEILING|60|DAYS",
                "5 jours maxi|CEILING|5|DAYS",
                "maxi 5 jours|CEILING|5|DAYS",
                "10 j|CEILING|10|DAYS",
                "≤ 5 %|CEILING|5|PERCENT",
                "3 % au plus|CEILING|3|PERCENT",
                "au moins 3 j|FLOOR|3|DAYS",
                "15 minutes maxi|CEILING|15|MINUTES"
            })
    void theSeedsWordsAndTheirLikeAreUnderstood(String text, String direction, String value, Unit unit) {
        TargetText.Reading read = TargetText.read(text, null).orElseThrow();
        assertThat(read.target().direction()).hasToString(direction);
        assertThat(read.target().threshold().orElseThrow()).isEqualByComparingTo(value);
        assertThat(read.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pas d'objectif", "pas d’objectif", "Sans objectif", "-", ""})
    void noTargetIsSaidInManyWays(String text) {
        assertThat(TargetText.read(text, Unit.COUNT).orElseThrow().target()).isEqualTo(new Target.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"à définir", "bientôt", "entre 5 et 10 j"})
    void whatIsNoTargetIsNotGuessed(String text) {
        assertThat(TargetText.read(text, null)).isEmpty();
    }

    @Test
    void aBareNumberOfADelayIsAtMostAndOfACountAtLeast() {
        assertThat(TargetText.read("60", Unit.DAYS).orElseThrow().target()).isEqualTo(Target.Ceiling.of("60"));
        assertThat(TargetText.read("60", Unit.COUNT).orElseThrow().target()).isEqualTo(Target.Floor.of("60"));
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        for (Unit unit : Unit.values()) {
            for (Target target : new Target[] {Target.Floor.of("12"), Target.Ceiling.of("12"), new Target.None()}) {
                String written = TargetText.write(target, unit, unit.decimals());
                assertThat(TargetText.read(written, unit).orElseThrow().target())
                        .as(written)
                        .isEqualTo(target);
            }
        }
        assertThat(TargetText.write(Target.Floor.of("90"), Unit.PERCENT, 2)).isEqualTo("90,00 %");
        assertThat(TargetText.write(Target.Ceiling.of("60"), Unit.DAYS, 0)).isEqualTo("60 j maxi");
    }
}
