package fr.qualipilote.surveys;

/** One answer to one question. */
public enum Answer {
    VERY_SATISFIED(true, true),
    RATHER_SATISFIED(true, true),
    RATHER_DISSATISFIED(true, false),
    DISSATISFIED(true, false),
    YES(true, true),
    NO(true, false),
    /** « Sans avis, non concerné »: kept, and not among those who answered. */
    NO_OPINION(false, false);

    private final boolean counted;
    private final boolean satisfied;

    Answer(boolean counted, boolean satisfied) {
        this.counted = counted;
        this.satisfied = satisfied;
    }

    /** Whether it counts in n. */
    public boolean isCounted() {
        return counted;
    }

    /** Whether it counts among the satisfied. */
    public boolean isSatisfied() {
        return satisfied;
    }
}
