package fr.qualipilote.publication.domain;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.publication.HistoryCode;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What happened to a publication; never changed. */
@Entity(name = "PublicationHistoryEntry")
@Immutable
@Table(name = "publication_history")
public class HistoryEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "set_id")
    private Publication publication;

    /** From 1, in the order of happening. */
    private int rank;

    @Column(name = "happened_at")
    private Instant at;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    @Convert(converter = HistoryCodeConverter.class)
    private HistoryCode code;

    @Convert(converter = ArgumentsConverter.class)
    private List<String> arguments;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(Publication publication, int rank, HistoryCode code, List<String> arguments, Deed deed) {
        this.id = UUID.randomUUID();
        this.publication = publication;
        this.rank = rank;
        this.at = deed.at();
        this.author = deed.author();
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    int rank() {
        return rank;
    }

    public Instant at() {
        return at;
    }

    public @Nullable PersonId author() {
        return author;
    }

    public HistoryCode code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
