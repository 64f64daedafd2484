package fr.qualipilote.surveys;

import fr.qualipilote.kernel.Actor;

/**
 * Takes results over from a spreadsheet (CSV, XLSX, ODS) into a wave that gathers totals: « libellé | source | % » as the table
 * of indicators is laid out, or « libellé | n | n satisfaits », with or without a % beside them. Who enters.
 */
public interface ResultImports {

    /**
     * Reads a file and tells row by row what was understood; writes nothing.
     *
     * @throws InvalidResultFile when the file as a whole cannot be read
     */
    ResultPreview preview(Actor actor, WaveId wave, String fileName, byte[] content);

    /**
     * Writes what the preview shows, in one transaction. Questions that the bank does not know are added to it, for quality
     * alone.
     *
     * @throws InvalidResultFile as for the preview, or when a row still has a problem
     * @return how many results were written
     */
    int confirm(Actor actor, WaveId wave, String fileName, byte[] content);
}
