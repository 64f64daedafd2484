package fr.qualipilote.ui.tasks;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.IndicatorCollections;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** The collecting of a period's values. */
@Component
class CollectionDesk implements CaseDesk {

    private final IndicatorCollections collections;
    private final Measures measures;
    private final Refusals refusals;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    CollectionDesk(
            IndicatorCollections collections,
            Measures measures,
            Refusals refusals,
            CurrentActor currentActor,
            BusinessClock clock) {
        this.collections = collections;
        this.measures = measures;
        this.refusals = refusals;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String caseKind() {
        return "indicator-collection";
    }

    @Override
    public List<String> processes() {
        return List.of("indicator-collection");
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        return new CollectionCase(
                item,
                collections.collection(currentActor.get(), new CollectionId(item.caseId())),
                collections,
                measures,
                refusals,
                currentActor,
                clock,
                names);
    }
}
