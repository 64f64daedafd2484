package fr.qualipilote.worklist;

/** When a piece of work is due, seen from today. */
public enum DueBand {
    /** Before today. */
    LATE,
    /** Today up to and including Sunday of this week. */
    THIS_WEEK,
    /** After this week, or without a date. */
    LATER
}
