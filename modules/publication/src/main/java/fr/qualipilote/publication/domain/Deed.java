package fr.qualipilote.publication.domain;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who does something to a publication, and when.
 *
 * @param author null when time does it
 * @param today the date of that moment where the service is
 */
public record Deed(@Nullable PersonId author, Instant at, LocalDate today) {

    /** Who does what only a person does. */
    PersonId person() {
        return Objects.requireNonNull(author, "a person does this");
    }
}
