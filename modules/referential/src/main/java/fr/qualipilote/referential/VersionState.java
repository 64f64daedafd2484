package fr.qualipilote.referential;

/** Where a version stands on a day. */
public enum VersionState {
    /** Prepared; may be replaced by another import or deleted. Nothing may refer to it. */
    DRAFT,
    /** Decided, in force from a later day; never changed any more. */
    PLANNED,
    /** New work refers to it; never changed. */
    IN_FORCE,
    /** Another version has followed it; what refers to it stays readable. */
    REPLACED
}
