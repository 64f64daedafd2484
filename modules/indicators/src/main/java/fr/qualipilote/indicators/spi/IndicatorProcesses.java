package fr.qualipilote.indicators.spi;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WantedAction;
import org.jspecify.annotations.Nullable;

/**
 * What the indicators tell their processes, in the transaction of the use case: either both happen or neither. A call that finds no
 * open task where one is expected throws {@link IllegalStateException}: that is a bug, and rolls all back.
 *
 * <p>{@code by} is who completed the task, whoever it waited for.
 */
public interface IndicatorProcesses {

    /**
     * Starts {@code indicator-collection} with its task « Saisir les indicateurs ». Called once a collection, from
     * {@link IndicatorSteps#openDueCollections()}: the unique key of period and responsible has let it through.
     */
    void collectionOpened(CollectionId collection);

    /** Completes « Saisir les indicateurs » (or « Compléter la saisie » after it was sent back); « Contrôler et valider les valeurs » opens. */
    void entryFinished(CollectionId collection, PersonId by);

    /**
     * Completes « Contrôler et valider les valeurs »: accepted goes on to {@link IndicatorSteps#openReviews} where a value is off
     * target and ends the case, otherwise it goes back to who enters.
     *
     * @param offTarget whether one of the validated values missed its target; false where nothing was accepted
     */
    void collectionChecked(CollectionId collection, boolean accepted, boolean offTarget, PersonId by);

    /** Ends all that runs for the collection: nothing is asked for any more (its indicators were retired). */
    void collectionCancelled(CollectionId collection);

    /** The person or service that is responsible, or the dates, changed: open tasks are given to who is responsible now. */
    void collectionChanged(CollectionId collection);

    /**
     * Starts {@code indicator-review} with its task « Analyser l’écart à l’objectif ». Called once a review: from
     * {@link IndicatorSteps#openReviews}, or when a value is validated outside of a collection; the unique key of indicator and period has let it through.
     */
    void reviewOpened(ReviewId review);

    /**
     * Completes « Analyser l’écart à l’objectif ». Where an action is wanted, the process proposes it in the plan in the name of
     * {@code by} and tells {@link IndicatorSteps#actionOpened}, all in this transaction; what the plan refuses rolls all back.
     *
     * @param action null for none
     */
    void reviewDone(ReviewId review, @Nullable WantedAction action, PersonId by);

    /** The value was corrected and is no longer off target, or is not validated any more: the open task is withdrawn. */
    void reviewDropped(ReviewId review);
}
