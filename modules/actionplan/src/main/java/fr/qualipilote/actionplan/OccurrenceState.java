package fr.qualipilote.actionplan;

/** Where one carrying out of an action stands. */
public enum OccurrenceState {
    /** « À venir »: planned by the rule, not opened yet. */
    PLANNED,
    /** « Ouverte ». */
    OPEN,
    /** « Déclarée faite », waits for verification. */
    DECLARED,
    /** « Renvoyée » to the pilot with a reason. */
    SENT_BACK,
    /** « Vérifiée ». */
    VERIFIED,
    /** « Sautée »: late when the next one opened, under {@link fr.qualipilote.kernel.LatePolicy#SKIP}. */
    SKIPPED,
    /** Ended with its action. */
    CANCELLED;

    /** Whether the pilot has still to do it. */
    public boolean isUndone() {
        return this == OPEN || this == SENT_BACK;
    }

    /** Whether the pilot or the verifier has still to act. */
    public boolean isOpen() {
        return this == OPEN || this == DECLARED || this == SENT_BACK;
    }
}
