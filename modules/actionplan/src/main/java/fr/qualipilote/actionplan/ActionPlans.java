package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The use cases of the action plan. Every one of them checks the actor's right first
 * ({@link fr.qualipilote.kernel.AccessRefused}), then the state ({@link StepRefused}), then its input
 * ({@link InvalidAction}); it changes nothing when it throws. Unknown ids throw {@link UnknownAction}. Dates are those of
 * Europe/Paris.
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
     * The pilot. For the task « Faire le point d'étape » and at any time.
     *
     * @param percent 0 to 100
     * @param nextMilestone null when there is none
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
     * The pilot asks for a later date. Decided by the quality manager, or by the verifier when the quality manager is the
     * pilot; from the third on by the secretary general (domain.md, 3C, step 7).
     */
    PostponementId requestPostponement(Actor actor, ActionId id, LocalDate to, String reason);

    void decidePostponement(Actor actor, PostponementId id, boolean granted, @Nullable String note);

    /** Quality manager or pilot: a rule or a next date that changes. */
    void changeRule(
            Actor actor, ActionId id, Recurrence recurrence, LatePolicy latePolicy, @Nullable LocalDate nextDueOn);

    /** The quality manager: no more occurrences; goes on to the check of effectiveness. */
    void endRecurrence(Actor actor, ActionId id, String reason);

    /** Quality manager, secretary general, or the pilot: another pilot while it runs. Open work moves along. */
    void transfer(Actor actor, ActionId id, PersonId newPilot, String reason);

    /** Hands over all open actions that somebody pilots. @return how many */
    int handOver(Actor actor, PersonId from, PersonId to, String reason);

    void suspend(Actor actor, ActionId id, String reason);

    /** @param newDueOn a new final date; null keeps the one in force */
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
