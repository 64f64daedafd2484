package fr.qualipilote.referential;

import java.time.LocalDate;
import java.util.List;

/**
 * A version of a referential.
 *
 * @param demonstration true when the chapters are those that the demonstration shows, not an official text
 */
public record ReferentialSheet(
        String code,
        String version,
        String label,
        LocalDate effectiveFrom,
        boolean demonstration,
        List<ChapterLine> chapters) {}
