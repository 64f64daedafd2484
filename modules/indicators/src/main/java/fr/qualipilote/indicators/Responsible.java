package fr.qualipilote.indicators;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;

/** Who gives the values of an indicator. */
public sealed interface Responsible {

    record Someone(PersonId person) implements Responsible {}

    /** Its members and its head. */
    record OneService(ServiceId service) implements Responsible {}

    /** Nobody in particular: the quality manager and the deputy. */
    record Quality() implements Responsible {}
}
