package fr.qualipilote.diagnosis;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/**
 * The use cases of the sheets. « Who answers » is the referent, the substitute, and every member and head of the service: several may
 * work on the sheet at once. « Who reads » is who answers, quality, management and internal auditors. Refusals as in
 * {@link SelfDiagnoses}.
 */
public interface AnswerSheets {

    /** The sheets that the actor may answer now, by due date. */
    List<SheetLine> mine(Actor actor);

    /** Who reads. */
    AnswerSheet sheet(Actor actor, SheetId id);

    /** Who reads: what has changed since a revision, by whoever; cheap enough to be asked every few seconds. */
    SheetChanges changesSince(Actor actor, SheetId id, long revision);

    /**
     * Who answers: writes one answer. Called at each pause of who types; what is the same as before changes nothing, not even the
     * version. « Sans objet » without a reason, and no level at all, are kept too: they do not count as answered.
     *
     * @return the answer as it is now
     * @throws AnswerChanged when a colleague was faster: nothing is overwritten
     */
    Answer save(Actor actor, SaveAnswer command);

    /**
     * Who answers: a file. Its type is judged by its content; what a machine or a browser would run is refused.
     *
     * @return the answer as it is now
     */
    Answer addFile(Actor actor, SheetId sheet, String criterion, String fileName, byte[] content);

    /**
     * Who answers: refers to something that is in the product already (an action, an indicator, a survey wave, evidence), or to a document
     * kept elsewhere.
     *
     * @param label what it is, for instance « ACT-2022-001 – Mise à jour du registre accessibilité »
     * @param link a path within the product ({@code /…}) or an http(s) address
     */
    Answer addReference(Actor actor, SheetId sheet, String criterion, String label, String link);

    /**
     * Documents that the product keeps and the actor may see, kind by kind, latest first.
     *
     * @param typed words or a reference; empty for the first of each kind
     */
    List<ProductDocument> documents(Actor actor, String typed);

    /**
     * Who answers: refers to a document that the product keeps. Its name, its date and its fingerprint are taken down as they are now
     * and stay with the answer, whatever becomes of the document.
     *
     * @param link where it is read: a path within the product
     * @throws InvalidDiagnosis {@code evidence-gone} when it is not there, or the actor may not see it
     */
    Answer addDocument(
            Actor actor, SheetId sheet, String criterion, ProductDocument.Kind kind, String key, String link);

    /**
     * Who answers: what proves another answer of the campaign already. What was taken down of it is taken down again; of a file that is its name,
     * its day and its fingerprint, for its content stays where it is.
     *
     * @param given evidence that they may read
     * @param link where a file is read: a path within the product
     * @throws InvalidDiagnosis {@code evidence-gone} when it proves an answer of another campaign
     */
    Answer addAgain(Actor actor, SheetId sheet, String criterion, EvidenceId given, String link);

    /** Who answers: takes evidence away while the sheet is written. */
    Answer removeEvidence(Actor actor, EvidenceId id);

    /** Who reads. */
    EvidenceFile file(Actor actor, EvidenceId id);

    /** Who answers. Refused ({@code sheet-incomplete}) while a criterion is not answered; what is unproven is only flagged. */
    void handIn(Actor actor, SheetId id);
}
