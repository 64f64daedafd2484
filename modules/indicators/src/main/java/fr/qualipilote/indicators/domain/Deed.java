package fr.qualipilote.indicators.domain;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Who does something, and when. */
public record Deed(PersonId by, Instant at, LocalDate today) {}
