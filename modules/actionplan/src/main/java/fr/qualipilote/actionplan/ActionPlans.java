package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of the action plan. Every one of them checks the actor's right first
 * ({@link fr.qualipilote.kernel.AccessRefused}), then the state ({@link StepRefused}), then its input
 * ({@link InvalidAction}); it changes nothing when it throws. Unknown ids throw {@link UnknownAction}; two people who
 * change the same action at once get {@link ChangedMeanwhile}, the second of them. Dates are those of Europe/Paris.
 *
 * <p>Where « quality manager » stands below, the deputy may do it as well, but for {@link #abandon}. Administering gives no
 * right over actions, but for {@link #handOver}.
 */
public interface ActionPlans {

    // --- reading -----------------------------------------------------------------------------------------------------

    /** The plan by theme then reference. Everybody signed in reads the plan. */
    List<ActionLine> actions(Actor actor, ActionQuery query);

    /** How many actions match: for the navigation. */
    long count(Actor actor, ActionQuery query);

    ActionSheet action(Actor actor, ActionId id);

    ActionSheet actionWithReference(Actor actor, String reference);

    /** All dates of a year, opened and planned, by date. */
    List<CalendarMark> calendar(Actor actor, int year);

    /**
     * Files of all actions, latest first.
     *
     * @param words each is in the file's name, or in the reference or the words of its action; empty for all
     * @param most how many at most
     */
    List<EvidenceLine> evidence(Actor actor, String words, int most);

    /** What is known of a file; empty when there is no such evidence. */
    Optional<EvidenceLine> evidenceLine(Actor actor, EvidenceId id);

    /** @throws UnknownAction when there is no such evidence */
    EvidenceFile evidence(Actor actor, EvidenceId id);

    // --- from proposal to engagement ---------------------------------------------------------------------------------

    /** Anyone in a service, the quality manager and management may propose. */
    ActionId propose(Actor actor, ProposeAction command);

    /** Quality manager (or deputy). From proposed or to arbitrate. */
    void qualify(Actor actor, QualifyAction command);

    /** Quality manager (or deputy). @param reason required */
    void dismiss(Actor actor, ActionId id, String reason);

    /** The pilot alone. */
    void accept(Actor actor, ActionId id);

    /** The pilot alone. @param reason required */
    void refuse(Actor actor, ActionId id, String reason);

    /** The pilot alone. @param date after today */
    void proposeOtherDate(Actor actor, ActionId id, LocalDate date, String reason);

    // --- carrying out ------------------------------------------------------------------------------------------------

    /** A member or the head of the contributing service, or the person named. Answers once; a correction is a new observation. */
    void contribute(Actor actor, ContributionId id, String text);

    /**
     * The pilot. For the task « Faire le point d'étape » and at any time. The note becomes an observation.
     *
     * @param percent 0 to 100
     * @param nextMilestone of an action done once, after today and not after its final date; null when there is none, and
     *     always for a recurring action
     */
    void reportProgress(Actor actor, ActionId id, int percent, String note, @Nullable LocalDate nextMilestone);

    /**
     * The pilot. Refused with {@code action.evidence-missing} while the occurrence has no evidence; contributors who have not
     * answered do not block, their parts are closed as unanswered.
     */
    void declareDone(Actor actor, OccurrenceId id, String result);

    /** The verifier (see {@link ActionSheet#verifier()}), never the pilot. */
    void verify(Actor actor, OccurrenceId id, @Nullable String note);

    /** Verifies several at once, all or none. */
    int verifyAll(Actor actor, Collection<OccurrenceId> ids);

    /** The verifier. @param reason required */
    void sendBack(Actor actor, OccurrenceId id, String reason);

    /** The verifier, at its date. Effective closes the action, not effective reopens it. @param note required when not effective */
    void checkEffectiveness(Actor actor, ActionId id, boolean effective, @Nullable String note);

    // --- dates and responsibility ------------------------------------------------------------------------------------

    /**
     * The pilot asks for a later date: the final one of an action done once, that of the earliest occurrence not done yet of a
     * recurring one. Decided by the quality manager, or by the verifier when the quality manager is the pilot; from the third
     * on by the secretary general (domain.md, 3C, step 7).
     */
    PostponementId requestPostponement(Actor actor, ActionId id, LocalDate to, String reason);

    void decidePostponement(Actor actor, PostponementId id, boolean granted, @Nullable String note);

    /**
     * Secretary general and prefect, on a committee's decision: a later date without a request of the pilot, who may not be the
     * one who decides. It counts as a postponement.
     *
     * @param decision the decision and its reference
     */
    void postpone(Actor actor, ActionId id, LocalDate to, String decision);

    /**
     * Quality manager or pilot: the rule or the next date of a recurring action changes.
     *
     * @param recurrence a recurring rule
     * @param nextDueOn not before today, in a period that has no occurrence yet; null lets the rule find it
     */
    void changeRule(
            Actor actor, ActionId id, Recurrence recurrence, LatePolicy latePolicy, @Nullable LocalDate nextDueOn);

    /**
     * The quality manager: no more occurrences; goes on to the check of effectiveness. Occurrences that are not done are
     * cancelled, those declared done are still verified.
     */
    void endRecurrence(Actor actor, ActionId id, String reason);

    /** Quality manager, secretary general, or the pilot: another pilot while it runs. Open work moves along. */
    void transfer(Actor actor, ActionId id, PersonId newPilot, String reason);

    /**
     * Hands over all open actions that somebody pilots, and the parts asked of that person by name. Quality manager, secretary
     * general, the person, the head of one of the person's services, and administrators.
     *
     * @return how many actions changed
     */
    int handOver(Actor actor, PersonId from, PersonId to, String reason);

    /** Quality manager, secretary general, prefect. Nothing is asked, reminded or opened until it is resumed. */
    void suspend(Actor actor, ActionId id, String reason);

    /**
     * Quality manager, secretary general, prefect. A recurring action takes up again at its first date from today on.
     *
     * @param newDueOn a new final date, after today; null keeps the one in force
     */
    void resume(Actor actor, ActionId id, @Nullable LocalDate newDueOn);

    /** Secretary general, prefect, or quality manager on a committee's decision. @param decision the decision and its date */
    void abandon(Actor actor, ActionId id, String decision);

    /** The head of service or the secretary general has dealt with the alert of a delay. @param note what was decided */
    void treatDelay(Actor actor, ActionId id, String note);

    // --- words and files ---------------------------------------------------------------------------------------------

    /** Quality manager: label, theme, contributors, priority, criterion and date of effectiveness. */
    void edit(Actor actor, EditAction command);

    /** Anyone who takes part in the action. */
    void observe(Actor actor, ActionId id, String text);

    /**
     * Anyone who takes part in the action. The type is judged by the content; executable types are refused.
     *
     * @param occurrence what it proves; null for the action as a whole
     * @throws InvalidAction {@code evidence-too-large}, {@code evidence-empty}, {@code evidence-type}
     */
    EvidenceId addEvidence(
            Actor actor, ActionId id, @Nullable OccurrenceId occurrence, String fileName, byte[] content);
}
