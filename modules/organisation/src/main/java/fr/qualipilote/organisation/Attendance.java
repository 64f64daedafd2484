package fr.qualipilote.organisation;

/** How a place was held at a meeting. */
public enum Attendance {
    /** Nothing was noted yet. */
    EXPECTED,
    PRESENT,
    /** Somebody else came, in words. */
    REPRESENTED,
    EXCUSED,
    ABSENT
}
