package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.ReviewId;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.WorkingDays;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why one value is off its target, and what is done about it: one review for each indicator and period. */
@Entity
@Table(name = "indicator_review")
public class OffTargetReview {

    /** Working days to say why. */
    static final int DUE_DAYS = 10;

    /** Where a review stands. */
    public enum State {
        OPEN,
        DONE,
        /** The value was corrected before anybody reviewed it. */
        DROPPED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "indicator_id")
    private Indicator indicator;

    @Convert(converter = MonthConverter.class)
    @Column(name = "last_month")
    private YearMonth lastMonth;

    private int months;

    @Column(name = "value_text")
    private String valueText;

    @Enumerated(EnumType.STRING)
    @Column(name = "target_kind")
    private Direction targetKind;

    private @Nullable BigDecimal threshold;
    private BigDecimal tolerance;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "due_on")
    private LocalDate dueOn;

    private @Nullable String note;
    private @Nullable String action;

    @Column(name = "reminded_at")
    private @Nullable Instant remindedAt;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "done_by")
    private @Nullable PersonId doneBy;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected OffTargetReview() {}

    public OffTargetReview(Measure measure, Instant at, LocalDate today) {
        this.id = UUID.randomUUID();
        this.indicator = measure.indicator();
        this.lastMonth = measure.month();
        this.months = measure.period().months();
        about(measure, at, today);
    }

    private void about(Measure measure, Instant at, LocalDate today) {
        Target target = measure.target();
        valueText = measure.content().text();
        targetKind = target.direction();
        threshold = target.threshold().orElse(null);
        tolerance = StoredTarget.tolerance(target);
        state = State.OPEN;
        openedAt = at;
        dueOn = WorkingDays.ofFrance().plus(today, DUE_DAYS);
    }

    /**
     * The value is off its target, once more after it was corrected.
     *
     * @return whether it opens again: what was reviewed stays reviewed
     */
    public boolean openAgain(Measure measure, Instant at, LocalDate today) {
        if (state != State.DROPPED) {
            return false;
        }
        about(measure, at, today);
        return true;
    }

    /** @return whether it waited to be done */
    public boolean comment(String comment, Deed deed) {
        note = Texts.required("review-comment", comment, Texts.LONG);
        boolean waited = state == State.OPEN;
        state = State.DONE;
        doneBy = deed.by();
        doneAt = deed.at();
        return waited;
    }

    /** The value it is about is no longer that one. @return whether it waited to be done */
    public boolean drop() {
        if (state != State.OPEN) {
            return false;
        }
        state = State.DROPPED;
        return true;
    }

    /** An action was proposed in the plan for it. @param reference for instance « ACT-2022-016 » */
    public void actionOpened(String reference) {
        action = reference;
    }

    public void reminded(Instant at) {
        remindedAt = at;
    }

    public ReviewId id() {
        return new ReviewId(id);
    }

    public Indicator indicator() {
        return indicator;
    }

    public Period period() {
        return new Period(lastMonth.minusMonths(months - 1L), months);
    }

    public YearMonth month() {
        return lastMonth;
    }

    public State state() {
        return state;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Instant remindedAt() {
        return remindedAt;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public ReviewLine line() {
        return new ReviewLine(
                id(),
                indicator.id(),
                indicator.code(),
                indicator.name(),
                period(),
                valueText,
                StoredTarget.target(targetKind, threshold, tolerance),
                dueOn,
                state == State.DONE,
                note,
                action,
                doneBy,
                doneAt);
    }
}
