package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.util.Collection;
import java.util.Optional;

/**
 * Who may do what to an action, whatever its state. Rights come from the role, from being the pilot, the verifier or a
 * contributor of this very action; administering gives none.
 */
public final class AccessPolicy {

    private AccessPolicy() {}

    /** Anyone in a service, quality and management. */
    public static boolean mayPropose(Actor actor) {
        return !actor.services().isEmpty() || !actor.headed().isEmpty() || managesQuality(actor) || directs(actor);
    }

    /** A head's right to deal with a delay depends on who was alerted: see {@link #mayTreatAsHead}. */
    public static boolean may(ActionStep step, Actor actor, Action action, Offices offices) {
        return switch (step) {
            case QUALIFY, DISMISS, END_RECURRENCE, EDIT -> managesQuality(actor);
            case ACCEPT, REFUSE, PROPOSE_OTHER_DATE, REPORT_PROGRESS, DECLARE_DONE, REQUEST_POSTPONEMENT ->
                action.isPilotedBy(actor.person());
            case CONTRIBUTE -> isAskedNow(actor, action);
            case VERIFY, SEND_BACK, CHECK_EFFECTIVENESS ->
                isCharged(actor, action, VerifierPolicy.verifier(action.pilot(), offices));
            case DECIDE_POSTPONEMENT -> isCharged(actor, action, PostponementPolicy.decider(action, offices));
            case CHANGE_RULE -> managesQuality(actor) || action.isPilotedBy(actor.person());
            case TRANSFER ->
                managesQuality(actor) || actor.is(Role.SECRETARY_GENERAL) || action.isPilotedBy(actor.person());
            case SUSPEND, RESUME -> managesQuality(actor) || directs(actor);
            case ABANDON -> actor.is(Role.QUALITY_MANAGER) || directs(actor);
            case TREAT_DELAY -> actor.is(Role.SECRETARY_GENERAL);
            case OBSERVE, ADD_EVIDENCE -> takesPart(actor, action, offices);
        };
    }

    /** The head of a service whose part is missing, or of the pilot's; never the pilot. */
    public static boolean mayTreatAsHead(Actor actor, Action action, Collection<ServiceId> alerted) {
        return !action.isPilotedBy(actor.person()) && alerted.stream().anyMatch(actor::heads);
    }

    /** Who directs may give a later date unasked, but not to an action of their own. */
    public static boolean mayPostpone(Actor actor, Action action) {
        return directs(actor) && !action.isPilotedBy(actor.person());
    }

    /** All the work of somebody: quality, the secretary general, the person, that person's head, administrators. */
    public static boolean mayHandOver(Actor actor, PersonId from, Collection<ServiceId> servicesOfFrom) {
        return managesQuality(actor)
                || actor.isAnyOf(Role.SECRETARY_GENERAL, Role.ADMINISTRATOR)
                || actor.is(from)
                || servicesOfFrom.stream().anyMatch(actor::heads);
    }

    private static boolean managesQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    private static boolean directs(Actor actor) {
        return actor.isAnyOf(Role.SECRETARY_GENERAL, Role.PREFECT);
    }

    /** @param charged empty where the work is offered to whoever is secretary general */
    private static boolean isCharged(Actor actor, Action action, Optional<PersonId> charged) {
        return !action.isPilotedBy(actor.person())
                && charged.map(actor::is).orElseGet(() -> actor.is(Role.SECRETARY_GENERAL));
    }

    /** Whether some part of an open occurrence is asked of the actor, answered or not. */
    private static boolean isAskedNow(Actor actor, Action action) {
        return action.openOccurrences()
                .flatMap(occurrence -> occurrence.contributions().stream())
                .anyMatch(part -> part.isAskedOf(actor));
    }

    private static boolean takesPart(Actor actor, Action action, Offices offices) {
        return action.isPilotedBy(actor.person())
                || actor.person().equals(action.proposedBy())
                || managesQuality(actor)
                || directs(actor)
                || isCharged(actor, action, VerifierPolicy.verifier(action.pilot(), offices))
                || action.contributors().stream().anyMatch(contributor -> contributes(actor, contributor))
                || isAskedNow(actor, action);
    }

    private static boolean contributes(Actor actor, Contributor contributor) {
        if (contributor instanceof Contributor.Someone someone) {
            return actor.is(someone.person());
        }
        if (contributor instanceof Contributor.OneService one) {
            return actor.belongsTo(one.service()) || actor.heads(one.service());
        }
        return !actor.services().isEmpty() || !actor.headed().isEmpty();
    }
}
