package fr.qualipilote.organisation;

import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.ServiceId;

/** There is no such service. */
public final class UnknownService extends BusinessRefusal {

    private UnknownService(ServiceId id) {
        super("organisation.unknown-service", "No service has the id " + id, id.toString());
    }

    public static UnknownService withId(ServiceId id) {
        return new UnknownService(id);
    }
}
