package fr.qualipilote.organisation;

/** Where a decision stands. */
public enum DecisionState {
    /** Being typed: kept, but not taken. */
    DRAFT,
    /** It has its number and waits for the word of whoever presides. */
    TO_CONFIRM,
    /** Taken, and carried out where it sets something going. */
    TAKEN,
    /** Whoever presides has not confirmed it: nothing came of it. */
    SET_ASIDE
}
