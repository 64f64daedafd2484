package fr.qualipilote.indicators.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.domain.MeasureContent.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, as the product understands it. */
class MeasureTextTest {

    private static final YearMonth MAY = YearMonth.of(2022, 5);
    private static final BigDecimal GERS = BigDecimal.valueOf(198_213);

    private static MeasureContent read(Indicator indicator, String text) {
        return MeasureText.read(indicator, MAY, text, quoted -> GERS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "88,9|88.9",
                "88.9|88.9",
                "88,9 %|88.9",
                "88,9%|88.9",
                "89,65\u00a0%|89.65",
                "89,65\u202f%|89.65",
                "+5|5",
                "007|7",
                "100,00 %|100",
                "0|0"
            })
    void percentagesAreReadAsTheyAreWritten(String text, BigDecimal value) {
        MeasureContent read = read(Definitions.share(), text);
        assertThat(read.kind()).isEqualTo(Kind.VALUE);
        assertThat(read.value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"67", "67 j", "67j", "67 jours", "67 J", "67 j.", " 67 "})
    void daysAreReadWithOrWithoutTheirUnit(String text) {
        assertThat(read(Definitions.delay(), text).value()).isEqualByComparingTo("67");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "1 234", "1\u00a0234", "1\u202f234"})
    void thousandsMayBeSetApart(String text) {
        assertThat(read(Definitions.count(), text).value()).isEqualByComparingTo("1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "—", "\u2212", " - "})
    void aDashIsNoCase(String text) {
        assertThat(read(Definitions.delay(), text).kind()).isEqualTo(Kind.NO_CASE);
    }

    @Test
    void aQuestionMarkIsNotMeasuredAndNothingIsNothing() {
        assertThat(read(Definitions.delay(), " ? ").kind()).isEqualTo(Kind.NOT_MEASURED);
        assertThat(read(Definitions.delay(), " \u00a0").kind()).isEqualTo(Kind.NOTHING);
    }

    @Test
    void aQuotientIsComputedExactlyAndKeptAsItWasGiven() {
        MeasureContent read = read(Definitions.share(), "1 234 / 1 389");
        assertThat(read.value()).isEqualByComparingTo("88.84089273");
        assertThat(read.numerator()).isEqualByComparingTo("1234");
        assertThat(read.denominator()).isEqualByComparingTo("1389");
        assertThat(read.text()).isEqualTo("1234 / 1389");
        assertThat(read(Definitions.share(), read.text()).saysTheSameAs(read)).isTrue();
    }

    @Test
    void zeroOutOfZeroIsNoCase() {
        MeasureContent read = read(Definitions.share(), "0 / 0");
        assertThat(read.kind()).isEqualTo(Kind.NO_CASE);
        assertThat(read.value()).isNull();
    }

    @Test
    void visitsAloneAreDividedByTheInhabitants() {
        MeasureContent read = read(Definitions.perInhabitant(), "64 163 /");
        assertThat(read.byFigure()).isTrue();
        assertThat(read.value()).isEqualByComparingTo("32.37073249");
        assertThat(read.text()).isEqualTo("64163 /");
    }

    @Test
    void aConnectionRateMayPassAHundred() {
        assertThat(read(Definitions.perInhabitant(), "120 %").value()).isEqualByComparingTo("120");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "120 %|above-bound",
                "100,01|above-bound",
                "-3|negative",
                "-0,1 %|negative",
                "abc|not-a-number",
                "12abc|not-a-number",
                "1e5|not-a-number",
                "12,3,4|not-a-number",
                "1,234.5|not-a-number",
                "12 34|not-a-number",
                "=1+1|not-a-number",
                "--|not-a-number",
                "??|not-a-number",
                "%|not-a-number",
                "12 j|wrong-unit",
                "1234567890123|too-many-digits",
                "12,1234567|too-many-digits",
                "3 / 2|numerator-above-denominator",
                "3 / 0|zero-denominator",
                "1 / 2 / 3|not-a-number",
                "1 /|not-a-quotient"
            })
    void whatIsNoPossibleShareIsRefusedWithItsReason(String text, String code) {
        assertRefused(Definitions.share(), text, code);
    }

    @Test
    void whatIsNoPossibleDelayOrCountIsRefusedWithItsReason() {
        assertRefused(Definitions.delay(), "12 %", "wrong-unit");
        assertRefused(Definitions.delay(), "12 / 30", "not-a-quotient");
        assertRefused(Definitions.count(), "47,5", "whole-expected");
        assertRefused(Definitions.count(), "VRAI", "not-a-number");
    }

    private static void assertRefused(Indicator indicator, String text, String code) {
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> read(indicator, text))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("measure." + code);
                    assertThat(refusal.arguments().subList(0, 2)).containsExactly(indicator.name(), MAY);
                    assertThat(refusal.arguments()).contains(text);
                });
    }

    @Test
    void whatARefusalRepeatsOfALongTextIsShort() {
        assertThatExceptionOfType(InvalidMeasure.class)
                .isThrownBy(() -> read(Definitions.share(), "x".repeat(5_000)))
                .satisfies(refusal -> assertThat(refusal.arguments().get(2).toString())
                        .hasSizeLessThan(50)
                        .endsWith("…"));
    }

    @Test
    void decimalsArePrintedAsTheyWereTyped() {
        assertThat(read(Definitions.share(), "26,00 %").text()).isEqualTo("26,00");
    }
}
