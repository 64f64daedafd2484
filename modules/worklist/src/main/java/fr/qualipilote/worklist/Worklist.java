package fr.qualipilote.worklist;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The task list. It reads its own table, which the engine's listeners write in the engine's transaction; it never asks the
 * engine. Completing a piece of work is not here: that is a use case of the module that the work is about.
 */
public interface Worklist {

    /**
     * A page in the order of due date and id.
     *
     * @param after where to begin; null for the first page
     * @param limit at most 200
     * @throws fr.qualipilote.kernel.AccessRefused when the scope is beyond the actor's rights
     */
    WorkPage page(Actor actor, WorkQuery query, WorkPage.@Nullable Position after, int limit);

    /** Counts by due band of what a query shows (its own band is ignored). */
    WorkCounts counts(Actor actor, WorkQuery query);

    /** How much a query shows, its band included, counted to the end: dearer than {@link #counts}, on demand only. */
    long exactCount(Actor actor, WorkQuery query);

    /**
     * A piece of work, done or suspended work included ({@link WorkItemLine#open} is false then).
     *
     * @throws UnknownWorkItem when there is none or it is beyond the actor's rights */
    WorkItemLine item(Actor actor, WorkItemId id);

    /** The open work of a case that the actor may act on or see. */
    List<WorkItemLine> openWorkOf(Actor actor, UUID caseId);

    /**
     * Takes a piece of work.
     *
     * @param expectedAssignee who has it as the screen showed it; null for nobody
     * @throws WorkItemTaken when somebody else has it by now: nothing is taken from a colleague unseen
     */
    void claim(Actor actor, WorkItemId id, @Nullable PersonId expectedAssignee);

    /** Gives it back to its groups. @throws fr.qualipilote.kernel.AccessRefused unless the actor has it or leads */
    void release(Actor actor, WorkItemId id);

    /** Hands it to a colleague with a word. */
    void delegate(Actor actor, WorkItemId id, PersonId to, String note);

    /**
     * Hands several over at once; all or none.
     *
     * @return how many were handed over
     * @throws fr.qualipilote.kernel.AccessRefused unless the actor leads (quality manager, head of the service, secretary
     *     general, administrator)
     */
    int reassign(Actor actor, Collection<WorkItemId> ids, PersonId to, String reason);

    /** Hands over all open work of somebody who leaves. */
    int handOver(Actor actor, PersonId from, PersonId to, String reason);

    /** Who took it, gave it back or passed it on, latest first, with the words that went with it. */
    List<HandOverLine> handOvers(Actor actor, WorkItemId id);

    /** All open work assigned to a person, for the hand-over screen. */
    List<WorkItemLine> openWorkOfPerson(Actor actor, PersonId person);

    List<SavedFilter> savedFilters(Actor actor);

    SavedFilter saveFilter(Actor actor, String name, WorkQuery query);

    void deleteFilter(Actor actor, UUID filter);

    /** The actor's own draft for a piece of work. */
    Optional<Draft> draft(Actor actor, WorkItemId id);

    Draft saveDraft(Actor actor, WorkItemId id, java.util.Map<String, String> values);

    void discardDraft(Actor actor, WorkItemId id);
}
