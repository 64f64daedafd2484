package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.Publications;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Published sets of figures, as they were frozen; one that was withdrawn proves nothing any more. */
@Component
@Order(3)
class PublishedFigures implements KeptDocuments {

    private final Publications publications;

    PublishedFigures(@Lazy Publications publications) {
        this.publications = publications;
    }

    @Override
    public ProductDocument.Kind kind() {
        return ProductDocument.Kind.PUBLICATION;
    }

    @Override
    public List<ProductDocument> documents(Actor actor, String typed, int most) {
        return published(actor)
                .map(this::document)
                .filter(document -> ProductEvidence.matches(document.name(), typed))
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Kept> document(Actor actor, String key) {
        return published(actor)
                .filter(line -> line.reference().equals(key))
                .findFirst()
                .map(line -> new Kept(
                        document(line),
                        Objects.requireNonNull(
                                publications.publication(actor, line.id()).sha256())));
    }

    private Stream<PublicationLine> published(Actor actor) {
        return publications.publications(actor).stream().filter(line -> line.state() == PublicationState.PUBLISHED);
    }

    private ProductDocument document(PublicationLine line) {
        return new ProductDocument(
                kind(),
                line.reference(),
                line.reference() + " – " + line.title(),
                Objects.requireNonNull(line.publishedOn()),
                line.reference());
    }
}
