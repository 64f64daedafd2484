package fr.qualipilote.workflow.committees;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.Publications;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Figures that wait for approval before everybody reads them; whoever presides approves them by the right of management. */
@Component
@org.springframework.core.annotation.Order(15)
class PublicationMatter implements CommitteeMatter {

    private final ObjectProvider<Publications> publications;

    PublicationMatter(ObjectProvider<Publications> publications) {
        this.publications = publications;
    }

    @Override
    public String kind() {
        return "publication";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        Publications all = publications.getIfAvailable();
        return all == null
                ? List.of()
                : all.publications(actor).stream()
                        .filter(line -> line.state() == PublicationState.SUBMITTED)
                        .map(line -> new Matter(
                                kind(),
                                line.reference(),
                                line.reference(),
                                line.title(),
                                null,
                                Set.of(DecisionKind.VALIDATE, DecisionKind.ASK_FOR_MORE)))
                        .toList();
    }

    @Override
    public @Nullable String carryOut(Order order, Actor deciding, Actor secretary) {
        Publications all = publications.getObject();
        String reference = Objects.requireNonNull(order.matterId(), "matter");
        PublicationId id =
                all.publicationWithReference(deciding, reference).line().id();
        switch (order.kind()) {
            case VALIDATE -> all.approve(deciding, id);
            case ASK_FOR_MORE -> all.sendBack(deciding, id, order.source() + " : " + order.text());
            default -> throw new IllegalStateException("Not of a publication: " + order);
        }
        return reference;
    }
}
