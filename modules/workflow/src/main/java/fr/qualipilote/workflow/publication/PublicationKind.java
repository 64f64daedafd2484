package fr.qualipilote.workflow.publication;

import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.spi.FigurePublicationSteps;
import fr.qualipilote.publication.spi.FigurePublicationSteps.TaskCard;
import fr.qualipilote.workflow.processes.FigurePublication;
import fr.qualipilote.workflow.work.WorkCard;
import fr.qualipilote.workflow.work.WorkKind;
import fr.qualipilote.workflow.work.WorkTask;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Publications of figures. */
@Component
class PublicationKind implements WorkKind {

    private final FigurePublicationSteps steps;

    PublicationKind(@Lazy FigurePublicationSteps steps) {
        this.steps = steps;
    }

    @Override
    public String code() {
        return FigurePublication.KEY;
    }

    @Override
    public List<String> processes() {
        return List.of(FigurePublication.KEY);
    }

    @Override
    public String caseVariable() {
        return FigurePublication.Variables.PUBLICATION_ID;
    }

    @Override
    public List<PublicationWork> tasks() {
        return List.of(PublicationWork.values());
    }

    @Override
    public WorkCard card(UUID caseId, WorkTask task, @Nullable UUID part) {
        TaskCard card = steps.card(new PublicationId(caseId), ((PublicationWork) task).task());
        return new WorkCard(
                card.reference(),
                card.subject(),
                null,
                card.period(),
                null,
                null,
                null,
                card.roles(),
                Set.of(),
                Set.of(),
                card.dueOn());
    }

    @Override
    public Optional<Title> title(UUID caseId) {
        return steps.title(new PublicationId(caseId)).map(title -> new Title(title.reference(), title.label()));
    }
}
