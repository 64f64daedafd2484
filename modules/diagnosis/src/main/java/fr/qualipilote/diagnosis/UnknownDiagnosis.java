package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.BusinessRefusal;

/** There is no such campaign, sheet or evidence. Argument of {@code diagnosis.unknown}: what was looked for. */
public final class UnknownDiagnosis extends BusinessRefusal {

    private UnknownDiagnosis(String what, String id) {
        super("diagnosis.unknown", "No " + what + " is " + id, id);
    }

    public static UnknownDiagnosis withId(CampaignId id) {
        return new UnknownDiagnosis("campaign", id.toString());
    }

    public static UnknownDiagnosis withReference(String reference) {
        return new UnknownDiagnosis("campaign", reference);
    }

    public static UnknownDiagnosis withId(SheetId id) {
        return new UnknownDiagnosis("sheet", id.toString());
    }

    public static UnknownDiagnosis withId(EvidenceId id) {
        return new UnknownDiagnosis("evidence", id.toString());
    }
}
