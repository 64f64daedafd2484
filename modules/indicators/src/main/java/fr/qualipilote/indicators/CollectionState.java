package fr.qualipilote.indicators;

/** Where the collecting of a period stands. */
public enum CollectionState {
    /** Values are being entered, for the first time or after they were sent back. */
    OPEN,
    /** Who is responsible says that all is there; the quality manager looks at it. */
    FINISHED,
    /** All its values are validated. */
    ACCEPTED,
    /** Nothing is asked for any more: its indicators were retired. */
    CANCELLED
}
