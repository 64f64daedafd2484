package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reviews of values off target: one for each indicator and period, opened when the value is validated, carried by the process
 * {@code indicator-review}.
 */
public interface IndicatorReviews {

    /** Everybody signed in reads. Of periods that end between the two months, by period, then in the table's order. */
    List<ReviewLine> reviews(Actor actor, YearMonth from, YearMonth to);

    ReviewLine review(Actor actor, ReviewId id);

    /**
     * Opens the review of a validated value off target of a period that was entered as history; there is one already: that one.
     * Quality manager and deputy.
     */
    ReviewId open(Actor actor, IndicatorId indicator, YearMonth month);

    /**
     * Comments the value. Quality manager, deputy, who is responsible for the indicator, and the head of the responsible service.
     * Completes the task « Examiner l’écart ». Doing it again replaces the comment.
     *
     * @param comment required; goes into the report
     * @param action reference of an action that was opened in the plan for it; null for none. Whoever opens one proposes it through
     *     the action plan first, in the same transaction
     */
    void comment(Actor actor, ReviewId id, String comment, @Nullable String action);
}
