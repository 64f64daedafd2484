package fr.qualipilote.referential;

/** What a version is made of. */
public enum PartKind {
    LEVEL,
    MODULE,
    CHAPTER,
    COMMITMENT,
    CRITERION
}
