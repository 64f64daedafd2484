package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which indicators there are and what they mean. Everybody signed in reads; the quality manager and the deputy change. Where
 * something makes no sense, {@link InvalidIndicator} says what.
 */
public interface IndicatorRegistry {

    // --- reading -----------------------------------------------------------------------------------------------------

    /** In the table's order. @param text searched in code, name and comment; null for all */
    List<IndicatorLine> indicators(
            Actor actor, @Nullable String text, @Nullable ServiceId service, boolean withRetired);

    /**
     * @param from first month of the values that are read with it
     * @param to last month
     */
    IndicatorSheet indicator(Actor actor, IndicatorId id, YearMonth from, YearMonth to);

    // --- changing ----------------------------------------------------------------------------------------------------

    IndicatorId define(Actor actor, IndicatorDefinition definition, List<DatedTarget> targets);

    /**
     * Another wording, unit, bounds, responsible … What was measured stays; the periodicity and the unit of an indicator that has
     * values cannot change.
     *
     * @param expectedVersion of the sheet that was seen
     */
    void redefine(Actor actor, IndicatorId id, int expectedVersion, IndicatorDefinition definition);

    /**
     * Another target from a month on, or none. What is validated already is not judged anew: a month whose period, or a later one,
     * has a validated value is refused ({@code target-rewrites-past}).
     */
    void setTarget(Actor actor, IndicatorId id, int expectedVersion, DatedTarget target);

    /** No more values after a month; what there is stays readable. @param reason required */
    void retire(Actor actor, IndicatorId id, YearMonth last, String reason);

    /** Takes {@link #retire} back. */
    void restore(Actor actor, IndicatorId id);
}
