package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.EvidenceId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A piece of a file: both databases keep so many bytes in a row, and one column type serves both. */
@Entity
@Table(name = "plan_evidence_piece")
public class EvidencePiece {

    static final int SIZE = 512 * 1024;

    @EmbeddedId
    private Key key;

    @Column(length = SIZE)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected EvidencePiece() {}

    private EvidencePiece(Key key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    public static List<EvidencePiece> cut(EvidenceId evidence, byte[] content) {
        List<EvidencePiece> pieces = new ArrayList<>();
        for (int from = 0; from < content.length; from += SIZE) {
            byte[] part = Arrays.copyOfRange(content, from, Math.min(content.length, from + SIZE));
            pieces.add(new EvidencePiece(new Key(evidence.value(), pieces.size()), part));
        }
        return pieces;
    }

    public byte[] content() {
        return content;
    }

    /** @param position from 0 */
    @Embeddable
    public record Key(@Column(name = "evidence_id") UUID evidence, int position) implements Serializable {}
}
