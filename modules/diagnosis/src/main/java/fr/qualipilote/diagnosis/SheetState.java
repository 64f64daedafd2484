package fr.qualipilote.diagnosis;

/** Where a service's sheet stands. */
public enum SheetState {
    /** The campaign is not open yet. */
    PLANNED,
    /** « À remplir »: the service answers. */
    ANSWERING,
    /** « Remise »: quality reads it. */
    HANDED_IN,
    /** « À compléter »: sent back by quality or by the committee, with what is asked. */
    RETURNED,
    /** « Acceptée ». */
    ACCEPTED,
    /** « Hors périmètre »: the service has left the campaign, with a reason; its answers count no more. */
    OUT_OF_SCOPE;

    /** Whether answers may be written. */
    public boolean isWritable() {
        return this == ANSWERING || this == RETURNED;
    }
}
