package fr.qualipilote.organisation.spi;

import java.time.Instant;
import java.util.Optional;

/** The timed work of the engine, as the demonstration's clock needs it. */
public interface DueWork {

    /** When the earliest timer up to a moment is due. */
    Optional<Instant> nextDue(Instant upTo);

    /** Sets the engine's clock and runs all that is due at that moment, each piece in a transaction of its own. */
    void runDue(Instant now);
}
