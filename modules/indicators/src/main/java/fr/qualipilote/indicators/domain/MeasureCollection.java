package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.CollectionRefused;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The collecting of the values of one period from one person or service. */
@Entity
@Table(name = "indicator_collection")
public class MeasureCollection {

    @Id
    private UUID id;

    @Version
    private int version;

    @Convert(converter = MonthConverter.class)
    @Column(name = "last_month")
    private YearMonth lastMonth;

    private int months;

    @Column(name = "responsible_key")
    private String responsibleKey;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "person_id")
    private @Nullable PersonId person;

    @Column(name = "service_id")
    private @Nullable UUID service;

    @Enumerated(EnumType.STRING)
    private CollectionState state;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "finished_by")
    private @Nullable PersonId finishedBy;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "accepted_by")
    private @Nullable PersonId acceptedBy;

    @Column(name = "accepted_at")
    private @Nullable Instant acceptedAt;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Column(name = "flagged_at")
    private @Nullable Instant flaggedAt;

    @Column(name = "flagged_missing")
    private @Nullable Integer flaggedMissing;

    @ElementCollection
    @CollectionTable(name = "indicator_collection_item", joinColumns = @JoinColumn(name = "collection_id"))
    @Column(name = "indicator_id")
    private Set<UUID> indicators = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected MeasureCollection() {}

    public MeasureCollection(
            Period period, Responsible responsible, Collection<IndicatorId> asked, LocalDate dueOn, Instant at) {
        this.id = UUID.randomUUID();
        this.lastMonth = period.to();
        this.months = period.months();
        this.responsibleKey = key(responsible);
        this.person = responsible instanceof Responsible.Someone someone ? someone.person() : null;
        this.service = responsible instanceof Responsible.OneService one
                ? one.service().value()
                : null;
        this.state = CollectionState.OPEN;
        this.dueOn = dueOn;
        this.openedAt = at;
        asked.forEach(indicator -> indicators.add(indicator.value()));
    }

    /** What tells who is responsible in the unique key of a collection. */
    public static String key(Responsible responsible) {
        if (responsible instanceof Responsible.Someone someone) {
            return "person:" + someone.person();
        }
        return responsible instanceof Responsible.OneService one ? "service:" + one.service() : "quality";
    }

    // --- steps -------------------------------------------------------------------------------------------------------

    /** @param missing names of the indicators that hold nothing */
    public void finish(List<String> missing, Deed deed) {
        require("finish-collection", CollectionState.OPEN);
        if (!missing.isEmpty()) {
            throw CollectionRefused.incomplete(period(), missing);
        }
        state = CollectionState.FINISHED;
        returnReason = null;
        finishedBy = deed.by();
        finishedAt = deed.at();
    }

    public void accept(List<String> missing, Deed deed) {
        require("accept-collection", CollectionState.FINISHED);
        if (!missing.isEmpty()) {
            throw CollectionRefused.incomplete(period(), missing);
        }
        state = CollectionState.ACCEPTED;
        acceptedBy = deed.by();
        acceptedAt = deed.at();
    }

    public void sendBack(String reason) {
        require("send-back-collection", CollectionState.FINISHED);
        returnReason = Texts.required("reason", reason, Texts.LONG);
        state = CollectionState.OPEN;
    }

    /** Nothing is asked for any more. */
    public void cancel() {
        state = CollectionState.CANCELLED;
    }

    /** @throws CollectionRefused unless it is in that state */
    public void require(String deed, CollectionState wanted) {
        if (state != wanted) {
            throw CollectionRefused.step(deed, period(), state);
        }
    }

    /** More of its period is asked for; what was said to be all is no longer. */
    public boolean ask(Collection<IndicatorId> more) {
        boolean asked = false;
        for (IndicatorId indicator : more) {
            asked |= indicators.add(indicator.value());
        }
        return asked;
    }

    public void reminded(Instant at) {
        remindedAt = at;
    }

    public void flagged(int missing, Instant at) {
        flaggedMissing = missing;
        flaggedAt = at;
    }

    // --- what it is --------------------------------------------------------------------------------------------------

    public CollectionId id() {
        return new CollectionId(id);
    }

    public Period period() {
        return new Period(lastMonth.minusMonths(months - 1L), months);
    }

    public Responsible responsible() {
        if (person != null) {
            return new Responsible.Someone(person);
        }
        return service != null ? new Responsible.OneService(new ServiceId(service)) : new Responsible.Quality();
    }

    public String responsibleKey() {
        return responsibleKey;
    }

    public CollectionState state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable String returnReason() {
        return returnReason;
    }

    public @Nullable PersonId finishedBy() {
        return finishedBy;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable PersonId acceptedBy() {
        return acceptedBy;
    }

    public @Nullable Instant acceptedAt() {
        return acceptedAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public @Nullable Instant flaggedAt() {
        return flaggedAt;
    }

    public @Nullable Integer flaggedMissing() {
        return flaggedMissing;
    }

    public Set<IndicatorId> indicators() {
        return indicators.stream().map(IndicatorId::new).collect(Collectors.toSet());
    }
}
