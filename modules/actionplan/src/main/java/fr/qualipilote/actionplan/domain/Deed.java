package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to an action, and when.
 *
 * @param author null when time or an import does it
 * @param today the date of that moment where the service is
 */
public record Deed(@Nullable PersonId author, Instant at, LocalDate today) {

    /** What follows by itself from a deed. */
    Deed byItself() {
        return new Deed(null, at, today);
    }
}
