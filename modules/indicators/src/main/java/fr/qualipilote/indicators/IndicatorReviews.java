package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.WantedAction;
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
     * Completes the task « Analyser l’écart à l’objectif ». Doing it again replaces the comment; an action can only be wanted the
     * first time.
     *
     * @param comment required; goes into the report
     * @param action wanted in the plan because of the value; null for none. The process proposes it in the actor's name, in the same
     *     transaction: what the action plan refuses leaves the review as it was
     */
    void comment(Actor actor, ReviewId id, String comment, @Nullable WantedAction action);
}
