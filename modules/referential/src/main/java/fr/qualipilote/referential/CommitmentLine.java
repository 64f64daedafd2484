package fr.qualipilote.referential;

/**
 * A commitment of a version: what the service promises, which its criteria check.
 *
 * @param code as people number it, for instance « M1-01 »; unique in the version
 * @param chapter code of the chapter it stands in
 * @param rank its place in the version, from 1
 */
public record CommitmentLine(String code, String label, String chapter, int rank) {}
