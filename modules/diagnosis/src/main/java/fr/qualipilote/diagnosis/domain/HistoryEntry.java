package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.DiagnosisHistory;
import fr.qualipilote.kernel.PersonId;
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
import org.jspecify.annotations.Nullable;

/** What happened to a campaign; never changed. */
@Entity(name = "DiagnosisHistoryEntry")
@Table(name = "diag_history")
public class HistoryEntry {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int rank;

    @Column(name = "happened_at")
    private Instant at;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    @Convert(converter = HistoryCodeConverter.class)
    private DiagnosisHistory code;

    @Convert(converter = TextsConverter.class)
    private List<String> arguments;

    @SuppressWarnings("NullAway.Init")
    protected HistoryEntry() {}

    HistoryEntry(Campaign campaign, int rank, DiagnosisHistory code, List<String> arguments, Deed deed) {
        this.id = UUID.randomUUID();
        this.campaign = campaign;
        this.rank = rank;
        this.at = deed.at();
        this.author = deed.author();
        this.code = code;
        this.arguments = List.copyOf(arguments);
    }

    public int rank() {
        return rank;
    }

    public Instant at() {
        return at;
    }

    public @Nullable PersonId author() {
        return author;
    }

    public DiagnosisHistory code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
