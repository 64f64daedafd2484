package fr.qualipilote.indicators;

/** What a target says of what was measured. */
public enum Verdict {
    MET,
    MISSED,
    /** Missed, but by no more than the tolerance of a target that carries one. */
    CLOSE,
    /** A value without a target. */
    INFORMATIVE,
    /** Nothing to judge: no case, not measured, not due. */
    NONE
}
