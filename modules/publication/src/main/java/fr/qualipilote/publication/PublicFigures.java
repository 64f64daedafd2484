package fr.qualipilote.publication;

import java.util.List;
import java.util.Optional;

/**
 * What everybody reads, without account. Nothing else of this module, of the indicators and of the surveys is open: a set that is
 * not published does not exist here, and no answer holds a person's name or id.
 */
public interface PublicFigures {

    /** What was published, latest first; withdrawn ones as well. */
    List<PublicLine> published();

    /** The latest set that is not withdrawn. */
    Optional<PublicSet> inForce();

    /** By its reference. A set that is not published is not found. */
    Optional<PublicPage> page(String reference);

    /** The set as a file; not found when it is withdrawn. The same bytes each time. */
    Optional<PublicFile> file(String reference, PublicFile.Format format);
}
