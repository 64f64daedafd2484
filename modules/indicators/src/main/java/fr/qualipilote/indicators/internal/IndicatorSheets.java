package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.IndicatorSheet.CorrectedMeasure;
import fr.qualipilote.indicators.IndicatorSheet.Point;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.Target;
import fr.qualipilote.indicators.domain.CellPolicy;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.IndicatorHistory;
import fr.qualipilote.indicators.domain.MeasureChange;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.MeasurePolicy;
import fr.qualipilote.indicators.domain.OffTargetReview;
import fr.qualipilote.indicators.domain.TrendPolicy;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ServiceId;
import jakarta.persistence.EntityManager;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads one indicator whole, and the list of all of them. */
@Component
class IndicatorSheets {

    private final EntityManager entities;
    private final IndicatorStore indicators;
    private final GridReading grid;
    private final MeasureReading measures;
    private final OffTargetReviewRepository reviews;
    private final BusinessClock clock;

    IndicatorSheets(
            EntityManager entities,
            IndicatorStore indicators,
            GridReading grid,
            MeasureReading measures,
            OffTargetReviewRepository reviews,
            BusinessClock clock) {
        this.entities = entities;
        this.indicators = indicators;
        this.grid = grid;
        this.measures = measures;
        this.reviews = reviews;
        this.clock = clock;
    }

    List<IndicatorLine> lines(@Nullable String text, @Nullable ServiceId service, boolean withRetired) {
        YearMonth now = YearMonth.from(clock.today());
        GridQuery query =
                new GridQuery(now, now, text, service, GridQuery.Only.ALL, withRetired, 0, GridQuery.MOST_ROWS);
        List<UUID> ids = grid.matching(query);
        Map<UUID, Indicator> found = indicators.toRead(ids);
        return ids.stream()
                .map(id -> GridReading.line(Objects.requireNonNull(found.get(id)), now))
                .toList();
    }

    IndicatorSheet sheet(Actor actor, IndicatorId id, YearMonth from, YearMonth to) {
        Indicator indicator = indicators.toRead(id);
        List<Point> points = points(indicator, from, to);
        Target target = indicator.targetOf(indicator.periodicity().periodAt(to));
        return new IndicatorSheet(
                GridReading.line(indicator, to),
                indicator.version(),
                indicator.definition(),
                indicator.targets(),
                indicator.lastMonth(),
                points,
                TrendPolicy.of(points.stream().map(Point::cell).toList(), target.direction()),
                history(id),
                corrections(id, from, to),
                MeasurePolicy.managesQuality(actor),
                MeasurePolicy.mayEnter(actor, indicator.responsible()));
    }

    private List<Point> points(Indicator indicator, YearMonth from, YearMonth to) {
        UUID id = indicator.id().value();
        Map<YearMonth, MeasureFacts> entered = measures.between(List.of(id), from, to).stream()
                .collect(Collectors.toMap(MeasureFacts::month, Function.identity()));
        Map<YearMonth, ReviewLine> reviewed = reviews.of(id, from, to).stream()
                .collect(Collectors.toMap(OffTargetReview::month, OffTargetReview::line));
        CellPolicy policy = new CellPolicy(clock.today());
        List<Point> points = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            if (indicator.periodicity().endsWith(month)) {
                MeasureFacts measure = entered.get(month);
                Cell cell = policy.cell(indicator, month, measure);
                points.add(new Point(
                        month,
                        cell,
                        indicator.targetOf(indicator.periodicity().periodAt(month)),
                        measure == null ? null : measure.median(),
                        reviewed.get(month)));
            }
        }
        return points;
    }

    private List<IndicatorSheet.HistoryEntry> history(IndicatorId id) {
        return entities
                .createQuery(
                        "select h from IndicatorHistory h where h.indicator.id = :id order by h.rank desc",
                        IndicatorHistory.class)
                .setParameter("id", id.value())
                .getResultList()
                .stream()
                .map(IndicatorHistory::entry)
                .toList();
    }

    private List<CorrectedMeasure> corrections(IndicatorId id, YearMonth from, YearMonth to) {
        return entities
                .createQuery(
                        """
                        select m.lastMonth, c from Measure m join MeasureChange c on c.measure = m.id
                        where m.indicator.id = :id and m.lastMonth between :from and :to and c.kind = CORRECTED
                        order by c.at desc, m.lastMonth, c.rank desc""",
                        Object[].class)
                .setParameter("id", id.value())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream()
                .map(row -> new CorrectedMeasure((YearMonth) row[0], ((MeasureChange) row[1]).shown()))
                .toList();
    }
}
