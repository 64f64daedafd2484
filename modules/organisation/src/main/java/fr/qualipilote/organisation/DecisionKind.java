package fr.qualipilote.organisation;

/** What a decision sets going. */
public enum DecisionKind {
    /** Nothing: it is noted. */
    NOTE(false, false),
    /** Proposes an action in the plan. */
    START_ACTION(true, false),
    /** Gives an action a later date. */
    POSTPONE_ACTION(true, true),
    ABANDON_ACTION(true, true),
    /** Anything else about an action: it is written among its observations. */
    CHANGE_ACTION(true, false),
    /** Lets what waits go on. */
    VALIDATE(true, true),
    /** Refuses what waits. */
    REJECT(true, true),
    /** Sends what waits back for more. */
    ASK_FOR_MORE(true, true),
    /** Leaves what waits for another meeting. */
    ADJOURN(true, true);

    private final boolean effective;
    private final boolean ofTheChair;

    DecisionKind(boolean effective, boolean ofTheChair) {
        this.effective = effective;
        this.ofTheChair = ofTheChair;
    }

    /** Whether something outside the minutes changes by it. */
    public boolean isEffective() {
        return effective;
    }

    /** Whether it says until when: of the action, or when what is adjourned is taken up again. */
    public boolean isDated() {
        return this == START_ACTION || this == POSTPONE_ACTION || this == ADJOURN;
    }

    /**
     * Whether it takes effect by the right of whoever presides, not of whoever takes the minutes: then it waits for the chair's
     * word.
     */
    public boolean isOfTheChair() {
        return ofTheChair;
    }
}
