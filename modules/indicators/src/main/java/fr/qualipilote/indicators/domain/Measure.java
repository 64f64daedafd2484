package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.Explanation.ChangeKind;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.MeasureCorrected;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.MeasureStepRefused;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.indicators.domain.MeasureContent.Kind;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.PlainText;
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
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one indicator in one period. Each of its verbs refuses what the state does not admit, then changes, and writes
 * what happened into the history. Who may do what is decided before.
 */
@Entity
@Table(name = "indicator_measure")
public class Measure {

    /** n of a sample: more cases than any register holds. */
    private static final int MOST_CASES = 100_000_000;

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

    @Enumerated(EnumType.STRING)
    private Kind content;

    private String text;

    @Column(name = "measured")
    private @Nullable BigDecimal value;

    private @Nullable BigDecimal numerator;
    private @Nullable BigDecimal denominator;

    /** The month from which the dated figure holds that the value was divided by. */
    @Convert(converter = MonthConverter.class)
    @Column(name = "figure_from")
    private @Nullable YearMonth figureFrom;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Enumerated(EnumType.STRING)
    private MeasureState state;

    private int edition;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(name = "sample_size")
    private @Nullable Integer sampleSize;

    private @Nullable BigDecimal median;
    private @Nullable String note;

    @Column(name = "return_reason")
    private @Nullable String returnReason;

    private boolean corrected;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "entered_by")
    private PersonId enteredBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "checked_by")
    private @Nullable PersonId checkedBy;

    @Column(name = "checked_at")
    private @Nullable Instant checkedAt;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "validated_by")
    private @Nullable PersonId validatedBy;

    @Column(name = "validated_at")
    private @Nullable Instant validatedAt;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "published_by")
    private @Nullable PersonId publishedBy;

    @Column(name = "published_at")
    private @Nullable Instant publishedAt;

    @Convert(converter = PersonIdConverter.class)
    @Column(name = "changed_by")
    private PersonId changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "change_count")
    private int changeCount;

    private long revision;

    /** Written with the measure, never read from it. */
    @Transient
    private final List<MeasureChange> unwritten = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Measure() {}

    private Measure(Indicator indicator, Period period, Deed deed) {
        this.id = UUID.randomUUID();
        this.indicator = indicator;
        this.lastMonth = period.to();
        this.months = period.months();
        this.content = Kind.NOTHING;
        this.text = "";
        this.verdict = Verdict.NONE;
        this.state = MeasureState.ENTERED;
        this.method = indicator.method();
        this.sampleSize = indicator.sampleSize();
        this.enteredBy = deed.by();
        this.enteredAt = deed.at();
        this.changedBy = deed.by();
        this.changedAt = deed.at();
    }

    /** The first value of a cell. */
    public static Measure first(
            Indicator indicator,
            Period period,
            MeasureContent content,
            @Nullable YearMonth figureFrom,
            ChangeKind kind,
            Deed deed) {
        Measure measure = new Measure(indicator, period, deed);
        measure.take(content, figureFrom, deed);
        measure.write(kind, "", null, deed);
        return measure;
    }

    // --- values ------------------------------------------------------------------------------------------------------

    /** Whether a text says something else than what is here. */
    public boolean wouldChange(MeasureContent said) {
        return !content().saysTheSameAs(said);
    }

    /**
     * Another value.
     *
     * @param reason required once the measure was checked
     * @param kind how it came: entered or imported
     * @return what a correction tells others; empty where nothing had been checked
     * @throws InvalidMeasure {@code reason-missing}, {@code reason-too-long}
     */
    public Optional<MeasureCorrected> replace(
            MeasureContent said, @Nullable YearMonth figureFrom, @Nullable String reason, ChangeKind kind, Deed deed) {
        MeasureState was = state;
        String why = cleanReason(reason);
        if (was.isChecked() && why == null) {
            throw refused("reason-missing");
        }
        String before = text;
        take(said, figureFrom, deed);
        if (!was.isChecked()) {
            write(said.isNothing() ? ChangeKind.ERASED : kind, before, why, deed);
            return Optional.empty();
        }
        corrected = true;
        write(ChangeKind.CORRECTED, before, why, deed);
        return Optional.of(new MeasureCorrected(
                id(), indicator.id(), lastMonth, was, before, text, Objects.requireNonNull(why), deed.by(), deed.at()));
    }

    private void take(MeasureContent said, @Nullable YearMonth divisorFrom, Deed deed) {
        content = said.kind();
        text = said.text();
        value = said.value();
        numerator = said.numerator();
        denominator = said.denominator();
        figureFrom = divisorFrom;
        judge();
        state = MeasureState.ENTERED;
        edition++;
        returnReason = null;
        enteredBy = deed.by();
        enteredAt = deed.at();
        checkedBy = null;
        checkedAt = null;
        validatedBy = null;
        validatedAt = null;
        publishedBy = null;
        publishedAt = null;
    }

    /** Judges the value anew: by the target that the indicator has now for the period. */
    public void judge() {
        verdict = value == null ? Verdict.NONE : target().judge(value);
    }

    public Target target() {
        return indicator.targetOf(period());
    }

    /** @throws InvalidMeasure see {@link fr.qualipilote.indicators.Measures#annotate} */
    public void annotate(
            Method how, @Nullable Integer cases, @Nullable BigDecimal middle, @Nullable String comment, Deed deed) {
        if (content == Kind.NOTHING) {
            throw refused("nothing-entered");
        }
        if (cases != null && (cases < 0 || cases > MOST_CASES)) {
            throw refused("sample-size-out-of-range");
        }
        if (middle != null && !indicator.unit().isDelay()) {
            throw refused("median-of-no-delay");
        }
        String words = comment == null ? "" : PlainText.of(comment);
        if (words.length() > Texts.LONG) {
            throw refused("comment-too-long", Texts.LONG);
        }
        method = how;
        sampleSize = cases;
        median = middle;
        note = Texts.orNull(words);
        write(ChangeKind.ANNOTATED, text, null, deed);
    }

    private @Nullable String cleanReason(@Nullable String reason) {
        String clean = reason == null ? "" : PlainText.of(reason);
        if (clean.length() > Texts.LONG) {
            throw refused("reason-too-long", Texts.LONG);
        }
        return Texts.orNull(clean);
    }

    // --- looking at it -----------------------------------------------------------------------------------------------

    /** @return whether it changed: what was checked already stays as it is */
    public boolean check(Deed deed) {
        requireSomething(MeasureStep.CHECK_MEASURE);
        if (state.isChecked()) {
            return false;
        }
        requireOther(MeasureStep.CHECK_MEASURE, deed);
        checkIt(deed);
        return true;
    }

    private void checkIt(Deed deed) {
        state = MeasureState.CHECKED;
        returnReason = null;
        checkedBy = deed.by();
        checkedAt = deed.at();
        write(ChangeKind.CHECKED, text, null, deed);
    }

    /** Validates it; one that nobody has checked yet is checked by the same act. @return whether it changed */
    public boolean validate(Deed deed) {
        requireSomething(MeasureStep.VALIDATE_MEASURE);
        if (state.isValidated()) {
            return false;
        }
        if (state == MeasureState.ENTERED) {
            requireOther(MeasureStep.VALIDATE_MEASURE, deed);
            checkIt(deed);
        }
        state = MeasureState.VALIDATED;
        validatedBy = deed.by();
        validatedAt = deed.at();
        write(ChangeKind.VALIDATED, text, null, deed);
        return true;
    }

    /** @param reason required */
    public void sendBack(String reason, Deed deed) {
        requireSomething(MeasureStep.SEND_BACK_MEASURE);
        if (state.isValidated()) {
            throw MeasureStepRefused.of(MeasureStep.SEND_BACK_MEASURE, indicator.name(), lastMonth, state);
        }
        requireOther(MeasureStep.SEND_BACK_MEASURE, deed);
        String why = cleanReason(reason);
        if (why == null) {
            throw refused("reason-missing");
        }
        state = MeasureState.ENTERED;
        checkedBy = null;
        checkedAt = null;
        returnReason = why;
        write(ChangeKind.SENT_BACK, text, why, deed);
    }

    /** @param wanted the edition that was approved @return whether it is still that one, and published now */
    public boolean publish(int wanted, Deed deed) {
        if (edition != wanted || !state.isValidated()) {
            return false;
        }
        if (state != MeasureState.PUBLISHED) {
            state = MeasureState.PUBLISHED;
            publishedBy = deed.by();
            publishedAt = deed.at();
            write(ChangeKind.PUBLISHED, text, null, deed);
        }
        return true;
    }

    private void requireSomething(MeasureStep step) {
        if (content == Kind.NOTHING) {
            throw MeasureStepRefused.empty(step, indicator.name(), lastMonth);
        }
    }

    private void requireOther(MeasureStep step, Deed deed) {
        if (enteredBy.equals(deed.by())) {
            throw MeasureStepRefused.ownEntry(step, indicator.name(), lastMonth);
        }
    }

    private InvalidMeasure refused(String code, Object... arguments) {
        return InvalidMeasure.at(indicator.name(), lastMonth, code, arguments);
    }

    private void write(ChangeKind kind, String before, @Nullable String reason, Deed deed) {
        changeCount++;
        changedBy = deed.by();
        changedAt = deed.at();
        unwritten.add(new MeasureChange(id, changeCount, kind, edition, before, text, reason, deed));
    }

    /** What is to be written beside it. */
    public List<MeasureChange> takeChanges() {
        List<MeasureChange> taken = List.copyOf(unwritten);
        unwritten.clear();
        return taken;
    }

    // --- what it is --------------------------------------------------------------------------------------------------

    public MeasureId id() {
        return new MeasureId(id);
    }

    /** From 1: a cell that nothing was ever entered in has version 0. */
    public int version() {
        return version + 1;
    }

    public Indicator indicator() {
        return indicator;
    }

    public IndicatorId indicatorId() {
        return indicator.id();
    }

    public YearMonth month() {
        return lastMonth;
    }

    public Period period() {
        return new Period(lastMonth.minusMonths(months - 1L), months);
    }

    public MeasureContent content() {
        return new MeasureContent(
                content,
                text,
                Numbers.plainOrNull(value),
                Numbers.plainOrNull(numerator),
                Numbers.plainOrNull(denominator),
                figureFrom != null);
    }

    public @Nullable YearMonth figureFrom() {
        return figureFrom;
    }

    public Verdict verdict() {
        return verdict;
    }

    public MeasureState state() {
        return state;
    }

    public int edition() {
        return edition;
    }

    public PersonId enteredBy() {
        return enteredBy;
    }

    public PersonId changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public @Nullable BigDecimal median() {
        return Numbers.plainOrNull(median);
    }

    public void changedAt(long newRevision) {
        revision = newRevision;
    }

    /** As the table reads it. */
    public MeasureFacts facts() {
        return new MeasureFacts(
                id(),
                indicator.id(),
                lastMonth,
                version(),
                edition,
                content,
                text,
                Numbers.plainOrNull(value),
                verdict,
                state,
                method,
                sampleSize,
                Numbers.plainOrNull(median),
                note,
                returnReason,
                corrected,
                enteredBy,
                enteredAt,
                changedBy,
                changedAt);
    }

    public @Nullable PersonId checkedBy() {
        return checkedBy;
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }

    public @Nullable PersonId validatedBy() {
        return validatedBy;
    }

    public @Nullable Instant validatedAt() {
        return validatedAt;
    }

    public @Nullable PersonId publishedBy() {
        return publishedBy;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public Instant enteredAt() {
        return enteredAt;
    }
}
