package fr.qualipilote.indicators.spi;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.kernel.PersonId;

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

    /** Completes « Saisir les indicateurs » (or « Compléter la saisie » after it was sent back); « Contrôler les indicateurs » opens. */
    void entryFinished(CollectionId collection, PersonId by);

    /** Completes « Contrôler les indicateurs »: accepted ends the case, otherwise it goes back to who enters. */
    void collectionChecked(CollectionId collection, boolean accepted, PersonId by);

    /** The person or service that is responsible, or the dates, changed: open tasks are given to who is responsible now. */
    void collectionChanged(CollectionId collection);

    /**
     * Starts {@code indicator-review} with its task « Examiner l’écart ». Called once a review, when the value is validated; the
     * unique key of indicator and period has let it through.
     */
    void reviewOpened(ReviewId review);

    /** Completes « Examiner l’écart ». @param actionOpened whether an action was opened in the plan for it */
    void reviewDone(ReviewId review, boolean actionOpened, PersonId by);

    /** The value was corrected and is no longer off target, or is not validated any more: the open task is withdrawn. */
    void reviewDropped(ReviewId review);
}
