package fr.qualipilote.indicators;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is, as it is written down and changed. Its targets have dates of their own:
 * {@link IndicatorRegistry#setTarget}.
 *
 * @param code short and unique, for instance « IND-03 »; empty lets the product draw the next one
 * @param name as it stands in the table, unique
 * @param definition what it says and why it is measured; may be empty
 * @param formula in words; may be empty
 * @param numeratorName of a rate or a mean, for instance « appels décrochés »; null where the value is counted as it is
 * @param denominatorName for instance « appels présentés »; null as the numerator's
 * @param denominatorFigure a dated figure that stands for the denominator, for instance the number of inhabitants
 * @param decimals shown, 0 to 4
 * @param lowerBound what no value may be below; usually 0
 * @param upperBound what no value may be above: 100 for a true share, null for none
 * @param source where the figures come from, for instance « logiciel de téléphonie »; may be empty
 * @param comment the line « périodicité / commentaire » of the table; may be empty
 * @param method how its values are obtained as a rule; a measure may say otherwise
 * @param sampleSize n of the rule's sample; null where it is not a sample
 * @param publishable whether its validated values may be published
 * @param dueDays working days after the end of the period, after which an empty cell is « not measured »; 0 to 60
 * @param collectedFrom the first month for which values are asked of who is responsible; earlier periods are history that may be
 *     entered or imported, but ask and alert nobody
 * @param position in the table, ascending
 */
public record IndicatorDefinition(
        String code,
        String name,
        String definition,
        String formula,
        @Nullable String numeratorName,
        @Nullable String denominatorName,
        @Nullable ReferenceFigureId denominatorFigure,
        Unit unit,
        int decimals,
        @Nullable BigDecimal lowerBound,
        @Nullable BigDecimal upperBound,
        Periodicity periodicity,
        String source,
        String comment,
        Method method,
        @Nullable Integer sampleSize,
        Responsible responsible,
        boolean publishable,
        int dueDays,
        YearMonth collectedFrom,
        int position) {

    /** Working days that are usually left to give a value. */
    public static final int USUAL_DUE_DAYS = 10;

    /** Whether a value may be given as « numerator / denominator ». */
    public boolean isQuotient() {
        return numeratorName != null && (denominatorName != null || denominatorFigure != null);
    }

    /** The same under another code. */
    public IndicatorDefinition withCode(String another) {
        return new IndicatorDefinition(
                another,
                name,
                definition,
                formula,
                numeratorName,
                denominatorName,
                denominatorFigure,
                unit,
                decimals,
                lowerBound,
                upperBound,
                periodicity,
                source,
                comment,
                method,
                sampleSize,
                responsible,
                publishable,
                dueDays,
                collectedFrom,
                position);
    }
}
