package fr.qualipilote.referential;

import java.util.List;
import java.util.Optional;

/** The referential in force. */
public interface Referentials {

    /** The version that new work refers to. */
    ReferentialSheet inForce();

    /** In the order of the referential. */
    List<ChapterLine> chapters();

    Optional<ChapterLine> chapter(String code);

    /** Finds a chapter as people write it, without regard to case, accents, dashes, spaces and a plural s. */
    Optional<ChapterLine> chapterNamed(String text);
}
