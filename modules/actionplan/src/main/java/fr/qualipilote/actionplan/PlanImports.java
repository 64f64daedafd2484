package fr.qualipilote.actionplan;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/**
 * Takes an existing plan over from a spreadsheet (CSV, XLSX, ODS) with the columns Thème, Action, Pilote, Contributeur,
 * Échéance, Prochaine échéance, observations. Quality manager, deputy and administrator.
 */
public interface PlanImports {

    /**
     * Reads a file and tells row by row what was understood; writes nothing.
     *
     * @param corrections what the person has corrected in an earlier preview of the same file; empty at first
     * @throws InvalidPlanFile when the file as a whole cannot be read: kind, size, encryption, formulas, missing columns
     */
    ImportPreview preview(Actor actor, String fileName, byte[] content, List<ImportPreview.Correction> corrections);

    /**
     * Writes what the preview shows, in one transaction. Importing again updates the rows it finds again (same theme and
     * label) and duplicates nothing. What was changed in the product since the last import is kept, unless a correction names
     * the value of the file.
     *
     * @throws InvalidPlanFile as for the preview, or when a row still has an error
     */
    ImportReport confirm(Actor actor, String fileName, byte[] content, List<ImportPreview.Correction> corrections);
}
