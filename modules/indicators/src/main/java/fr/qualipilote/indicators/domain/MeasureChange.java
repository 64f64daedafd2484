package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Explanation.Change;
import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that happened to a measure, with what its text was before and after. */
@Entity
@Table(name = "indicator_measure_change")
public class MeasureChange {

    @Id
    private UUID id;

    @Column(name = "measure_id")
    private UUID measure;

    /** From 1, in the order of happening. */
    private int rank;

    @Enumerated(EnumType.STRING)
    private ChangeKind kind;

    /** Which of its values it had afterwards. */
    private int edition;

    @Column(name = "text_before")
    private String before;

    @Column(name = "text_after")
    private String after;

    private @Nullable String reason;

    @Convert(converter = PersonIdConverter.class)
    private PersonId author;

    @Column(name = "happened_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected MeasureChange() {}

    MeasureChange(
            UUID measure,
            int rank,
            ChangeKind kind,
            int edition,
            String before,
            String after,
            @Nullable String reason,
            Deed deed) {
        this.id = UUID.randomUUID();
        this.measure = measure;
        this.rank = rank;
        this.kind = kind;
        this.edition = edition;
        this.before = before;
        this.after = after;
        this.reason = reason;
        this.author = deed.by();
        this.at = deed.at();
    }

    public Change shown() {
        return new Change(kind, before, after, reason, author, at);
    }
}
