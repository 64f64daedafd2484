package fr.qualipilote.ui.surveys;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Which ways the screens offer; the use cases decide again. */
final class SurveyRights {

    private SurveyRights() {}

    static boolean managesQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }
}
