package fr.qualipilote.kernel;

/** What an occurrence that is not done in time does to those that follow. */
public enum LatePolicy {
    /** The next one is counted from the day this one is done (« décaler »). */
    SHIFT,
    /** The next one keeps its date; the late one stays open beside it (« maintenir »). */
    KEEP,
    /** When the next one opens, the late one is closed as not done (« sauter »). */
    SKIP
}
