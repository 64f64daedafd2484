package fr.qualipilote.referential;

/**
 * A module of a version.
 *
 * @param code as people number it, for instance « M1 »; stays the same from one version to the next
 * @param rank its place in the version, from 1
 */
public record ModuleLine(String code, String label, boolean mandatory, int rank) {}
