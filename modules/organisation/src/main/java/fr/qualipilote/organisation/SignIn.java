package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the sign-in needs of an account.
 *
 * @param passwordHash with the algorithm's prefix, for instance {@code {bcrypt}…}
 * @param lockedUntil null when it is not locked
 */
public record SignIn(
        PersonId person,
        String login,
        String passwordHash,
        boolean enabled,
        @Nullable Instant lockedUntil,
        boolean mustChangePassword) {}
