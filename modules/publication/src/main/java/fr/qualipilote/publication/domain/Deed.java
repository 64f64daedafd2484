package fr.qualipilote.publication.domain;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/** Who does something to a publication, and when. @param today the date of that moment where the service is */
public record Deed(PersonId author, Instant at, LocalDate today) {}
