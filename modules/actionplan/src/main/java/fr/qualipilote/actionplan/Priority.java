package fr.qualipilote.actionplan;

/** « Basse », « normale », « haute ». */
public enum Priority {
    LOW,
    NORMAL,
    HIGH
}
