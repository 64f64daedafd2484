package fr.qualipilote.publication.spi;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.publication.PublicationId;

/**
 * What publications tell their process {@code figure-publication}, in the transaction of the use case: either both happen or
 * neither. A call that finds no open task where one is expected throws {@link IllegalStateException}: that is a bug, and rolls all
 * back. {@code by} is who did it.
 */
public interface FigurePublicationProcess {

    /**
     * « Approuver la publication » opens. The first time it starts {@code figure-publication}; after a return it completes
     * « Revoir la publication ».
     */
    void submitted(PublicationId publication, boolean firstTime, PersonId by);

    /** Completes « Approuver la publication »: approved ends the case, otherwise « Revoir la publication » opens. */
    void decided(PublicationId publication, boolean approved, PersonId by);

    /** Given up after a return: ends everything that runs for it. Not called for one that was never submitted. */
    void discarded(PublicationId publication, PersonId by);

    /** Title or months changed: the task list shows the new ones. Not called for one that was never submitted. */
    void described(PublicationId publication);
}
