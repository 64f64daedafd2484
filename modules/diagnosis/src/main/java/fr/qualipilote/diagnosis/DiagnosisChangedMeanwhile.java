package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.BusinessRefusal;

/** Somebody else has changed the campaign since it was read; nothing was overwritten. Argument: the reference. */
public final class DiagnosisChangedMeanwhile extends BusinessRefusal {

    private DiagnosisChangedMeanwhile(String reference) {
        super("diagnosis.changed-meanwhile", reference + " was changed meanwhile", reference);
    }

    public static DiagnosisChangedMeanwhile of(String reference) {
        return new DiagnosisChangedMeanwhile(reference);
    }
}
