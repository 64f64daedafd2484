package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.CollectionLine;
import fr.qualipilote.indicators.CollectionState;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.UnknownIndicator;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.indicators.domain.Deed;
import fr.qualipilote.indicators.domain.MeasureCollection;
import fr.qualipilote.indicators.domain.MeasureFacts;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.ConcurrentChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The use cases of collections. */
@Service
@Transactional
class IndicatorCollectionService implements IndicatorCollections {

    private final MeasureCollectionRepository repository;
    private final CollectionReading reading;
    private final MeasureLooks looks;
    private final IndicatorProcesses processes;
    private final BusinessClock clock;

    IndicatorCollectionService(
            MeasureCollectionRepository repository,
            CollectionReading reading,
            MeasureLooks looks,
            IndicatorProcesses processes,
            BusinessClock clock) {
        this.repository = repository;
        this.reading = reading;
        this.looks = looks;
        this.processes = processes;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CollectionLine> collections(Actor actor, boolean withAccepted) {
        List<CollectionLine> lines = new ArrayList<>(lines(repository.underWay()));
        lines.sort(Comparator.comparing(CollectionLine::dueOn)
                .thenComparing(CollectionLine::period)
                .thenComparing(line -> line.id().value()));
        if (withAccepted) {
            List<CollectionLine> accepted = new ArrayList<>(lines(repository.accepted()));
            accepted.sort(
                    Comparator.comparing(CollectionLine::period).reversed().thenComparing(line -> line.id()
                            .value()));
            lines.addAll(accepted);
        }
        return lines;
    }

    private List<CollectionLine> lines(List<MeasureCollection> collections) {
        return reading.contents(collections).stream().map(reading::line).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public CollectionLine.Sheet collection(Actor actor, CollectionId id) {
        MeasureCollection collection =
                repository.findById(id.value()).orElseThrow(() -> UnknownIndicator.part("collection", id));
        return reading.sheet(actor, reading.content(collection));
    }

    @Override
    public void finish(Actor actor, CollectionId id) {
        MeasureCollection collection = toChange(id);
        IndicatorRights.requireResponsible(
                actor,
                "finish-collection",
                collection.responsible(),
                collection.period().code());
        collection.finish(reading.content(collection).missingNames(), deed(actor));
        repository.flush();
        processes.entryFinished(id, actor.person());
    }

    @Override
    public void accept(Actor actor, CollectionId id) {
        MeasureCollection collection = toChange(id);
        IndicatorRights.requireQuality(
                actor, "accept-collection", collection.period().code());
        collection.require("accept-collection", CollectionState.FINISHED);
        CollectionReading.Content content = reading.content(collection);
        List<String> missing = content.missingNames();
        collection.accept(missing, deed(actor));
        List<MeasureId> measures = content.asked().stream()
                .map(one -> Objects.requireNonNull(content.entered().get(one.id())))
                .map(MeasureFacts::id)
                .toList();
        looks.validateAlone(actor, measures);
        repository.flush();
        boolean offTarget =
                content.asked().stream().anyMatch(one -> isOff(content.entered().get(one.id())));
        processes.collectionChecked(id, true, offTarget, actor.person());
    }

    @Override
    public void sendBack(Actor actor, CollectionId id, String reason) {
        MeasureCollection collection = toChange(id);
        IndicatorRights.requireQuality(
                actor, "send-back-collection", collection.period().code());
        collection.sendBack(reason);
        repository.flush();
        processes.collectionChecked(id, false, false, actor.person());
    }

    private static boolean isOff(@Nullable MeasureFacts measure) {
        return measure != null && measure.verdict() == Verdict.MISSED;
    }

    private MeasureCollection toChange(CollectionId id) {
        try {
            return repository.lock(id.value()).orElseThrow(() -> UnknownIndicator.part("collection", id));
        } catch (ConcurrencyFailureException taken) {
            throw ConcurrentChange.because(taken);
        }
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
