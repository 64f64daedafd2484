package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasureCollection;
import fr.qualipilote.indicators.domain.MeasureContent;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.domain.MeasurePolicy;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads what is being collected: the indicators that are still asked of who is responsible, and what they hold. */
@Component
class CollectionReading {

    /** How many months of the past are shown beside the one that is entered. */
    private static final int MONTHS_SHOWN = 12;

    private final IndicatorStore indicators;
    private final MeasureReading measures;
    private final GridReading grid;
    private final IndicatorRevisions revisions;
    private final BusinessClock clock;

    CollectionReading(
            IndicatorStore indicators,
            MeasureReading measures,
            GridReading grid,
            IndicatorRevisions revisions,
            BusinessClock clock) {
        this.indicators = indicators;
        this.measures = measures;
        this.grid = grid;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** A collection with what it asks for now, in the table's order, and what that holds. */
    record Content(MeasureCollection collection, List<Indicator> asked, Map<IndicatorId, MeasureFacts> entered) {

        /** Those that hold nothing: « ? » is an answer. */
        List<Indicator> missing() {
            return asked.stream()
                    .filter(one -> {
                        MeasureFacts measure = entered.get(one.id());
                        return measure == null || measure.content() == MeasureContent.Kind.NOTHING;
                    })
                    .toList();
        }

        List<String> missingNames() {
            return missing().stream().map(Indicator::name).toList();
        }
    }

    Content content(MeasureCollection collection) {
        return contents(List.of(collection)).get(0);
    }

    /** Two queries, however many collections. */
    List<Content> contents(Collection<MeasureCollection> collections) {
        Set<UUID> ids = new HashSet<>();
        collections.forEach(one -> one.indicators().forEach(id -> ids.add(id.value())));
        Map<UUID, Indicator> found = indicators.toRead(ids);
        Map<YearMonth, Map<IndicatorId, MeasureFacts>> entered = new HashMap<>();
        List<YearMonth> months =
                collections.stream().map(one -> one.period().to()).sorted().toList();
        if (!months.isEmpty()) {
            measures.between(ids, months.get(0), months.get(months.size() - 1))
                    .forEach(measure -> entered.computeIfAbsent(measure.month(), month -> new HashMap<>())
                            .put(measure.indicator(), measure));
        }
        return collections.stream()
                .map(one ->
                        content(one, found, entered.getOrDefault(one.period().to(), Map.of())))
                .toList();
    }

    private static Content content(
            MeasureCollection collection, Map<UUID, Indicator> found, Map<IndicatorId, MeasureFacts> entered) {
        List<Indicator> asked = collection.indicators().stream()
                .map(id -> Objects.requireNonNull(found.get(id.value())))
                .filter(one -> one.responsible().equals(collection.responsible()))
                .filter(one -> one.asksFor(collection.period()))
                .sorted(Comparator.comparing((Indicator one) -> one.definition().position())
                        .thenComparing(Indicator::code))
                .toList();
        return new Content(collection, asked, entered);
    }

    CollectionLine line(Content content) {
        MeasureCollection collection = content.collection();
        int missing = content.missing().size();
        return new CollectionLine(
                collection.id(),
                collection.period(),
                collection.responsible(),
                collection.state(),
                collection.dueOn(),
                content.asked().size(),
                missing,
                collection.state() == CollectionState.OPEN && clock.today().isAfter(collection.dueOn()),
                collection.returnReason(),
                collection.finishedBy(),
                collection.finishedAt());
    }

    CollectionLine.Sheet sheet(Actor actor, Content content) {
        MeasureCollection collection = content.collection();
        YearMonth last = collection.period().to();
        List<YearMonth> months = Stream.iterate(last.minusMonths(MONTHS_SHOWN - 1L), month -> month.plusMonths(1))
                .limit(MONTHS_SHOWN)
                .toList();
        List<UUID> ids = content.asked().stream().map(one -> one.id().value()).collect(Collectors.toList());
        long revision = revisions.current();
        List<Grid.Row> rows = grid.rows(actor, ids, months);
        return new CollectionLine.Sheet(
                line(content),
                new Grid(months, rows, rows.size(), revision),
                content.missing().stream().map(Indicator::id).toList(),
                collection.state() == CollectionState.OPEN && MeasurePolicy.mayEnter(actor, collection.responsible()),
                collection.state() == CollectionState.FINISHED && MeasurePolicy.managesQuality(actor));
    }
}
