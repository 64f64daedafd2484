package fr.qualipilote.publication.domain;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.PublicationStep;
import java.util.Optional;

/** Who may do what to a publication, whatever its state. Administering gives no right. */
public final class AccessPolicy {

    private AccessPolicy() {}

    public static boolean mayPrepare(Actor actor) {
        return managesQuality(actor);
    }

    public static boolean may(PublicationStep step, Actor actor) {
        return switch (step) {
            case EDIT, SUBMIT, DISCARD, EXPLAIN_CORRECTION -> managesQuality(actor);
            case APPROVE, SEND_BACK -> directs(actor);
            case WITHDRAW -> managesQuality(actor) || directs(actor);
        };
    }

    /** The function by which somebody approves: the only thing of the person that everybody reads. */
    public static Optional<Role> approvesAs(Actor actor) {
        if (actor.is(Role.PREFECT)) {
            return Optional.of(Role.PREFECT);
        }
        return actor.is(Role.SECRETARY_GENERAL) ? Optional.of(Role.SECRETARY_GENERAL) : Optional.empty();
    }

    private static boolean managesQuality(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    private static boolean directs(Actor actor) {
        return approvesAs(actor).isPresent();
    }
}
