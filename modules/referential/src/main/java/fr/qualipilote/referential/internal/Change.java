package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Who changes referentials, their scope and their crosswalk. */
final class Change {

    private Change() {}

    static boolean isOpenTo(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.ADMINISTRATOR);
    }

    /** @param deed what is tried, in kebab-case */
    static void require(Actor actor, String deed, String subject) {
        if (!isOpenTo(actor)) {
            throw AccessRefused.to(actor, deed, subject);
        }
    }
}
