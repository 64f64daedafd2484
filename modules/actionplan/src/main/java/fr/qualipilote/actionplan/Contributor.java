package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;

/** Who takes part in an action beside its pilot. */
public sealed interface Contributor {

    record Someone(PersonId person) implements Contributor {}

    record OneService(ServiceId service) implements Contributor {}

    /** « Tous les services »: those that are active when an occurrence opens. */
    record AllServices() implements Contributor {}
}
