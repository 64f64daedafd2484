package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.referential.VersionId;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Takes a self-diagnosis over that was done elsewhere, from a spreadsheet (CSV, XLSX, ODS). The grid has one row a criterion and
 * service (« Critère | Service | Niveau | Motif | Commentaire | Preuve | Référent »; the first three are needed, their order is free),
 * or one row a criterion with one column a service (« Critère | BARU | SMI … »). Levels are written by label or code, yes-no questions
 * may be answered by « oui » and « non » too, « sans objet » has its reason in its own column, or behind a colon in the same cell.
 * Rows that answer nothing are left out; what a service does not answer of a module that it answers anything of is missing.
 *
 * <p>Quality alone. Refusals as in {@link SelfDiagnoses}.
 */
public interface PastDiagnoses {

    /** Rows that a file may have below its heading. */
    int MOST_ROWS = 5_000;

    /** A grid to be filled in: every criterion of a version for each service that works under its module today, as XLSX. */
    void template(Actor actor, VersionId referential, OutputStream target) throws IOException;

    /**
     * Reads a grid and tells what it would write and all that is wrong with it, row by row; writes nothing.
     *
     * @throws InvalidTakeoverFile when the file as a whole cannot be read
     * @throws InvalidDiagnosis {@code title-…}, {@code minutes-…}, {@code opened-in-future} (date), {@code decided-in-future} (date),
     *     {@code decided-before-opened} (date on which it was opened), {@code taken-over-already} (reference)
     */
    TakeoverPreview preview(Actor actor, DescribePastCampaign past, String fileName, byte[] content);

    /**
     * Writes what the preview shows in one transaction: a closed campaign with its answers and a frozen snapshot like that of any other,
     * marked as taken over. It starts no process and asks nobody; later campaigns are compared with it.
     *
     * @throws InvalidTakeoverFile as for the preview; {@code rows-to-correct} (how many) while a row is refused
     */
    CampaignId takeOver(Actor actor, DescribePastCampaign past, String fileName, byte[] content);
}
