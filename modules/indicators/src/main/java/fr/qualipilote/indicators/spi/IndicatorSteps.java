package fr.qualipilote.indicators.spi;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the processes ask of the indicators: one use case a service task, and the questions of the task listener. Only
 * {@code workflow} sees this; there is no actor, time does it.
 */
public interface IndicatorSteps {

    // --- collection-calendar -----------------------------------------------------------------------------------------

    /**
     * When the calendar is to open collections next: at six in the morning of the first working day of the month after now. Asked
     * when the calendar starts, and again after each opening.
     */
    Instant nextOpening();

    /**
     * Opens the collections of all periods that have ended, of every person and service that is responsible, where there is none yet;
     * each is told to {@link IndicatorProcesses#collectionOpened}. Idempotent by period and responsible, on several nodes too; after
     * a downtime one call opens all that was missed. Where all values are validated already none is opened.
     *
     * @return those it opened
     */
    List<CollectionId> openDueCollections();

    // --- indicator-collection ----------------------------------------------------------------------------------------

    /** When to remind who has not finished: two working days before the due date, in the morning. */
    Instant entryReminder(CollectionId collection);

    /** When what is missing is flagged: in the morning of the working day after the due date. */
    Instant missingFlag(CollectionId collection);

    /** Writes the reminder down. */
    void remindEntry(CollectionId collection);

    /**
     * Writes down what is missing. The card of the task is asked again right after: from now on it offers the task to the quality
     * manager, too, and to the head of the responsible service.
     *
     * @return how many values are missing
     */
    int flagMissing(CollectionId collection);

    /**
     * « Ouvrir les analyses d’écart »: opens the review of each validated value of the collection that is off target and has none
     * yet; each is told to {@link IndicatorProcesses#reviewOpened}. Idempotent.
     *
     * @return how many it opened
     */
    int openReviews(CollectionId collection);

    // --- indicator-review --------------------------------------------------------------------------------------------

    /** When to remind of a review that nobody has done: in the morning of its due date. */
    Instant reviewReminder(ReviewId review);

    /** Writes the reminder down. */
    void remindReview(ReviewId review);

    /** Keeps the reference of the action that was proposed in the plan for the review, for instance « ACT-2022-016 ». */
    void actionOpened(ReviewId review, String reference);

    // --- the task listener's questions -------------------------------------------------------------------------------

    /** The tasks of the processes, named by what they ask. */
    enum Task {
        ENTER,
        COMPLETE,
        CHECK,
        REVIEW
    }

    TaskCard card(CollectionId collection, Task task);

    TaskCard card(ReviewId review);

    /** What a case is called, for who looks after the processes; empty when there is none. */
    Optional<CaseTitle> title(CollectionId collection);

    Optional<CaseTitle> title(ReviewId review);

    /**
     * @param reference for instance « COL-2022-06-SMI » or « IND-03 · 2022-06 »
     * @param label in French: a name, no sentence
     */
    record CaseTitle(String reference, String label) {}

    /**
     * Words, date and people of a task.
     *
     * @param subject whose values, or the indicator's name
     * @param period code of the period: {@code 2022-06}, {@code 2022-04+3}
     * @param assignee the person it goes to; null when it is offered to groups
     * @param roles offered to who has one of these roles
     * @param services offered to the members of these services
     * @param headsOf offered to the heads of these services
     * @param service the service that is responsible; null where it is a person or the quality manager
     */
    record TaskCard(
            String reference,
            String subject,
            String period,
            @Nullable ServiceId service,
            @Nullable PersonId assignee,
            Set<Role> roles,
            Set<ServiceId> services,
            Set<ServiceId> headsOf,
            LocalDate dueOn) {}
}
