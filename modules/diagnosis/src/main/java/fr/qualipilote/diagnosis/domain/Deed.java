package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and when.
 *
 * @param author null when time does it
 * @param today the date of that moment where the service is
 */
public record Deed(@Nullable PersonId author, Instant at, LocalDate today) {}
