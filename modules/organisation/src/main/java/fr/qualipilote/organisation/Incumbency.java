package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who holds a post on a date. */
public sealed interface Incumbency {

    /** The person to turn to, if there is one. */
    Optional<PersonId> person();

    record Held(PersonId holder, LocalDate since) implements Incumbency {
        @Override
        public Optional<PersonId> person() {
            return Optional.of(holder);
        }
    }

    /** « Intérim »: somebody stands in for a vacant post. */
    record Interim(PersonId standIn, LocalDate since, @Nullable LocalDate until) implements Incumbency {
        @Override
        public Optional<PersonId> person() {
            return Optional.of(standIn);
        }
    }

    /** @param since the day after the last mandate ended; null when the post was never held */
    record Vacant(@Nullable LocalDate since) implements Incumbency {
        @Override
        public Optional<PersonId> person() {
            return Optional.empty();
        }
    }
}
