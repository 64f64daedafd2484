package fr.qualipilote.organisation.spi;

import java.time.Instant;
import java.util.Optional;

/** The timed work of the engine, as the demonstration's clock needs it. */
public interface DueWork {

    /**
     * When the earliest timer between two moments is due.
     *
     * @param after left out itself, so that work that could not be run does not hold the time up
     * @param upTo included
     */
    Optional<Instant> nextDue(Instant after, Instant upTo);

    /**
     * Sets the engine's clock and runs all that is due at that moment or before, what it gives rise to included, each piece
     * in a transaction of its own. Work that fails is left to the engine's own retries.
     */
    void runDue(Instant now);
}
