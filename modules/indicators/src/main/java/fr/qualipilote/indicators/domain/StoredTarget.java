package fr.qualipilote.indicators.domain;

import fr.qualipilote.indicators.DatedTarget;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Target;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A dated target as its table keeps it. */
@Embeddable
public class StoredTarget {

    @Convert(converter = MonthConverter.class)
    @Column(name = "from_month")
    private YearMonth from;

    @Enumerated(EnumType.STRING)
    private Direction kind;

    private @Nullable BigDecimal threshold;

    private BigDecimal tolerance;

    @SuppressWarnings("NullAway.Init")
    protected StoredTarget() {}

    StoredTarget(DatedTarget dated) {
        this.from = dated.from();
        this.kind = dated.target().direction();
        this.threshold = dated.target().threshold().orElse(null);
        this.tolerance = tolerance(dated.target());
    }

    static BigDecimal tolerance(Target target) {
        if (target instanceof Target.Floor floor) {
            return floor.tolerance();
        }
        return target instanceof Target.Ceiling ceiling ? ceiling.tolerance() : BigDecimal.ZERO;
    }

    /** Numbers without the zeros that the column fills them up with. */
    static Target target(Direction kind, @Nullable BigDecimal threshold, BigDecimal tolerance) {
        return switch (kind) {
            case FLOOR -> new Target.Floor(Numbers.plain(Objects.requireNonNull(threshold)), Numbers.plain(tolerance));
            case CEILING ->
                new Target.Ceiling(Numbers.plain(Objects.requireNonNull(threshold)), Numbers.plain(tolerance));
            case NONE -> new Target.None();
        };
    }

    YearMonth from() {
        return from;
    }

    DatedTarget dated() {
        return new DatedTarget(from, target(kind, threshold, tolerance));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StoredTarget that && that.from.equals(from);
    }

    @Override
    public int hashCode() {
        return from.hashCode();
    }
}
