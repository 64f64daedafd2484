package fr.qualipilote.indicators;

/** Which way a value should go, as its target says. */
public enum Direction {
    /** At least so much: higher is better. */
    FLOOR,
    /** At most so much: lower is better. */
    CEILING,
    /** No target: the value informs. */
    NONE
}
