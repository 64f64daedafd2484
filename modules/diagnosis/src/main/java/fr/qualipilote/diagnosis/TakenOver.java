package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That a campaign was not conducted here but taken over from a grid.
 *
 * @param fileName of the grid
 * @param openedOn when it was opened, says who took it over
 * @param decidedOn when the committee validated it, likewise
 */
public record TakenOver(PersonId by, Instant at, String fileName, LocalDate openedOn, LocalDate decidedOn) {}
