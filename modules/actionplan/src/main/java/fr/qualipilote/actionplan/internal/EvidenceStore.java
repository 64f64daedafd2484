package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.EvidenceFile;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Deed;
import fr.qualipilote.actionplan.domain.Evidence;
import fr.qualipilote.actionplan.domain.EvidencePiece;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.kernel.ReceivedFile;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the files that prove something, with their detected type and their fingerprint, in the database. */
@Component
class EvidenceStore {

    private final EntityManager entities;

    EvidenceStore(EntityManager entities) {
        this.entities = entities;
    }

    /** @throws InvalidAction {@code evidence-empty}, {@code evidence-too-large}, {@code evidence-type} */
    Evidence add(Action action, @Nullable OccurrenceId occurrence, String fileName, byte[] content, Deed deed) {
        ReceivedFile file = judged(fileName, content);
        Evidence evidence =
                new Evidence(action, occurrence, file.name(), file.mediaType(), file.size(), file.sha256(), deed);
        entities.persist(evidence);
        EvidencePiece.cut(evidence.id(), content).forEach(entities::persist);
        return evidence;
    }

    List<Evidence> of(Action action) {
        return entities.createQuery(
                        "select e from Evidence e where e.action = :action order by e.at desc, e.fileName",
                        Evidence.class)
                .setParameter("action", action.id().value())
                .getResultList();
    }

    /** Whether there is something for the occurrence itself, or for the whole action since the occurrence was opened. */
    boolean proves(Occurrence occurrence) {
        return entities.createQuery(
                                """
                        select count(e) from Evidence e
                        where e.occurrence = :occurrence
                           or (e.occurrence is null and e.action = :action and e.at >= :openedAt)""",
                                Long.class)
                        .setParameter("occurrence", occurrence.id().value())
                        .setParameter("action", occurrence.action().id().value())
                        .setParameter("openedAt", occurrence.openedAt())
                        .getSingleResult()
                > 0;
    }

    EvidenceFile file(EvidenceId id) {
        Evidence evidence = entities.find(Evidence.class, id.value());
        if (evidence == null) {
            throw UnknownAction.part("evidence", id.toString());
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) evidence.size());
        entities.createQuery(
                        "select p.content from EvidencePiece p where p.key.evidence = :id order by p.key.position",
                        byte[].class)
                .setParameter("id", id.value())
                .getResultList()
                .forEach(content::writeBytes);
        return new EvidenceFile(evidence.fileName(), evidence.mediaType(), content.toByteArray());
    }

    private static ReceivedFile judged(String fileName, byte[] content) {
        try {
            return ReceivedFile.judge(fileName, content);
        } catch (ReceivedFile.Unacceptable refused) {
            throw InvalidAction.because(refused.reason().code(), refused.getMessage(), refused.arguments());
        }
    }
}
