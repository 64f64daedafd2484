package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.IndicatorSheet;
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

/** Something that happened to a definition or a target. */
@Entity
@Table(name = "indicator_history")
public class IndicatorHistory {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    private int rank;

    @Column(name = "happened_at")
    private Instant at;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId author;

    private String code;

    /** Separated by U+001F, which no text holds. */
    private @Nullable String arguments;

    @SuppressWarnings("NullAway.Init")
    protected IndicatorHistory() {}

    IndicatorHistory(Indicator indicator, int rank, String code, List<String> arguments, Deed deed) {
        this.id = UUID.randomUUID();
        this.indicator = indicator;
        this.rank = rank;
        this.code = code;
        this.arguments = arguments.isEmpty() ? null : String.join("\u001f", arguments);
        this.author = deed.by();
        this.at = deed.at();
    }

    public IndicatorSheet.HistoryEntry entry() {
        return new IndicatorSheet.HistoryEntry(
                code, arguments == null ? List.of() : List.of(arguments.split("\u001f", -1)), author, at);
    }
}
