package fr.qualipilote.ui.plan;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Which ways the screens of the plan offer; the use cases decide again. */
final class PlanRights {

    private PlanRights() {}

    static boolean mayPropose(Actor actor) {
        return !actor.services().isEmpty()
                || actor.isAnyOf(
                        Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.SECRETARY_GENERAL, Role.PREFECT);
    }

    static boolean mayImport(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.ADMINISTRATOR);
    }
}
