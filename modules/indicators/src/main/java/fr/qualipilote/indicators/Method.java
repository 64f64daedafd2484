package fr.qualipilote.indicators;

/** How a value was obtained. */
public enum Method {
    /** All cases of the period. */
    EXHAUSTIVE,
    /** Some of them; how many is the measure's n. */
    SAMPLE,
    /** Nothing was counted in this period: the value of another one is carried forward. */
    CARRIED_FORWARD
}
