package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such indicator, measure, collection, review or reference figure. */
public final class UnknownIndicator extends BusinessRefusal {

    private UnknownIndicator(String kind, String value) {
        super("indicator.unknown", "No " + kind + " " + value, value);
    }

    public static UnknownIndicator withId(IndicatorId id) {
        return new UnknownIndicator("indicator", id.toString());
    }

    /** @param kind for logs, for instance {@code measure} */
    public static UnknownIndicator part(String kind, Object id) {
        return new UnknownIndicator(kind, id.toString());
    }
}
