package fr.qualipilote.referential;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such version, criterion, site, declaration or correspondence. */
public final class UnknownReferential extends BusinessRefusal {

    private UnknownReferential(String kind, String value) {
        super("referential.unknown", "No " + kind + " " + value, value);
    }

    public static UnknownReferential withId(VersionId id) {
        return new UnknownReferential("version with id", id.toString());
    }

    /** @param kind for logs, for instance {@code site} */
    public static UnknownReferential part(String kind, String value) {
        return new UnknownReferential(kind, value);
    }
}
