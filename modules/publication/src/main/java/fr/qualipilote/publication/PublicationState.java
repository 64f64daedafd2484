package fr.qualipilote.publication;

import static fr.qualipilote.publication.PublicationStep.*;

import java.util.EnumSet;
import java.util.Set;

/** Where a publication stands, and which steps each state admits. */
public enum PublicationState {
    /** « En préparation »: figures are being chosen. */
    DRAFT(EDIT, SUBMIT, DISCARD),
    /** « À approuver »: waits for management. */
    SUBMITTED(APPROVE, SEND_BACK),
    /** « Renvoyée »: management wants something changed. */
    RETURNED(EDIT, SUBMIT, DISCARD),
    /** « Publiée »: approved and frozen; nothing in it changes any more. */
    PUBLISHED(WITHDRAW, EXPLAIN_CORRECTION),
    /** « Retirée », with a reason: its figures are not shown any more, its reference is. */
    WITHDRAWN,
    /** « Abandonnée » before it was published. */
    DISCARDED;

    private final Set<PublicationStep> admitted;

    PublicationState(PublicationStep... steps) {
        admitted = EnumSet.noneOf(PublicationStep.class);
        admitted.addAll(Set.of(steps));
    }

    public boolean admits(PublicationStep step) {
        return admitted.contains(step);
    }

    /** Whether anybody may know of it. */
    public boolean isPublic() {
        return this == PUBLISHED || this == WITHDRAWN;
    }
}
