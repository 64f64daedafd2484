package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Who may do what, whatever the state. */
public final class AccessPolicy {

    private AccessPolicy() {}

    public static boolean isQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    public static boolean isManagement(Actor actor) {
        return actor.isAnyOf(Role.SECRETARY_GENERAL, Role.PREFECT);
    }

    public static boolean may(CampaignStep step, Actor actor) {
        return switch (step) {
            case EDIT, OPEN, EXTEND, NAME_REFERENT, LEAVE_SCOPE, CONSOLIDATE, PROPOSE_ACTIONS, PRESENT ->
                isQuality(actor);
            case DECIDE -> isManagement(actor);
            case SUSPEND, RESUME, CANCEL -> isQuality(actor) || isManagement(actor);
        };
    }

    /** Quality, or the head of the service. */
    public static boolean mayNameReferent(Actor actor, Sheet sheet) {
        return isQuality(actor) || actor.heads(sheet.service());
    }

    /** The referent, the substitute, every member and head of the service. */
    public static boolean mayAnswer(Actor actor, Sheet sheet) {
        return actor.belongsTo(sheet.service())
                || actor.heads(sheet.service())
                || (sheet.referent() != null && actor.is(sheet.referent()))
                || (sheet.substitute() != null && actor.is(sheet.substitute()));
    }

    /** The head of the service; the secretary general too, to whom it falls where there is no head. */
    public static boolean mayTreatAsHead(Actor actor, Sheet sheet) {
        return actor.heads(sheet.service()) || mayTreatAsSecretary(actor);
    }

    public static boolean mayTreatAsSecretary(Actor actor) {
        return actor.is(Role.SECRETARY_GENERAL);
    }

    public static boolean mayRead(Actor actor, Sheet sheet) {
        return mayReadAll(actor) || mayAnswer(actor, sheet);
    }

    /** What is not valid yet is read by who leads, decides or audits. */
    public static boolean mayReadAll(Actor actor) {
        return isQuality(actor) || isManagement(actor) || actor.is(Role.INTERNAL_AUDITOR);
    }
}
