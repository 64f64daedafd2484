package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.Method;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What makes no sense in a definition, whatever else there is. */
final class DefinitionRules {

    private DefinitionRules() {}

    static void requireSense(IndicatorDefinition defined) {
        if (defined.decimals() < 0 || defined.decimals() > Indicator.MOST_DECIMALS) {
            throw InvalidIndicator.because(
                    "decimals-out-of-range", defined.decimals() + " decimals", Indicator.MOST_DECIMALS);
        }
        if (defined.dueDays() < 0 || defined.dueDays() > Indicator.MOST_DUE_DAYS) {
            throw InvalidIndicator.because(
                    "due-days-out-of-range", defined.dueDays() + " days", Indicator.MOST_DUE_DAYS);
        }
        requireBounds(defined.lowerBound(), defined.upperBound());
        boolean denominator = isGiven(defined.denominatorName()) || defined.denominatorFigure() != null;
        if (isGiven(defined.numeratorName()) != denominator) {
            throw InvalidIndicator.because("quotient-half", "A numerator without a denominator or the other way round");
        }
        Integer sample = defined.sampleSize();
        if (sample != null && (sample < 1 || defined.method() != Method.SAMPLE)) {
            throw InvalidIndicator.because("sample-size-out-of-range", "A sample of " + sample);
        }
    }

    private static void requireBounds(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        requireKept(lower);
        requireKept(upper);
        if (lower != null && upper != null && lower.compareTo(upper) >= 0) {
            throw InvalidIndicator.because(
                    "bounds-reversed", lower + " to " + upper, Numbers.text(lower), Numbers.text(upper));
        }
    }

    /** Whether the column holds it as it is. */
    private static void requireKept(@Nullable BigDecimal bound) {
        if (bound != null
                && (bound.precision() - bound.scale() > 12
                        || Numbers.plain(bound).scale() > 6)) {
            throw InvalidIndicator.because("bound-too-long", bound + " has too many digits");
        }
    }

    private static boolean isGiven(@Nullable String name) {
        return name != null && !name.isBlank();
    }
}
