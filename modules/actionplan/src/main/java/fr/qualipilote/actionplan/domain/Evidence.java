package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of a file that proves something; its content is in its {@link EvidencePiece}s. Never changed. */
@Entity
@Table(name = "plan_evidence")
public class Evidence {

    @Id
    private UUID id;

    @Column(name = "action_id")
    private UUID action;

    @Column(name = "occurrence_id")
    private @Nullable UUID occurrence;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_in_bytes")
    private long size;

    private String sha256;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    @Column(name = "added_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected Evidence() {}

    public Evidence(
            Action action,
            @Nullable OccurrenceId occurrence,
            String fileName,
            String mediaType,
            long size,
            String sha256,
            Deed deed) {
        this.id = UUID.randomUUID();
        this.action = action.id().value();
        this.occurrence = occurrence == null ? null : occurrence.value();
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.author = deed.author();
        this.at = deed.at();
    }

    public EvidenceId id() {
        return new EvidenceId(id);
    }

    public @Nullable OccurrenceId occurrence() {
        return occurrence == null ? null : new OccurrenceId(occurrence);
    }

    public String fileName() {
        return fileName;
    }

    public String mediaType() {
        return mediaType;
    }

    public long size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    public @Nullable PersonId author() {
        return author;
    }

    public Instant at() {
        return at;
    }
}
