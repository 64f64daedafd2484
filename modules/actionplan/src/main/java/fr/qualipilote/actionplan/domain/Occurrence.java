package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.kernel.PersonId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One carrying out of an action: the only one of an action done once, or that of a period. */
@Entity
@Table(name = "plan_occurrence")
public class Occurrence extends Watched {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "action_id")
    private Action action;

    /** From 1, in the order of opening. */
    private int rank;

    /** Unique within the action: what makes that a period is started once, whatever happens. */
    @Column(name = "period_key")
    private String key;

    @Column(name = "period")
    private @Nullable String period;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private OccurrenceState state;

    @Column(name = "opened_at")
    private Instant openedAt;

    private @Nullable String result;

    @Column(name = "declared_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId declaredBy;

    @Column(name = "declared_at")
    private @Nullable Instant declaredAt;

    @Column(name = "verified_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId verifiedBy;

    @Column(name = "verified_at")
    private @Nullable Instant verifiedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @OneToMany(mappedBy = "occurrence", cascade = CascadeType.ALL, orphanRemoval = true)
    private Set<Contribution> contributions = new LinkedHashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Occurrence() {}

    Occurrence(
            Action action,
            int rank,
            String key,
            @Nullable String period,
            LocalDate dueOn,
            List<Contributor> parts,
            Instant openedAt) {
        this.id = UUID.randomUUID();
        this.action = action;
        this.rank = rank;
        this.key = key;
        this.period = period;
        this.dueOn = dueOn;
        this.state = OccurrenceState.OPEN;
        this.openedAt = openedAt;
        for (Contributor part : parts) {
            contributions.add(new Contribution(this, nextPosition(), part));
        }
    }

    void declare(String words, Deed deed) {
        result = words;
        declaredBy = deed.author();
        declaredAt = deed.at();
        state = OccurrenceState.DECLARED;
        calm();
    }

    void verify(Deed deed) {
        verifiedBy = deed.author();
        verifiedAt = deed.at();
        state = OccurrenceState.VERIFIED;
    }

    void sendBack(String reason) {
        returnReason = reason;
        state = OccurrenceState.SENT_BACK;
    }

    void skip() {
        state = OccurrenceState.SKIPPED;
        calm();
    }

    void cancel() {
        state = OccurrenceState.CANCELLED;
        calm();
    }

    void postponeTo(LocalDate date) {
        dueOn = date;
        calm();
    }

    /** Not done by the pilot though its date is past. */
    public boolean isLate(LocalDate today) {
        return state.isUndone() && dueOn.isBefore(today);
    }

    /**
     * Asks for parts that nobody was asked for yet, and for others no longer; those that were provided stay.
     *
     * @return how many are asked for in addition
     */
    int ask(Collection<Contributor> added) {
        int asked = 0;
        for (Contributor contributor : added) {
            if (contributions.stream().noneMatch(part -> part.isOf(contributor))) {
                contributions.add(new Contribution(this, nextPosition(), contributor));
                asked++;
            }
        }
        return asked;
    }

    /** @return how many are asked for no longer */
    int askNoLonger(Collection<Contributor> removed) {
        List<Contribution> withdrawn = contributions.stream()
                .filter(part -> !part.isAnswered() && removed.stream().anyMatch(part::isOf))
                .toList();
        withdrawn.forEach(contributions::remove);
        return withdrawn.size();
    }

    private int nextPosition() {
        return 1 + contributions.stream().mapToInt(Contribution::position).max().orElse(0);
    }

    /** Whether parts can still be provided: the pilot has not declared it done yet. */
    public boolean isCollectingParts() {
        return state.isUndone() && declaredAt == null;
    }

    /** Whether the part can still be provided: declaring done closes those that are missing. */
    public boolean asks(Contribution part) {
        return isCollectingParts() && !part.isAnswered();
    }

    public List<Contribution> contributions() {
        return contributions.stream()
                .sorted(Comparator.comparingInt(Contribution::position))
                .toList();
    }

    public Optional<Contribution> contribution(ContributionId which) {
        return contributions.stream().filter(part -> part.id().equals(which)).findFirst();
    }

    public List<Contribution> missingParts() {
        return contributions().stream().filter(part -> !part.isAnswered()).toList();
    }

    public OccurrenceId id() {
        return new OccurrenceId(id);
    }

    public Action action() {
        return action;
    }

    int rank() {
        return rank;
    }

    String key() {
        return key;
    }

    public @Nullable String period() {
        return period;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public OccurrenceState state() {
        return state;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable String result() {
        return result;
    }

    public @Nullable PersonId declaredBy() {
        return declaredBy;
    }

    public @Nullable Instant declaredAt() {
        return declaredAt;
    }

    public @Nullable PersonId verifiedBy() {
        return verifiedBy;
    }

    public @Nullable Instant verifiedAt() {
        return verifiedAt;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }
}
