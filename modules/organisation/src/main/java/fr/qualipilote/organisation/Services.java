package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ServiceId;
import java.util.List;
import java.util.Optional;

/** The services of the organisation. Reading is open to anyone signed in; changing is for administrators. */
public interface Services {

    /** Active services first, by code. */
    List<ServiceLine> services();

    /** @throws UnknownService when there is none */
    ServiceLine service(ServiceId id);

    /**
     * Finds a service as people write it: by code, label or alias, without regard to case, accents, dashes and spaces.
     */
    Optional<ServiceLine> named(String text);

    /** @throws fr.qualipilote.kernel.AccessRefused unless the actor administers
     *  @throws InvalidOrganisation when the code is taken or a text is empty or too long */
    ServiceId add(Actor actor, String code, String label, List<String> aliases);

    /**
     * @param seen as the service was shown to whoever changes it
     * @throws InvalidOrganisation {@code changed-meanwhile} when somebody else has changed it since: nothing is overwritten
     */
    void change(Actor actor, ServiceLine seen, String code, String label, List<String> aliases);

    /** A closed service keeps its past and takes no new work. */
    void close(Actor actor, ServiceId id);

    void reopen(Actor actor, ServiceId id);
}
