package fr.qualipilote.actionplan;

import java.time.Instant;

/**
 * A file that proves something, as lists show it.
 *
 * @param action its reference, for instance « ACT-2022-014 »
 * @param sha256 of the content, lower-case hexadecimal
 */
public record EvidenceLine(EvidenceId id, String action, String fileName, String sha256, Instant at) {}
