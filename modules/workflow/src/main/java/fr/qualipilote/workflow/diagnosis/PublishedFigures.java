package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.Publications;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Published sets of figures, as they were frozen; one that was withdrawn proves nothing any more. */
@Component
@Order(3)
class PublishedFigures extends ListedDocuments<PublicationLine> {

    private final Publications publications;

    PublishedFigures(@Lazy Publications publications) {
        this.publications = publications;
    }

    @Override
    public ProductDocument.Kind kind() {
        return ProductDocument.Kind.PUBLICATION;
    }

    @Override
    Stream<PublicationLine> listed(Actor actor) {
        return publications.publications(actor).stream().filter(line -> line.state() == PublicationState.PUBLISHED);
    }

    @Override
    String sha256(Actor actor, PublicationLine line) {
        return Objects.requireNonNull(publications.publication(actor, line.id()).sha256());
    }

    @Override
    ProductDocument document(PublicationLine line) {
        return new ProductDocument(
                kind(),
                line.reference(),
                line.reference() + " – " + line.title(),
                Objects.requireNonNull(line.publishedOn()),
                line.reference());
    }
}
