package fr.qualipilote.organisation;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;

/** A place in a body: who sits there may change while the place stays. */
public sealed interface Seat {

    /** Whoever holds a function on the day of the meeting; with {@link Function#HEAD_OF_SERVICE}, every head. */
    record OfFunction(Function function) implements Seat {}

    record OfPerson(PersonId person) implements Seat {}

    /** A service sends somebody. */
    record OfService(ServiceId service) implements Seat {}

    /** Somebody from outside, in words, for instance « Représentant des usagers ». */
    record Guest(String words) implements Seat {}
}
