package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.EvidenceFile;
import fr.qualipilote.diagnosis.EvidenceId;
import fr.qualipilote.diagnosis.InvalidDiagnosis;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.UnknownDiagnosis;
import fr.qualipilote.diagnosis.domain.Deed;
import fr.qualipilote.diagnosis.domain.EvidencePiece;
import fr.qualipilote.diagnosis.domain.GivenEvidence;
import fr.qualipilote.diagnosis.spi.EvidenceSource;
import fr.qualipilote.kernel.ReceivedFile;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Keeps what proves answers: files with their detected type and their fingerprint, and references. */
@Component
class AnswerEvidenceStore {

    private final EntityManager entities;

    AnswerEvidenceStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws InvalidDiagnosis {@code evidence-empty}, {@code evidence-too-large}, {@code evidence-type} */
    static ReceivedFile judged(String fileName, byte[] content) {
        try {
            return ReceivedFile.judge(fileName, content);
        } catch (ReceivedFile.Unacceptable refused) {
            throw InvalidDiagnosis.because(refused.reason().code(), refused.getMessage(), refused.arguments());
        }
    }

    void addFile(SheetId sheet, String criterion, ReceivedFile file, byte[] content, Deed deed) {
        GivenEvidence evidence = GivenEvidence.file(sheet, criterion, file, deed);
        entities.persist(evidence);
        EvidencePiece.cut(evidence.id(), content).forEach(entities::persist);
    }

    void addReference(SheetId sheet, String criterion, String label, String link, Deed deed) {
        entities.persist(GivenEvidence.reference(sheet, criterion, label, link, deed));
    }

    void addDocument(SheetId sheet, String criterion, EvidenceSource.Kept kept, String link, Deed deed) {
        ProductDocument document = kept.document();
        entities.persist(
                GivenEvidence.document(sheet, criterion, document.name(), document.on(), kept.sha256(), link, deed));
    }

    void addAgain(GivenEvidence given, SheetId sheet, String criterion, String link, Deed deed) {
        entities.persist(given.again(sheet, criterion, link, deed));
    }

    void remove(GivenEvidence evidence) {
        entities.createQuery("delete from AnswerEvidencePiece p where p.key.evidence = :id")
                .setParameter("id", evidence.id().value())
                .executeUpdate();
        entities.remove(evidence);
    }

    GivenEvidence evidence(EvidenceId id) {
        GivenEvidence found = entities.find(GivenEvidence.class, id.value());
        if (found == null) {
            throw UnknownDiagnosis.withId(id);
        }
        return found;
    }

    /** By sheet and criterion, oldest first. */
    Map<SheetId, Map<String, List<GivenEvidence>>> of(Collection<UUID> sheets) {
        return sheets.isEmpty()
                ? Map.of()
                : entities
                        .createQuery(
                                "select e from GivenEvidence e where e.sheet in :sheets order by e.at, e.label, e.id",
                                GivenEvidence.class)
                        .setParameter("sheets", sheets)
                        .getResultList()
                        .stream()
                        .collect(Collectors.groupingBy(
                                GivenEvidence::sheet, Collectors.groupingBy(GivenEvidence::criterion)));
    }

    /** @throws UnknownDiagnosis for a reference: there is nothing to hand out */
    EvidenceFile file(GivenEvidence evidence) {
        String type = evidence.mediaType();
        if (type == null) {
            throw UnknownDiagnosis.withId(evidence.id());
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        entities.createQuery(
                        "select p.content from AnswerEvidencePiece p where p.key.evidence = :id order by p.key.position",
                        byte[].class)
                .setParameter("id", evidence.id().value())
                .getResultList()
                .forEach(content::writeBytes);
        return new EvidenceFile(evidence.label(), type, content.toByteArray());
    }
}
