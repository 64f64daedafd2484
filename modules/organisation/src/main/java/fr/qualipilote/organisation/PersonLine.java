package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as lists show them.
 *
 * @param email where digests go; null when unknown
 */
public record PersonLine(PersonId id, String name, @Nullable String email, Set<ServiceId> services, boolean active) {}
