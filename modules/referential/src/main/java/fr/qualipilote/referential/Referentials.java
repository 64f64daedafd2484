package fr.qualipilote.referential;

import java.util.List;
import java.util.Optional;

/** The referential in force. */
public interface Referentials {

    /** The version that new work refers to. */
    ReferentialSheet inForce();

    /** In the order of the referential. */
    List<ChapterLine> chapters();

    /** By its code, in the version in force; failing that in the latest one that has it, so that the past stays readable. */
    Optional<ChapterLine> chapter(String code);

    /** The label of {@link #chapter} and nothing else of it, in one query: for those who ask with every piece of work. */
    Optional<String> chapterLabel(String code);

    /**
     * Finds a chapter of the version in force as people write it, without regard to case, accents, dashes, spaces and a plural
     * s or x. Nothing is found where more than one is called so.
     */
    Optional<ChapterLine> chapterNamed(String text);
}
