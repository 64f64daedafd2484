package fr.qualipilote.ui.indicators;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;

/** Which ways the screens of the indicators offer; the use cases decide again. */
final class IndicatorRights {

    private IndicatorRights() {}

    static boolean mayDefine(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    /** Who gives the values, and the quality manager and the deputy for everybody. */
    static boolean mayEnter(Actor actor, Responsible responsible) {
        if (mayDefine(actor)) {
            return true;
        }
        if (responsible instanceof Responsible.Someone someone) {
            return actor.is(someone.person());
        }
        return responsible instanceof Responsible.OneService one
                && (actor.belongsTo(one.service()) || actor.heads(one.service()));
    }

    static boolean mayImport(Actor actor) {
        return actor.isAnyOf(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    }

    /** Whether there may be something to check for them at all. */
    static boolean mayCheckSome(Actor actor) {
        return mayDefine(actor) || !actor.headed().isEmpty();
    }

    /** Four eyes: never what one has entered oneself. */
    static boolean mayCheck(Actor actor, Responsible responsible, Cell cell) {
        return isOthers(actor, cell, MeasureState.ENTERED)
                && (mayDefine(actor)
                        || responsible instanceof Responsible.OneService one && actor.heads(one.service()));
    }

    static boolean mayValidate(Actor actor, Cell cell) {
        return mayDefine(actor)
                && (isOthers(actor, cell, MeasureState.ENTERED) || isOthers(actor, cell, MeasureState.CHECKED));
    }

    private static boolean isOthers(Actor actor, Cell cell, MeasureState state) {
        return cell.entry()
                .filter(entry -> !entry.text().isEmpty())
                .filter(entry -> entry.state() == state && !actor.is(entry.by()))
                .isPresent();
    }
}
