package fr.qualipilote.ui.publication;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** What is worth offering; the use cases decide. */
final class PublicationRights {

    private PublicationRights() {}

    static boolean mayPrepare(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }
}
