package fr.qualipilote.referential;

import java.util.UUID;

/**
 * A criterion of one referential corresponds to one of another; held by the codes, so that new versions keep it.
 *
 * @param fromReferential code of the one referential
 * @param toReferential code of the other
 */
public record CrosswalkLink(
        UUID id, String fromReferential, String fromCriterion, String toReferential, String toCriterion, Kind kind) {

    /** How far an answer to one answers the other. */
    public enum Kind {
        /** They ask the same. */
        SAME,
        /** One covers a part of the other. */
        PARTIAL
    }
}
