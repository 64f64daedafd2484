package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account as administrators see it; never its password. */
public record AccountLine(
        PersonId person,
        String login,
        Set<Role> grantedRoles,
        boolean enabled,
        @Nullable Instant lockedUntil,
        @Nullable Instant lastSignIn) {}
