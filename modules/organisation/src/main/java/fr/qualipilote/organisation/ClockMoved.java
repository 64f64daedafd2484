package fr.qualipilote.organisation;

import java.time.Instant;

/** The demonstration's clock was moved forward; what became due on the way has happened already. */
public record ClockMoved(Instant from, Instant to) {}
