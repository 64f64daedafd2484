package fr.qualipilote.organisation;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such body. */
public final class UnknownBody extends BusinessRefusal {

    private UnknownBody(BodyId id) {
        super("organisation.unknown-body", "No body has the id " + id, id.toString());
    }

    public static UnknownBody withId(BodyId id) {
        return new UnknownBody(id);
    }
}
