package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;

/**
 * That a campaign stands still, or has ended before its time. Whoever sees the campaign reads why: its services have put work into
 * it, and its history says the same.
 */
public record Halt(String reason, PersonId by, Instant at) {}
