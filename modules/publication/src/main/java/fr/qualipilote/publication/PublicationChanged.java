package fr.qualipilote.publication;

import fr.qualipilote.kernel.BusinessRefusal;

/** Somebody else has changed the publication since it was read; nothing was changed. Argument: its reference. */
public final class PublicationChanged extends BusinessRefusal {

    private PublicationChanged(String reference) {
        super("publication.changed-meanwhile", reference + " was changed by somebody else meanwhile", reference);
    }

    public static PublicationChanged of(String reference) {
        return new PublicationChanged(reference);
    }
}
