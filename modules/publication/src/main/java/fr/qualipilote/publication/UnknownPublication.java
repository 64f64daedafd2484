package fr.qualipilote.publication;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such publication. */
public final class UnknownPublication extends BusinessRefusal {

    private UnknownPublication(String value) {
        super("publication.unknown", "No publication " + value, value);
    }

    public static UnknownPublication withId(PublicationId id) {
        return new UnknownPublication(id.toString());
    }

    public static UnknownPublication withReference(String reference) {
        return new UnknownPublication(reference);
    }
}
