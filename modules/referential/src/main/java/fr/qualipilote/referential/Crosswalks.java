package fr.qualipilote.referential;

import fr.qualipilote.kernel.Actor;
import java.util.List;
import java.util.UUID;

/**
 * Correspondences between the criteria of two referentials. Reading is open to anyone signed in; the quality manager and the
 * administrator change.
 */
public interface Crosswalks {

    /** Those that touch a referential, whichever way round, seen from it: it is the {@code from}. By criterion. */
    List<CrosswalkLink> of(String referential);

    /**
     * @param from version whose criterion it is
     * @param to version of another referential
     * @throws InvalidReferential {@code criterion-unknown}, {@code same-referential}, {@code link-taken}
     */
    UUID link(
            Actor actor,
            VersionId from,
            String fromCriterion,
            VersionId to,
            String toCriterion,
            CrosswalkLink.Kind kind);

    void unlink(Actor actor, UUID id);
}
