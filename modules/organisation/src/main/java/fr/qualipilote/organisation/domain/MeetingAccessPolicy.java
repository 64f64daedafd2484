package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Seat;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Who may do what to a meeting, whatever its state. Administering gives no right. */
public final class MeetingAccessPolicy {

    private MeetingAccessPolicy() {}

    /** Founds bodies, plans meetings, takes minutes. */
    public static boolean mayPrepare(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    /** @param presiding who presides; null while nobody holds the chair */
    public static boolean may(MeetingStep step, Actor actor, @Nullable PersonId presiding) {
        return switch (step) {
            case CONFIRM, APPROVE -> presiding != null && actor.is(presiding);
            default -> mayPrepare(actor);
        };
    }

    /** Who prepares, who presides, and whoever holds one of the places. */
    public static boolean mayRead(Actor actor, @Nullable PersonId presiding, Collection<Seat> seats) {
        return mayPrepare(actor)
                || (presiding != null && actor.is(presiding))
                || seats.stream().anyMatch(seat -> holds(actor, seat));
    }

    private static boolean holds(Actor actor, Seat seat) {
        if (seat instanceof Seat.OfFunction of) {
            return actor.is(of.function().role());
        }
        if (seat instanceof Seat.OfPerson of) {
            return actor.is(of.person());
        }
        return seat instanceof Seat.OfService of && (actor.belongsTo(of.service()) || actor.heads(of.service()));
    }
}
