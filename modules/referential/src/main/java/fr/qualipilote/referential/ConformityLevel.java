package fr.qualipilote.referential;

import java.math.BigDecimal;

/**
 * A level of conformity of a version.
 *
 * @param code stable, for instance {@code conforme}; what an answer keeps
 * @param score what it is worth, from 0 to 100
 * @param needsEvidence whether an answer of this level wants evidence: without, it is flagged
 * @param gap whether it is a gap, for which an action is proposed
 * @param rank its place in the scale, from 1, the best first as a rule
 */
public record ConformityLevel(
        String code, String label, BigDecimal score, boolean needsEvidence, boolean gap, int rank) {}
