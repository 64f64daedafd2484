package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the publication may take from the indicators, and what it tells them. A publication keeps a copy of what it published, with
 * the measure's id and edition; whether it is still so is asked here.
 */
public interface PublishableMeasures {

    /**
     * The validated measures of publishable indicators whose period ends between the two months, in the table's order, then by
     * period. « - » and « ? » that are validated are among them. Everybody signed in reads.
     */
    List<Figure> publishable(Actor actor, YearMonth from, YearMonth to);

    /**
     * Marks measures as published, when a set is frozen; the approval was decided by the publication. Measures that are no longer
     * what was to be published refuse it all ({@link MeasureChanged}).
     *
     * @param actor who froze the set: secretary general, prefect, quality manager or deputy
     */
    void published(Actor actor, Collection<Edition> measures);

    /**
     * Of what was published, what has been corrected since; for the public page, so nothing is told of a value that is not
     * validated. Nobody needs to be signed in.
     */
    List<CorrectedSince> correctedSince(Collection<Edition> published);

    /** A measure with the count of its values, which rises with every correction. */
    record Edition(MeasureId measure, int edition) {}

    /**
     * @param value null for « - » and « ? »
     * @param text as it is entered: « 89,65 », « - », « ? »
     * @param verdict {@link Verdict#NONE} without a value
     * @param comment of the measure
     */
    record Figure(
            Edition edition,
            IndicatorId indicator,
            String code,
            String name,
            String definition,
            String formula,
            String source,
            String indicatorComment,
            Unit unit,
            int decimals,
            Period period,
            @Nullable BigDecimal value,
            String text,
            Target target,
            Verdict verdict,
            Method method,
            @Nullable Integer sampleSize,
            @Nullable String comment) {}

    /**
     * @param on when it was corrected last
     * @param newText what it holds now, as it is entered, where that is validated; else null
     * @param newValue that value; null for « - », « ? » and what is not validated
     */
    record CorrectedSince(Edition published, Instant on, @Nullable String newText, @Nullable BigDecimal newValue) {}
}
