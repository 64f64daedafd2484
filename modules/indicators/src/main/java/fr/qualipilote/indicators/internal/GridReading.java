package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridChanges;
import fr.qualipilote.indicators.GridChanges.ChangedCell;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.GridQuery.Only;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.domain.CellPolicy;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.MeasurePolicy;
import fr.qualipilote.indicators.domain.MonthNumber;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.SearchText;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the table with a number of queries that does not depend on how many indicators and months there are: the revision, the rows,
 * the indicators of the page with their targets, their measures, and the counts where rows are chosen by what they hold.
 */
@Component
class GridReading {

    private final JdbcClient database;
    private final IndicatorStore indicators;
    private final IndicatorRepository repository;
    private final MeasureReading measures;
    private final IndicatorRevisions revisions;
    private final BusinessClock clock;

    GridReading(
            JdbcClient database,
            IndicatorStore indicators,
            IndicatorRepository repository,
            MeasureReading measures,
            IndicatorRevisions revisions,
            BusinessClock clock) {
        this.database = database;
        this.indicators = indicators;
        this.repository = repository;
        this.measures = measures;
        this.revisions = revisions;
        this.clock = clock;
    }

    Grid grid(Actor actor, GridQuery query) {
        // before the cells are read: what is written meanwhile comes again with the changes, and is not missed
        long revision = revisions.current();
        List<UUID> matching = matching(query);
        CellPolicy policy = new CellPolicy(clock.today());
        if (query.only() != Only.ALL) {
            matching = chosen(actor, query, matching, policy);
        }
        List<UUID> page = matching.subList(
                Math.min(query.offset(), matching.size()), Math.min(query.offset() + query.limit(), matching.size()));
        List<YearMonth> months = Stream.iterate(query.from(), month -> month.plusMonths(1))
                .limit(MonthNumber.of(query.to()) - MonthNumber.of(query.from()) + 1L)
                .toList();
        return new Grid(months, rows(actor, page, months, policy), matching.size(), revision);
    }

    /** In the table's order. */
    List<UUID> matching(GridQuery query) {
        StringBuilder sql = new StringBuilder("select id from indicator where 1 = 1");
        Map<String, Object> values = new HashMap<>();
        if (!query.retired()) {
            sql.append(" and (last_month is null or last_month >= :from)");
            values.put("from", MonthNumber.of(query.from()));
        }
        String text = query.text();
        if (text != null && !text.isBlank()) {
            sql.append(" and search_text like :text escape '!'");
            values.put("text", '%' + SearchText.fold(text).replaceAll("([!%_])", "!$1") + '%');
        }
        if (query.service() != null) {
            sql.append(" and service_id = :service");
            values.put("service", query.service().value());
        }
        return database.sql(sql + " order by table_position, code")
                .params(values)
                .query(UUID.class)
                .list();
    }

    private List<UUID> chosen(Actor actor, GridQuery query, List<UUID> matching, CellPolicy policy) {
        Set<UUID> wanted =
                switch (query.only()) {
                    case ALL -> Set.copyOf(matching);
                    case OFF_TARGET -> holding(query, counts -> counts.missed() > 0);
                    case TO_CHECK -> holding(query, counts -> counts.open() > 0);
                    case MISSING -> missing(query, policy);
                    case MINE -> every(one -> MeasurePolicy.isResponsible(actor, one.responsible()));
                };
        return matching.stream().filter(wanted::contains).toList();
    }

    private Set<UUID> holding(GridQuery query, Predicate<MeasureReading.Counts> wanted) {
        return measures.counts(query.from(), query.to()).stream()
                .filter(wanted)
                .map(MeasureReading.Counts::indicator)
                .collect(Collectors.toSet());
    }

    private Set<UUID> missing(GridQuery query, CellPolicy policy) {
        Map<UUID, Set<YearMonth>> entered = measures.entered(query.from(), query.to());
        return every(one -> !entered.getOrDefault(one.id().value(), Set.of())
                .containsAll(policy.due(one, query.from(), query.to())));
    }

    private Set<UUID> every(Predicate<Indicator> wanted) {
        return repository.everyOne().stream()
                .filter(wanted)
                .map(one -> one.id().value())
                .collect(Collectors.toSet());
    }

    List<Grid.Row> rows(Actor actor, List<UUID> page, List<YearMonth> months) {
        return rows(actor, page, months, new CellPolicy(clock.today()));
    }

    private List<Grid.Row> rows(Actor actor, List<UUID> page, List<YearMonth> months, CellPolicy policy) {
        if (page.isEmpty()) {
            return List.of();
        }
        YearMonth last = months.get(months.size() - 1);
        Map<UUID, Indicator> found = indicators.toRead(page);
        Map<UUID, Map<YearMonth, MeasureFacts>> entered = new HashMap<>();
        for (MeasureFacts measure : measures.between(page, months.get(0), last)) {
            entered.computeIfAbsent(measure.indicator().value(), id -> new HashMap<>())
                    .put(measure.month(), measure);
        }
        List<Grid.Row> rows = new ArrayList<>(page.size());
        for (UUID id : page) {
            Indicator indicator = Objects.requireNonNull(found.get(id));
            Map<YearMonth, MeasureFacts> own = entered.getOrDefault(id, Map.of());
            List<Cell> cells = new ArrayList<>(months.size());
            for (YearMonth month : months) {
                cells.add(policy.cell(indicator, month, own.get(month)));
            }
            rows.add(
                    new Grid.Row(line(indicator, last), cells, MeasurePolicy.mayEnter(actor, indicator.responsible())));
        }
        return rows;
    }

    /** @param last the month whose target is shown */
    static IndicatorLine line(Indicator indicator, YearMonth last) {
        return new IndicatorLine(
                indicator.id(),
                indicator.code(),
                indicator.name(),
                indicator.unit(),
                indicator.decimals(),
                indicator.periodicity(),
                indicator.targetOf(indicator.periodicity().periodAt(last)),
                indicator.note(),
                indicator.denominatorName(),
                indicator.responsible(),
                indicator.isPublishable(),
                indicator.lastMonth() != null);
    }

    GridChanges changes(long revision, YearMonth from, YearMonth to) {
        long now = revisions.current();
        if (now <= revision) {
            return new GridChanges(revision, List.of(), false);
        }
        List<MeasureFacts> changed = measures.since(revision, from, to);
        Map<UUID, Indicator> found = indicators.toRead(
                changed.stream().map(measure -> measure.indicator().value()).collect(Collectors.toSet()));
        CellPolicy policy = new CellPolicy(clock.today());
        List<ChangedCell> cells = changed.stream()
                .map(measure -> new ChangedCell(
                        measure.indicator(),
                        measure.month(),
                        policy.cell(
                                Objects.requireNonNull(
                                        found.get(measure.indicator().value())),
                                measure.month(),
                                measure),
                        measure.changedBy(),
                        measure.changedAt()))
                .toList();
        return new GridChanges(now, cells, rowsChangedSince(revision));
    }

    private boolean rowsChangedSince(long revision) {
        return database.sql("select count(*) from indicator where revision > ?")
                        .param(revision)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
