package fr.qualipilote.worklist;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work went from one person to another.
 *
 * @param by who did it
 * @param from who had it; null when it waited for its groups
 * @param to who has it since; null when it waits for its groups
 * @param note the word that went with it; may be empty
 */
public record HandOverLine(
        Instant at, Kind kind, PersonId by, @Nullable PersonId from, @Nullable PersonId to, String note) {

    /** On what occasion. */
    public enum Kind {
        TAKEN,
        RELEASED,
        DELEGATED,
        REASSIGNED,
        HANDED_OVER
    }
}
