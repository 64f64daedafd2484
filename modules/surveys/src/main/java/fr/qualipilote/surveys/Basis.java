package fr.qualipilote.surveys;

/** What a result was made from. */
public enum Basis {
    /** Totals that somebody entered or imported: n and how many of them are satisfied. */
    TOTALS,
    /** A percentage that a source gives without its n: « n inconnu ». */
    PUBLISHED_PERCENT,
    /** Computed from answer sheets or calls. */
    SINGLE_ENTRIES,
    /** Nothing came in yet. */
    NOTHING
}
