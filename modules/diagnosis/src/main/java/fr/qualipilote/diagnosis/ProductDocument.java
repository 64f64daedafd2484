package fr.qualipilote.diagnosis;

import java.time.LocalDate;

/**
 * A dated document that a part of the product keeps and offers as evidence.
 *
 * @param key by which that part finds it again
 * @param name for instance « registre.pdf – ACT-2022-001 »
 * @param on the day it was attached, approved or published
 * @param place where it is read: the reference of the action or the publication, the id of the meeting
 */
public record ProductDocument(Kind kind, String key, String name, LocalDate on, String place) {

    /** What kind of document it is. */
    public enum Kind {
        /** A file that proves that an action was done. */
        ACTION_FILE,
        /** Approved minutes of a meeting. */
        MINUTES,
        /** A published set of figures, as it was frozen. */
        PUBLICATION
    }
}
