package fr.qualipilote.ui.tasks;

import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publications of figures. */
@Component
class PublicationDesk implements CaseDesk {

    private final Publications publications;
    private final CurrentActor currentActor;

    PublicationDesk(Publications publications, CurrentActor currentActor) {
        this.publications = publications;
        this.currentActor = currentActor;
    }

    @Override
    public String caseKind() {
        return "figure-publication";
    }

    @Override
    public List<String> processes() {
        return List.of("figure-publication");
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        return new PublicationCase(
                item,
                publications.publication(currentActor.get(), new PublicationId(item.caseId())),
                publications,
                currentActor,
                names);
    }
}
