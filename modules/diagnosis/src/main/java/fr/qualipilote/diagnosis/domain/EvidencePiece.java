package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.EvidenceId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A piece of a file: both databases keep so many bytes in a row, and one column type serves both. */
@Entity(name = "AnswerEvidencePiece")
@Table(name = "diag_evidence_piece")
public class EvidencePiece {

    @EmbeddedId
    private Key key;

    @Column(length = Pieces.SIZE)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected EvidencePiece() {}

    private EvidencePiece(Key key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    public static List<EvidencePiece> cut(EvidenceId evidence, byte[] content) {
        List<EvidencePiece> pieces = new ArrayList<>();
        Pieces.of(content)
                .forEach(part -> pieces.add(new EvidencePiece(new Key(evidence.value(), pieces.size()), part)));
        return pieces;
    }

    /** @param position from 0 */
    @Embeddable
    public record Key(@Column(name = "evidence_id") UUID evidence, int position) implements Serializable {}
}
