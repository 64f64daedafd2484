package fr.qualipilote.surveys.domain;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.surveys.WaveStep;

/** Who may do what to a wave, whatever its state. Administering gives no right. */
public final class AccessPolicy {

    private AccessPolicy() {}

    public static boolean managesQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    public static boolean may(WaveStep step, Actor actor, Wave wave, Offices offices) {
        return switch (step) {
            case EDIT, PREPARE, CLOSE_FIELD, CORRECT, DECIDE_ACTIONS, CANCEL, MANAGE_LINKS -> managesQuality(actor);
            case ENTER, SUBMIT -> managesQuality(actor) || wave.isEnteredBy(actor);
            case VALIDATE, SEND_BACK -> mayJudge(actor, wave, offices);
            case PUBLISH -> managesQuality(actor) || actor.isAnyOf(Role.SECRETARY_GENERAL, Role.PREFECT);
        };
    }

    /** Four eyes: quality, but not who handed the results in; the secretary general where nobody else is left. */
    private static boolean mayJudge(Actor actor, Wave wave, Offices offices) {
        if (actor.person().equals(wave.submittedBy())) {
            return false;
        }
        return managesQuality(actor)
                || (actor.is(Role.SECRETARY_GENERAL) && !offices.hasQualityBeside(wave.submittedBy()));
    }
}
