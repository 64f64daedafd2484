package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Direction;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.indicators.Explanation.Look;
import fr.qualipilote.indicators.Explanation.Quotient;
import fr.qualipilote.indicators.IndicatorDefinition;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.MeasureState;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.domain.CellPolicy;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.Measure;
import fr.qualipilote.indicators.domain.MeasureChange;
import fr.qualipilote.indicators.domain.MeasureContent;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.MeasurePolicy;
import fr.qualipilote.indicators.domain.OffTargetReview;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers all that made one cell what it is. */
@Component
class ExplanationReading {

    private final IndicatorStore indicators;
    private final MeasureRepository measures;
    private final OffTargetReviewRepository reviews;
    private final Figures figures;
    private final BusinessClock clock;

    ExplanationReading(
            IndicatorStore indicators,
            MeasureRepository measures,
            OffTargetReviewRepository reviews,
            Figures figures,
            BusinessClock clock) {
        this.indicators = indicators;
        this.measures = measures;
        this.reviews = reviews;
        this.figures = figures;
        this.clock = clock;
    }

    Cell cell(IndicatorId id, YearMonth month) {
        Measure measure = measures.at(id.value(), month).orElse(null);
        return cell(indicators.toRead(id), month, measure);
    }

    private Cell cell(Indicator indicator, YearMonth month, @Nullable Measure measure) {
        return new CellPolicy(clock.today()).cell(indicator, month, measure == null ? null : measure.facts());
    }

    Explanation explain(Actor actor, IndicatorId id, YearMonth month) {
        Indicator indicator = indicators.toRead(id);
        IndicatorDefinition defined = indicator.definition();
        Measure measure = measures.at(id.value(), month).orElse(null);
        Cell cell = cell(indicator, month, measure);
        Period period = cell.period();
        Target target = indicator.targetOf(indicator.periodicity().periodAt(month));
        MeasureFacts facts = measure == null ? null : measure.facts();
        return new Explanation(
                GridReading.line(indicator, month),
                cell,
                defined.definition(),
                defined.formula(),
                measure == null ? null : quotient(indicator, measure),
                target,
                cell instanceof Cell.Value value ? distance(target, value.value()) : null,
                defined.source(),
                measure == null ? null : measure.median(),
                period == null ? null : indicator.dueOn(period),
                measure == null ? List.of() : looks(measure),
                measure == null ? List.of() : changes(measure),
                review(id, month),
                MeasurePolicy.steps(actor, indicator.responsible(), facts));
    }

    private List<Explanation.Change> changes(Measure measure) {
        return measures.changes(measure.id().value()).stream()
                .map(MeasureChange::shown)
                .toList();
    }

    private @Nullable Quotient quotient(Indicator indicator, Measure measure) {
        MeasureContent content = measure.content();
        if (content.numerator() == null || content.denominator() == null) {
            return null;
        }
        DatedValue figure = measure.figureFrom() == null
                ? null
                : figures.inForce(indicator, measure.period()).orElse(null);
        return new Quotient(
                indicator.numeratorName(),
                content.numerator(),
                figure == null ? indicator.denominatorName() : figures.name(indicator),
                content.denominator(),
                figure);
    }

    /** Positive where the value is better than the target. */
    private static @Nullable BigDecimal distance(Target target, BigDecimal value) {
        return target.threshold()
                .map(threshold ->
                        target.direction() == Direction.CEILING ? threshold.subtract(value) : value.subtract(threshold))
                .orElse(null);
    }

    private static List<Look> looks(Measure measure) {
        List<Look> looks = new ArrayList<>();
        if (!measure.content().isNothing()) {
            looks.add(new Look(MeasureState.ENTERED, measure.enteredBy(), measure.enteredAt()));
        }
        add(looks, MeasureState.CHECKED, measure.checkedBy(), measure.checkedAt());
        add(looks, MeasureState.VALIDATED, measure.validatedBy(), measure.validatedAt());
        add(looks, MeasureState.PUBLISHED, measure.publishedBy(), measure.publishedAt());
        return looks;
    }

    private static void add(List<Look> looks, MeasureState state, @Nullable PersonId by, @Nullable Instant at) {
        if (by != null) {
            looks.add(new Look(state, by, Objects.requireNonNull(at)));
        }
    }

    private @Nullable ReviewLine review(IndicatorId id, YearMonth month) {
        return reviews.at(id.value(), month)
                .filter(review -> review.state() != OffTargetReview.State.DROPPED)
                .map(OffTargetReview::line)
                .orElse(null);
    }
}
