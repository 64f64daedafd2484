package fr.qualipilote.organisation;

import fr.qualipilote.kernel.Actor;
import java.time.LocalDate;

/**
 * The date on which the demonstration stands. Present in every profile; {@link #isDemonstration()} is false and moving is
 * refused outside the demonstration.
 */
public interface DemonstrationClock {

    boolean isDemonstration();

    /**
     * Lets time pass until a date. Everything that becomes due on the way happens in its order, at its own time: reminders,
     * openings, escalations.
     *
     * @throws fr.qualipilote.kernel.AccessRefused unless the actor administers
     * @throws InvalidOrganisation when the date is not after today or more than two years ahead
     */
    void moveTo(Actor actor, LocalDate date);
}
