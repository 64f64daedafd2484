package fr.qualipilote.organisation.domain;

import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import org.jspecify.annotations.Nullable;

/**
 * A post that one person at a time may hold.
 *
 * @param service null unless the function is that of a service
 */
public record Post(Function function, @Nullable ServiceId service) {

    /** @throws InvalidOrganisation when a service is missing, or named where there is none */
    public Post {
        if (function.isOfService() && service == null) {
            throw InvalidOrganisation.because("post-needs-service", function + " is the post of a service");
        }
        if (!function.isOfService() && service != null) {
            throw InvalidOrganisation.because("post-without-service", function + " is not the post of a service");
        }
    }

    public static Post of(Function function) {
        return new Post(function, null);
    }

    public static Post headOf(ServiceId service) {
        return new Post(Function.HEAD_OF_SERVICE, service);
    }
}
