package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.EvidenceFile;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.EvidenceLine;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Deed;
import fr.qualipilote.actionplan.domain.Evidence;
import fr.qualipilote.actionplan.domain.EvidencePiece;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.kernel.SearchText;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static final String LINES =
            """
            select e.id, a.reference, e.fileName, e.sha256, e.at, a.label
            from Evidence e join Action a on a.id = e.action""";

    /** Names of files are searched as they are written, so here and not by the database; no content is read. */
    List<EvidenceLine> lines(String words, int most) {
        List<String> wanted = List.of(SearchText.fold(words).split(" "));
        try (Stream<Object[]> rows = entities.createQuery(LINES + " order by e.at desc, e.fileName", Object[].class)
                .getResultStream()) {
            return rows.filter(row -> {
                        String text = SearchText.fold(row[1] + " " + row[2] + " " + row[5]);
                        return wanted.stream().allMatch(text::contains);
                    })
                    .limit(most)
                    .map(EvidenceStore::line)
                    .toList();
        }
    }

    Optional<EvidenceLine> line(EvidenceId id) {
        return entities.createQuery(LINES + " where e.id = :id", Object[].class)
                .setParameter("id", id.value())
                .getResultStream()
                .map(EvidenceStore::line)
                .findFirst();
    }

    private static EvidenceLine line(Object[] row) {
        return new EvidenceLine(
                new EvidenceId((UUID) row[0]), (String) row[1], (String) row[2], (String) row[3], (Instant) row[4]);
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
