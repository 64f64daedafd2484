package fr.qualipilote.referential;

/**
 * A site as lists show it.
 *
 * @param code short and unique
 * @param active a closed one keeps its past and takes no new declaration
 */
public record SiteLine(SiteId id, String code, String label, boolean active) {}
