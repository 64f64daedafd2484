package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.CampaignId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A piece of the canonical JSON of a snapshot. Never changed. */
@Entity
@Table(name = "diag_snapshot_piece")
public class SnapshotPiece {

    @EmbeddedId
    private Key key;

    @Column(length = Pieces.SIZE)
    private byte[] content;

    @SuppressWarnings("NullAway.Init")
    protected SnapshotPiece() {}

    private SnapshotPiece(Key key, byte[] content) {
        this.key = key;
        this.content = content;
    }

    public static List<SnapshotPiece> cut(CampaignId campaign, byte[] content) {
        List<SnapshotPiece> pieces = new ArrayList<>();
        Pieces.of(content)
                .forEach(part -> pieces.add(new SnapshotPiece(new Key(campaign.value(), pieces.size()), part)));
        return pieces;
    }

    /** @param position from 0 */
    @Embeddable
    public record Key(@Column(name = "campaign_id") UUID campaign, int position) implements Serializable {}
}
