package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.InvalidMeasure;
import fr.qualipilote.indicators.Method;
import fr.qualipilote.indicators.Periodicity;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.kernel.WorkingDays;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: what it means, what it aims at from when on, and who gives its values. Its measures are aggregates of their own;
 * whoever writes one locks the indicator's row first, so that two people in the same row take turns.
 */
@Entity
@Table(name = "indicator")
public class Indicator {

    static final int MOST_DECIMALS = 4;
    static final int MOST_DUE_DAYS = 60;

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;

    @Column(name = "code_key")
    private String codeKey;

    private String name;

    /** What tells the same indicator again in a spreadsheet. */
    @Column(name = "name_key")
    private String nameKey;

    /** Code, name and note, folded for searching. */
    @Column(name = "search_text")
    private String searchText;

    private String definition;
    private String formula;

    @Column(name = "numerator_name")
    private @Nullable String numeratorName;

    @Column(name = "denominator_name")
    private @Nullable String denominatorName;

    @Column(name = "denominator_figure")
    private @Nullable UUID denominatorFigure;

    @Enumerated(EnumType.STRING)
    private Unit unit;

    private int decimals;

    @Column(name = "lower_bound")
    private @Nullable BigDecimal lowerBound;

    @Column(name = "upper_bound")
    private @Nullable BigDecimal upperBound;

    @Enumerated(EnumType.STRING)
    private Periodicity periodicity;

    private String source;

    /** The line « périodicité / commentaire » of the table. */
    private String note;

    @Enumerated(EnumType.STRING)
    private Method method;

    @Column(name = "sample_size")
    private @Nullable Integer sampleSize;

    @Column(name = "person_id")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId person;

    @Column(name = "service_id")
    private @Nullable UUID service;

    private boolean publishable;

    @Column(name = "due_days")
    private int dueDays;

    @Column(name = "collected_from")
    @Convert(converter = MonthConverter.class)
    private YearMonth collectedFrom;

    @Column(name = "table_position")
    private int position;

    @Column(name = "last_month")
    @Convert(converter = MonthConverter.class)
    private @Nullable YearMonth lastMonth;

    @Column(name = "history_length")
    private int historyLength;

    private long revision;

    @ElementCollection
    @CollectionTable(name = "indicator_target", joinColumns = @JoinColumn(name = "indicator_id"))
    private Set<StoredTarget> targets = new HashSet<>();

    @OneToMany(
            mappedBy = "indicator",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    private List<IndicatorHistory> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {}

    /** @throws InvalidIndicator see there */
    @SuppressWarnings("NullAway.Init")
    public Indicator(IndicatorId id, IndicatorDefinition defined, List<DatedTarget> targets, Deed deed) {
        this.id = id.value();
        take(defined);
        for (DatedTarget target : targets) {
            requireSense(target.target());
            this.targets.add(new StoredTarget(target));
        }
        write("DEFINED", List.of(), deed);
    }

    // --- definition --------------------------------------------------------------------------------------------------

    /**
     * @param measured whether it has values already
     * @throws InvalidIndicator see there
     */
    public void redefine(IndicatorDefinition defined, boolean measured, Deed deed) {
        if (measured && (defined.unit() != unit || defined.periodicity() != periodicity)) {
            throw InvalidIndicator.because("has-measures", code + " has measures", code);
        }
        IndicatorDefinition before = definition();
        take(defined);
        targets.forEach(target -> requireSense(target.dated().target()));
        List<String> changed = DefinitionChanges.between(before, definition());
        if (!changed.isEmpty()) {
            write("REDEFINED", changed, deed);
        }
    }

    private void take(IndicatorDefinition defined) {
        DefinitionRules.requireSense(defined);
        code = Texts.required("code", defined.code(), 20);
        codeKey = SearchText.fold(code);
        name = Texts.required("name", defined.name(), Texts.NAME);
        nameKey = nameKey(name);
        definition = Texts.optional("definition", defined.definition(), Texts.LONG);
        formula = Texts.optional("formula", defined.formula(), Texts.LONG);
        numeratorName = Texts.orNull(Texts.optional("numerator-name", defined.numeratorName(), Texts.SHORT_NAME));
        denominatorName = Texts.orNull(Texts.optional("denominator-name", defined.denominatorName(), Texts.SHORT_NAME));
        ReferenceFigureId figure = defined.denominatorFigure();
        denominatorFigure = figure == null ? null : figure.value();
        unit = defined.unit();
        decimals = defined.decimals();
        lowerBound = defined.lowerBound();
        upperBound = defined.upperBound();
        periodicity = defined.periodicity();
        source = Texts.optional("source", defined.source(), Texts.LINE);
        note = Texts.optional("comment", defined.comment(), Texts.LINE);
        method = defined.method();
        sampleSize = defined.sampleSize();
        person = defined.responsible() instanceof Responsible.Someone someone ? someone.person() : null;
        service = defined.responsible() instanceof Responsible.OneService one
                ? one.service().value()
                : null;
        publishable = defined.publishable();
        dueDays = defined.dueDays();
        collectedFrom = defined.collectedFrom();
        position = defined.position();
        searchText = SearchText.fold(code + "\n" + name + "\n" + note);
    }

    /** What tells the same indicator again, however it is spelt. */
    public static String nameKey(String name) {
        String key = SearchText.singularKey(name);
        return key.length() > Texts.NAME ? key.substring(0, Texts.NAME) : key;
    }

    public IndicatorDefinition definition() {
        return new IndicatorDefinition(
                code,
                name,
                definition,
                formula,
                numeratorName,
                denominatorName,
                denominatorFigure == null ? null : new ReferenceFigureId(denominatorFigure),
                unit,
                decimals,
                Numbers.plainOrNull(lowerBound),
                Numbers.plainOrNull(upperBound),
                periodicity,
                source,
                note,
                method,
                sampleSize,
                responsible(),
                publishable,
                dueDays,
                collectedFrom,
                position);
    }

    // --- targets -----------------------------------------------------------------------------------------------------

    /** Another target from a month on; the one that began in that very month goes. @throws InvalidIndicator see there */
    public void aimAt(DatedTarget target, Deed deed) {
        requireSense(target.target());
        targets.removeIf(there -> there.from().equals(target.from()));
        targets.add(new StoredTarget(target));
        write(
                "TARGET_SET",
                List.of(
                        target.from().toString(),
                        target.target().direction().name(),
                        target.target().threshold().map(Numbers::text).orElse("")),
                deed);
    }

    private void requireSense(Target target) {
        target.threshold().ifPresent(value -> {
            if (lowerBound != null && value.compareTo(lowerBound) < 0
                    || upperBound != null && value.compareTo(upperBound) > 0
                    || value.precision() - value.scale() > 12
                    || Numbers.plain(value).scale() > 6) {
                throw InvalidIndicator.because(
                        "target-out-of-bounds", value + " cannot be reached by " + code, Numbers.text(value));
            }
            if (StoredTarget.tolerance(target).compareTo(value.abs()) > 0) {
                throw InvalidIndicator.because("target-tolerance", "The tolerance is larger than the target");
            }
        });
    }

    /** The latest first. */
    public List<DatedTarget> targets() {
        return targets.stream()
                .map(StoredTarget::dated)
                .sorted(Comparator.comparing(DatedTarget::from).reversed())
                .toList();
    }

    public Target targetOf(Period period) {
        return DatedTarget.inForce(targets(), period);
    }

    // --- end ---------------------------------------------------------------------------------------------------------

    public void retire(YearMonth last, String reason, Deed deed) {
        String why = Texts.required("reason", reason, Texts.LONG);
        if (lastMonth != null) {
            throw InvalidIndicator.because("retired", code + " is retired already", code);
        }
        lastMonth = last;
        write("RETIRED", List.of(last.toString(), why), deed);
    }

    public void restore(Deed deed) {
        if (lastMonth == null) {
            throw InvalidIndicator.because("not-retired", code + " is not retired", code);
        }
        lastMonth = null;
        write("RESTORED", List.of(), deed);
    }

    private void write(String what, List<String> arguments, Deed deed) {
        historyLength++;
        history.add(new IndicatorHistory(this, historyLength, what, arguments, deed));
    }

    // --- periods -----------------------------------------------------------------------------------------------------

    /**
     * The period whose value stands in the column of a month, where one may be entered.
     *
     * @throws InvalidMeasure {@code not-a-period-end}, {@code future-month}, {@code after-retirement}
     */
    public Period periodToEnter(YearMonth month, LocalDate today) {
        Period period = periodicity.periodAt(month);
        if (!periodicity.endsWith(month)) {
            throw InvalidMeasure.at(name, month, "not-a-period-end", period.from(), period.to());
        }
        if (period.firstDay().isAfter(today)) {
            throw InvalidMeasure.at(name, month, "future-month");
        }
        if (lastMonth != null && period.from().isAfter(lastMonth)) {
            throw InvalidMeasure.at(name, month, "after-retirement", lastMonth);
        }
        return period;
    }

    /** The last day on which the value of a period is awaited. */
    public LocalDate dueOn(Period period) {
        return WorkingDays.ofFrance().plus(period.lastDay(), dueDays);
    }

    /** Whether values of a period are asked of who is responsible. */
    public boolean asksFor(Period period) {
        return !period.from().isBefore(collectedFrom)
                && (lastMonth == null || !period.from().isAfter(lastMonth));
    }

    // --- what it is --------------------------------------------------------------------------------------------------

    public IndicatorId id() {
        return new IndicatorId(id);
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String nameKey() {
        return nameKey;
    }

    public String note() {
        return note;
    }

    public Unit unit() {
        return unit;
    }

    public int decimals() {
        return decimals;
    }

    public Periodicity periodicity() {
        return periodicity;
    }

    public Method method() {
        return method;
    }

    public @Nullable Integer sampleSize() {
        return sampleSize;
    }

    public @Nullable BigDecimal lowerBound() {
        return lowerBound;
    }

    public @Nullable BigDecimal upperBound() {
        return upperBound;
    }

    public boolean isPublishable() {
        return publishable;
    }

    public int dueDays() {
        return dueDays;
    }

    public @Nullable YearMonth lastMonth() {
        return lastMonth;
    }

    public Responsible responsible() {
        if (person != null) {
            return new Responsible.Someone(person);
        }
        return service != null ? new Responsible.OneService(new ServiceId(service)) : new Responsible.Quality();
    }

    /** Whether a value may be given as « numerator / denominator ». */
    public boolean isQuotient() {
        return numeratorName != null && (denominatorName != null || denominatorFigure != null);
    }

    public boolean hasFigure() {
        return denominatorFigure != null;
    }

    public @Nullable ReferenceFigureId denominatorFigure() {
        return denominatorFigure == null ? null : new ReferenceFigureId(denominatorFigure);
    }

    public @Nullable String denominatorName() {
        return denominatorName;
    }

    public @Nullable String numeratorName() {
        return numeratorName;
    }

    /** Whether the numerator is a part of the denominator. */
    boolean isShare() {
        return unit == Unit.PERCENT && upperBound != null && upperBound.compareTo(BigDecimal.valueOf(100)) == 0;
    }

    boolean isCount() {
        return unit == Unit.COUNT && decimals == 0;
    }

    public void changedAt(long newRevision) {
        revision = newRevision;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Indicator that && Objects.equals(that.id, id);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(id);
    }
}
