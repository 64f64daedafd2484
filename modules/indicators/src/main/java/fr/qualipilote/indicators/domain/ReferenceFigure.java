package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.InvalidIndicator;
import fr.qualipilote.indicators.ReferenceFigureId;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.ReferenceFigures.ReferenceFigureLine;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.SearchText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A figure that others are divided by, with its values by date. */
@Entity
@Table(name = "indicator_figure")
public class ReferenceFigure {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    @ElementCollection
    @CollectionTable(name = "indicator_figure_value", joinColumns = @JoinColumn(name = "figure_id"))
    private Set<StoredValue> values = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected ReferenceFigure() {}

    /** @throws InvalidIndicator see there */
    public ReferenceFigure(String name, DatedValue first) {
        this.id = UUID.randomUUID();
        this.name = Texts.required("figure-name", name, Texts.SHORT_NAME);
        this.nameKey = key(this.name);
        set(first);
    }

    public static String key(String name) {
        String key = SearchText.singularKey(name);
        return key.length() > Texts.SHORT_NAME ? key.substring(0, Texts.SHORT_NAME) : key;
    }

    /** @throws InvalidIndicator {@code figure-dated}, {@code figure-not-positive}, {@code figure-too-long} */
    public final void set(DatedValue value) {
        BigDecimal number = Numbers.plain(value.value());
        if (number.signum() <= 0) {
            throw InvalidIndicator.because("figure-not-positive", number + " cannot be divided by");
        }
        if (number.precision() - number.scale() > 12 || number.scale() > 6) {
            throw InvalidIndicator.because("figure-too-long", number + " has too many digits");
        }
        String source = Texts.optional("source", value.source(), Texts.LINE);
        if (!values.add(new StoredValue(value.from(), number, source))) {
            throw InvalidIndicator.because("figure-dated", name + " has a value from " + value.from(), value.from());
        }
    }

    /** The value that a period is computed with. */
    public Optional<DatedValue> inForce(Period period) {
        return values.stream()
                .map(StoredValue::dated)
                .filter(dated -> !dated.from().isAfter(period.from()))
                .max(Comparator.comparing(DatedValue::from));
    }

    public ReferenceFigureId id() {
        return new ReferenceFigureId(id);
    }

    public String name() {
        return name;
    }

    public ReferenceFigureLine line() {
        return new ReferenceFigureLine(
                id(),
                name,
                values.stream()
                        .map(StoredValue::dated)
                        .sorted(Comparator.comparing(DatedValue::from).reversed())
                        .toList());
    }

    /** One of its values as the table keeps it. */
    @Embeddable
    public static class StoredValue {

        @Convert(converter = MonthConverter.class)
        @Column(name = "from_month")
        private YearMonth from;

        @Column(name = "figure_value")
        private BigDecimal value;

        private String source;

        @SuppressWarnings("NullAway.Init")
        protected StoredValue() {}

        StoredValue(YearMonth from, BigDecimal value, String source) {
            this.from = from;
            this.value = value;
            this.source = source;
        }

        DatedValue dated() {
            return new DatedValue(from, Numbers.plain(value), source);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof StoredValue that && that.from.equals(from);
        }

        @Override
        public int hashCode() {
            return from.hashCode();
        }
    }
}
