package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.domain.Indicator;
import fr.qualipilote.indicators.domain.MeasureCollection;
import fr.qualipilote.indicators.spi.IndicatorProcesses;
import java.util.List;
import org.springframework.stereotype.Component;

/** Another person or service gives the values of an indicator from now on. */
@Component
class CollectionMoves {

    private final MeasureCollectionRepository repository;
    private final CollectionOpening opening;
    private final CollectionReading reading;
    private final IndicatorProcesses processes;

    CollectionMoves(
            MeasureCollectionRepository repository,
            CollectionOpening opening,
            CollectionReading reading,
            IndicatorProcesses processes) {
        this.repository = repository;
        this.opening = opening;
        this.reading = reading;
        this.processes = processes;
    }

    /** Whoever had it is asked no longer: what is under way shows it; whoever has it now is asked at once. */
    void handedOver(Indicator indicator) {
        for (MeasureCollection collection : repository.underWay()) {
            if (collection.indicators().contains(indicator.id())) {
                processes.collectionChanged(collection.id());
            }
        }
        opening.openDue();
    }

    /** An indicator is not asked for any more: what asks for nothing else ends. */
    void retired(Indicator indicator) {
        List<MeasureCollection> touched = repository.underWay().stream()
                .filter(collection -> collection.indicators().contains(indicator.id()))
                .toList();
        for (CollectionReading.Content content : reading.contents(touched)) {
            if (content.asked().isEmpty()) {
                content.collection().cancel();
                repository.flush();
                processes.collectionCancelled(content.collection().id());
            }
        }
    }
}
