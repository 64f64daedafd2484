package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such action, occurrence, contribution, postponement or evidence. */
public final class UnknownAction extends BusinessRefusal {

    private UnknownAction(String kind, String value) {
        super("action.unknown", "No " + kind + " " + value, value);
    }

    public static UnknownAction withId(ActionId id) {
        return new UnknownAction("action with id", id.toString());
    }

    public static UnknownAction withReference(String reference) {
        return new UnknownAction("action with reference", reference);
    }

    /** @param kind for logs, for instance {@code occurrence} */
    public static UnknownAction part(String kind, String id) {
        return new UnknownAction(kind, id);
    }
}
