package fr.qualipilote.kernel;

import java.util.Set;

/**
 * The person on whose behalf a use case runs, with the rights of this moment. Use cases decide access from it; they never
 * look the signed-in user up by themselves.
 *
 * @param name the name to write in histories; a function such as « Responsable qualité », or a person's name
 * @param services the services the person belongs to
 * @param headed the services whose head the person is, as holder or interim
 */
public record Actor(PersonId person, String name, Set<Role> roles, Set<ServiceId> services, Set<ServiceId> headed) {

    public Actor {
        roles = Set.copyOf(roles);
        services = Set.copyOf(services);
        headed = Set.copyOf(headed);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAnyOf(Role... any) {
        for (Role role : any) {
            if (roles.contains(role)) {
                return true;
            }
        }
        return false;
    }

    public boolean is(PersonId other) {
        return person.equals(other);
    }

    public boolean belongsTo(ServiceId service) {
        return services.contains(service);
    }

    public boolean heads(ServiceId service) {
        return headed.contains(service);
    }
}
