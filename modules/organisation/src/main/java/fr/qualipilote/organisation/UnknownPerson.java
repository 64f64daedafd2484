package fr.qualipilote.organisation;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.PersonId;

/** There is no such person. */
public final class UnknownPerson extends BusinessRefusal {

    private UnknownPerson(PersonId id) {
        super("organisation.unknown-person", "No person has the id " + id, id.toString());
    }

    public static UnknownPerson withId(PersonId id) {
        return new UnknownPerson(id);
    }
}
