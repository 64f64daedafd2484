package fr.qualipilote.surveys;

import static fr.qualipilote.surveys.WaveStep.*;

import java.util.EnumSet;
import java.util.Set;

/** Where a wave stands, and which steps each state admits. */
public enum WaveState {
    /** « En préparation »: dates, people and questions are being chosen. */
    PREPARATION(EDIT, PREPARE, CANCEL),
    /** « Prête »: waits for the first day of its field. */
    READY(EDIT, CANCEL, MANAGE_LINKS),
    /** « Terrain ouvert »: answers and calls come in. */
    FIELD(ENTER, CLOSE_FIELD, MANAGE_LINKS, CANCEL),
    /** « Résultats à compléter »: the field is closed; what was noted on paper is still entered. */
    ENTRY(ENTER, SUBMIT, CANCEL),
    /** « Résultats à valider » by somebody other than who handed them in. */
    TO_VALIDATE(VALIDATE, SEND_BACK, CANCEL),
    /** « Résultats validés »: may be published. */
    VALIDATED(CORRECT, PUBLISH, CANCEL),
    /** « Publiée » (or kept inside, by decision): actions are to be decided. */
    PUBLISHED(CORRECT, DECIDE_ACTIONS, CANCEL),
    /** « Close »: what follows from it is decided. */
    CLOSED(CORRECT),
    /** « Annulée », with its reason. */
    CANCELLED;

    private final Set<WaveStep> admitted;

    WaveState(WaveStep... steps) {
        admitted = EnumSet.noneOf(WaveStep.class);
        admitted.addAll(Set.of(steps));
    }

    public boolean admits(WaveStep step) {
        return admitted.contains(step);
    }

    /** Whether its results hold: they are validated and the wave was not cancelled. */
    public boolean hasValidatedResults() {
        return this == VALIDATED || this == PUBLISHED || this == CLOSED;
    }

    /** Whether something is still to be done. */
    public boolean isOpen() {
        return this != CLOSED && this != CANCELLED;
    }
}
