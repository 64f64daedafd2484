package fr.qualipilote.referential;

import fr.qualipilote.kernel.Actor;

/**
 * Takes a referential over from a file: a table (CSV, XLSX, ODS) of one row a module, chapter, commitment, criterion or level, or
 * YAML. The format is described in {@code docs/referential-format.md}. Quality manager and administrator.
 */
public interface ReferentialImports {

    /** Rows that a file may have below its heading, or entries of a YAML file. */
    int MOST_ROWS = 2_000;

    /**
     * Reads a file and tells what it would write and all that is wrong with it, row by row; writes nothing.
     *
     * @throws InvalidReferentialFile when the file as a whole cannot be read: kind, size, encryption, formulas, headings
     */
    ReferentialPreview preview(Actor actor, String fileName, byte[] content);

    /**
     * Writes what the preview shows as a draft, in one transaction. A draft of the same referential and edition is replaced by it.
     *
     * @throws InvalidReferentialFile as for the preview; {@code rows-to-correct} (problems) when one row is refused;
     *     {@code edition-in-force} (edition) when that edition is no draft any more
     */
    VersionId confirm(Actor actor, String fileName, byte[] content);
}
