package fr.qualipilote.workflow.indicators;

import fr.qualipilote.indicators.CollectionId;
import fr.qualipilote.indicators.spi.IndicatorSteps;
import fr.qualipilote.workflow.processes.IndicatorCollection;
import fr.qualipilote.workflow.work.WorkCard;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.workflow.work.WorkTask;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The collecting of a period's values. */
@Component
class CollectionKind implements WorkKind {

    private final IndicatorSteps steps;

    CollectionKind(@Lazy IndicatorSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return IndicatorCollection.KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(IndicatorCollection.KEY);
    }

    @Override
    public String caseVariable() {
        return IndicatorCollection.Variables.COLLECTION_ID;
    }

    @Override
    public List<CollectionWork> tasks() {
        return List.of(CollectionWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        return Cards.of(steps.card(new CollectionId(caseId), ((CollectionWork) task).task()));
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new CollectionId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
