package fr.qualipilote.actionplan;

/** Where an action comes from; a source is required (domain.md, 3C, step 1). */
public enum Origin {
    SELF_DIAGNOSIS,
    AUDIT,
    COMPLAINT,
    SURVEY,
    INDICATOR,
    COMMITTEE,
    SUGGESTION,
    /** Taken over from an existing plan by import. */
    EXISTING_PLAN
}
