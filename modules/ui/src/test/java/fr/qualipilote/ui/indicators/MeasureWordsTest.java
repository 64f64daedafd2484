package fr.qualipilote.ui.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.ui.text.Messages;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MeasureWordsTest {

    private static final Wording FRENCH = Wording.in(Messages.FRENCH);
    private static final Wording ENGLISH = Wording.in(Messages.ENGLISH);

    private final SeedIndicators seed = new SeedIndicators();

    @Test
    void aValueHasItsDecimalsAndItsUnitAfterASpaceThatDoesNotBreak() {
        assertThat(MeasureWords.value(new BigDecimal("26"), Unit.PERCENT, 2, FRENCH))
                .isEqualTo("26,00\u202f%");
        assertThat(MeasureWords.value(new BigDecimal("67"), Unit.DAYS, 0, FRENCH))
                .isEqualTo("67\u00a0j");
        assertThat(MeasureWords.value(new BigDecimal("1234"), Unit.COUNT, 0, FRENCH))
                .isEqualTo("1\u202f234");
        assertThat(MeasureWords.value(new BigDecimal("26"), Unit.PERCENT, 2, ENGLISH))
                .isEqualTo("26.00%");
    }

    @Test
    void aTargetIsToldWithoutDecimalsThatSayNothing() {
        assertThat(MeasureWords.target(Target.Floor.of("90.00"), Unit.PERCENT, 2, FRENCH))
                .isEqualTo("90\u202f% au moins");
        assertThat(MeasureWords.target(Target.Floor.of("0.5"), Unit.PERCENT, 2, FRENCH))
                .isEqualTo("0,50\u202f% au moins");
        assertThat(MeasureWords.target(Target.Ceiling.of("60"), Unit.DAYS, 0, FRENCH))
                .isEqualTo("60\u00a0j au plus");
        assertThat(MeasureWords.target(new Target.None(), Unit.COUNT, 0, FRENCH))
                .isEqualTo("sans objectif");
    }

    @Test
    void theFourStatesOfACellAreToldApart() {
        YearMonth january = YearMonth.of(2022, 1);
        assertThat(MeasureWords.shown(seed.cell(seed.renewal, january), seed.renewal, FRENCH))
                .isEqualTo("67\u00a0j");
        assertThat(MeasureWords.shown(seed.cell(seed.letters, january), seed.letters, FRENCH))
                .isEqualTo("–");
        assertThat(MeasureWords.shown(seed.cell(seed.letters, SeedIndicators.MAY), seed.letters, FRENCH))
                .isEqualTo("?");
        assertThat(MeasureWords.shown(seed.cell(seed.calls, YearMonth.of(2022, 6)), seed.calls, FRENCH))
                .isEmpty();
        assertThat(MeasureWords.said(seed.cell(seed.calls, YearMonth.of(2022, 6)), seed.calls, FRENCH))
                .isEqualTo("pas encore dû");
        assertThat(MeasureWords.said(seed.cell(seed.letters, january), seed.letters, FRENCH))
                .isEqualTo("aucun cas dans la période, échantillon de 46, Saisie");
    }

    @Test
    void aSpanOfOneYearNamesTheYearOnce() {
        assertThat(MeasureWords.span(YearMonth.of(2022, 1), YearMonth.of(2022, 6), FRENCH))
                .isEqualTo("Janvier à juin 2022");
        assertThat(MeasureWords.span(YearMonth.of(2013, 1), YearMonth.of(2022, 6), FRENCH))
                .isEqualTo("Janvier 2013 à juin 2022");
        assertThat(MeasureWords.shortMonth(YearMonth.of(2022, 1), FRENCH)).isEqualTo("Janv.");
    }
}
