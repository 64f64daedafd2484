package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of the bodies: agenda, attendance, discussion, decisions, minutes. Every use case checks the actor's right first
 * ({@link fr.qualipilote.kernel.AccessRefused}), then the state, then its input ({@link InvalidOrganisation}); it changes nothing
 * when it throws. Unknown ids throw {@link UnknownMeeting}.
 *
 * <p>The quality manager and the deputy prepare meetings and take minutes; whoever presides confirms what needs the chair's right
 * and approves the minutes; members read; anyone signed in sees the dates and the approved minutes.
 */
public interface Meetings {

    // --- reading -----------------------------------------------------------------------------------------------------

    /** All meetings by date, the latest first. */
    List<MeetingLine> meetings();

    List<MeetingLine> meetingsOf(BodyId body);

    MeetingSheet meeting(Actor actor, MeetingId id);

    /** @throws fr.qualipilote.kernel.AccessRefused unless they are approved, or the actor reads the meeting */
    MinutesSheet minutes(Actor actor, MeetingId id);

    /** What waits for a decision and is not on the agenda of this meeting yet. Who prepares. */
    List<Matter> waiting(Actor actor, MeetingId id);

    /** The services that a decision under the item may ask for more one by one, as of now. Who takes minutes. */
    List<ServiceId> askable(Actor actor, AgendaItemId item);

    // --- before ------------------------------------------------------------------------------------------------------

    /** @throws InvalidOrganisation when the day is past or the body does not exist then */
    MeetingId plan(Actor actor, BodyId body, PlanMeeting plan);

    /** @param seen the version that the form was filled in from */
    void move(Actor actor, MeetingId id, int seen, PlanMeeting plan);

    /** The agenda is settled and shown to the members. Refused with {@code agenda-empty} without an item. */
    void convene(Actor actor, MeetingId id);

    /** @param reason required */
    void cancel(Actor actor, MeetingId id, String reason);

    /** An item typed by hand. @param minutes 0 when nobody says how long */
    AgendaItemId addItem(Actor actor, MeetingId id, String title, int minutes);

    /**
     * An item about something that waits, or about an action, under its own words.
     *
     * @throws InvalidOrganisation {@code matter-gone} when there is nothing to decide about it any more
     */
    AgendaItemId addMatter(Actor actor, MeetingId id, String kind, String matter);

    void changeItem(Actor actor, AgendaItemId id, String title, int minutes);

    /** @throws InvalidOrganisation {@code item-discussed} when something was noted or decided under it */
    void removeItem(Actor actor, AgendaItemId id);

    /** @param by how many places down; negative for up; beyond the ends it stays there */
    void moveItem(Actor actor, AgendaItemId id, int by);

    AttendeeId addGuest(Actor actor, MeetingId id, String words);

    void removeGuest(Actor actor, AttendeeId id);

    /** Who presides: the holder of the chair unless somebody is named here. @param person null for the holder again */
    void presideBy(Actor actor, MeetingId id, @Nullable PersonId person);

    // --- during ------------------------------------------------------------------------------------------------------

    /** On the day or after. The meeting gets its reference, the actor becomes its secretary. */
    void open(Actor actor, MeetingId id);

    /** @param by who came instead; required when represented */
    void mark(Actor actor, AttendeeId id, Attendance presence, @Nullable String by);

    /** Replaces what was noted under an item; saved as it is typed, the last one wins. */
    void note(Actor actor, AgendaItemId id, String discussion);

    /** An empty decision to be typed. */
    DecisionId draft(Actor actor, AgendaItemId id);

    /** Keeps a half-typed decision; nothing is asked of it but the length of its text. */
    void keepDraft(Actor actor, DecisionId id, DraftDecision content);

    void discardDraft(Actor actor, DecisionId id);

    /**
     * Takes the decision: it gets its number, and what it sets going is set going in the same transaction, by the process
     * {@code meeting-decision}; what cannot be carried out leaves a draft. A decision that needs the chair's right waits for
     * {@link #confirm}, unless the actor presides.
     *
     * @return its reference, for instance « D-2022-03-02 »
     * @throws InvalidOrganisation when something is missing, or the item does not admit such a decision
     */
    String record(Actor actor, DecisionId id);

    /**
     * Whoever presides confirms a decision, which carries it out by that person's right, or does not.
     *
     * @param note required when it is not confirmed
     */
    void confirm(Actor actor, DecisionId id, boolean confirmed, @Nullable String note);

    // --- after -------------------------------------------------------------------------------------------------------

    /** Refused with {@code decision-draft} while a half-typed decision is there; empty ones are dropped. */
    void close(Actor actor, MeetingId id);

    /** Whoever presides. Refused with {@code decision-to-confirm} while one waits. The minutes are frozen. */
    void approve(Actor actor, MeetingId id);

    /** Approved minutes stay as they are; what was wrong is said beside them. */
    void rectify(Actor actor, MeetingId id, String text);
}
