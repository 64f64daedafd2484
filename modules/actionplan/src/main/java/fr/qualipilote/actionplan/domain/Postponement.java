package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
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
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pilot's request for a later date, and what was decided. */
@Entity
@Table(name = "plan_postponement")
public class Postponement {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    /** From 1, in the order of asking. */
    private int rank;

    /** What would be moved. */
    @Column(name = "occurrence_id")
    private UUID occurrence;

    @Column(name = "moved_from")
    private LocalDate from;

    @Column(name = "moved_to")
    private LocalDate to;

    private String reason;

    @Column(name = "requested_by")
    @Convert(converter = PersonIdConverter.class)
    private PersonId requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    private @Nullable Boolean granted;

    @Column(name = "decided_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decision_note")
    private @Nullable String decisionNote;

    @SuppressWarnings("NullAway.Init")
    protected Postponement() {}

    Postponement(Occurrence occurrence, int rank, LocalDate to, String reason, PersonId requestedBy, Instant at) {
        this.id = UUID.randomUUID();
        this.action = occurrence.action();
        this.rank = rank;
        this.occurrence = occurrence.id().value();
        this.from = occurrence.dueOn();
        this.to = to;
        this.reason = reason;
        this.requestedBy = requestedBy;
        this.requestedAt = at;
    }

    void decide(boolean grant, @Nullable String note, Deed deed) {
        granted = grant;
        decidedBy = deed.author();
        decidedAt = deed.at();
        decisionNote = note;
    }

    public boolean isPending() {
        return granted == null;
    }

    public PostponementId id() {
        return new PostponementId(id);
    }

    public Action action() {
        return action;
    }

    int rank() {
        return rank;
    }

    public OccurrenceId occurrence() {
        return new OccurrenceId(occurrence);
    }

    public LocalDate from() {
        return from;
    }

    public LocalDate to() {
        return to;
    }

    public String reason() {
        return reason;
    }

    public PersonId requestedBy() {
        return requestedBy;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public @Nullable Boolean granted() {
        return granted;
    }

    public @Nullable PersonId decidedBy() {
        return decidedBy;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decisionNote() {
        return decisionNote;
    }
}
