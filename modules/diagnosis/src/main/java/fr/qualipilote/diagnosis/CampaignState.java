package fr.qualipilote.diagnosis;

/** Where a campaign stands. */
public enum CampaignState {
    /** « En préparation »: perimeter, dates and mission letter are being set; nobody has been asked yet. */
    IN_PREPARATION,
    /** « Ouverte »: services answer, quality reads the sheets as they come. */
    OPEN,
    /** « En consolidation »: all sheets are accepted, quality draws the results together. */
    IN_REVIEW,
    /** « Devant le comité »: the decision is waited for. */
    WITH_COMMITTEE,
    /** « Validée »: the results are frozen; actions and the users' committee remain. */
    VALIDATED,
    /** « Close »: presented to the users' committee. */
    CLOSED,
    /** « Suspendue », with a reason, until it is resumed where it stood. */
    SUSPENDED,
    /** « Annulée », with a reason. */
    CANCELLED;

    /** Whether the results are frozen. */
    public boolean isFrozen() {
        return this == VALIDATED || this == CLOSED;
    }

    /** Whether nothing can happen any more. */
    public boolean isOver() {
        return this == CLOSED || this == CANCELLED;
    }
}
