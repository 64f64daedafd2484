package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.Responsible;
import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasureCollection;
import fr.qualipilote.indicators.domain.MonthNumber;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Period;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens what is to be collected: of every period that is over, what nobody was asked for yet. */
@Component
class CollectionOpening {

    private final EntityManager entities;
    private final IndicatorRepository indicators;
    private final MeasureCollectionRepository repository;
    private final IndicatorRevisions revisions;
    private final IndicatorProcesses processes;
    private final JdbcClient database;
    private final BusinessClock clock;

    CollectionOpening(
            EntityManager entities,
            IndicatorRepository indicators,
            MeasureCollectionRepository repository,
            IndicatorRevisions revisions,
            IndicatorProcesses processes,
            JdbcClient database,
            BusinessClock clock) {
        this.entities = entities;
        this.indicators = indicators;
        this.repository = repository;
        this.revisions = revisions;
        this.processes = processes;
        this.database = database;
        this.clock = clock;
    }

    /** What makes one collection. */
    private record Key(Period period, String responsible) {}

    private record Cell(UUID indicator, YearMonth month) {}

    /** @return the collections that were opened */
    List<CollectionId> openDue() {
        // one node at a time: the other one finds what this one has opened
        revisions.next();
        Map<Key, List<Indicator>> wanted = wanted();
        if (wanted.isEmpty()) {
            return List.of();
        }
        YearMonth earliest = wanted.keySet().stream()
                .map(key -> key.period().to())
                .min(YearMonth::compareTo)
                .orElseThrow();
        Map<Key, MeasureCollection> known = new HashMap<>();
        repository.since(earliest).forEach(one -> known.put(new Key(one.period(), one.responsibleKey()), one));
        Set<Cell> settled = validated(earliest);
        List<CollectionId> opened = new ArrayList<>();
        wanted.forEach((key, asked) -> open(key, asked, known.get(key), settled, opened));
        return opened;
    }

    private void open(
            Key key,
            List<Indicator> asked,
            @Nullable MeasureCollection there,
            Set<Cell> settled,
            List<CollectionId> opened) {
        List<IndicatorId> ids = asked.stream().map(Indicator::id).toList();
        if (there != null) {
            if (there.state() == CollectionState.OPEN) {
                there.ask(ids);
            }
            return;
        }
        boolean nothingLeft = ids.stream()
                .allMatch(
                        id -> settled.contains(new Cell(id.value(), key.period().to())));
        if (nothingLeft) {
            return;
        }
        Responsible responsible = asked.get(0).responsible();
        LocalDate dueOn = asked.stream()
                .map(one -> one.dueOn(key.period()))
                .min(LocalDate::compareTo)
                .orElseThrow();
        // a period that is opened after its date, because the product stood still, is due at once and late tomorrow
        LocalDate due = dueOn.isBefore(clock.today()) ? clock.today() : dueOn;
        MeasureCollection collection = new MeasureCollection(key.period(), responsible, ids, due, clock.now());
        entities.persist(collection);
        entities.flush();
        processes.collectionOpened(collection.id());
        opened.add(collection.id());
    }

    /** By period, then by who is responsible, so that cases open in an order that can be told. */
    private Map<Key, List<Indicator>> wanted() {
        LocalDate today = clock.today();
        Map<Key, List<Indicator>> wanted = new LinkedHashMap<>();
        List<Indicator> all = indicators.everyOne().stream()
                .sorted(Comparator.comparing(Indicator::code))
                .toList();
        for (Indicator indicator : all) {
            Period period =
                    indicator.periodicity().periodAt(indicator.definition().collectedFrom());
            while (!period.lastDay().isAfter(today.minusDays(1))) {
                if (indicator.asksFor(period)) {
                    wanted.computeIfAbsent(
                                    new Key(period, MeasureCollection.key(indicator.responsible())),
                                    key -> new ArrayList<>())
                            .add(indicator);
                }
                period = indicator.periodicity().next(period);
            }
        }
        return wanted;
    }

    private Set<Cell> validated(YearMonth from) {
        return new HashSet<>(database.sql(
                        """
                        select indicator_id, last_month from indicator_measure
                        where state in ('VALIDATED', 'PUBLISHED') and last_month >= ?""")
                .param(MonthNumber.of(from))
                .query((row, number) -> new Cell(row.getObject(1, UUID.class), MonthNumber.month(row.getInt(2))))
                .list());
    }
}
