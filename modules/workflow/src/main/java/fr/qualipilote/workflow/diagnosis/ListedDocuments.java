package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Documents of which a module lists all that the actor may see, without searching them: they are searched here, by name.
 *
 * @param <L> how the module lists one
 */
abstract class ListedDocuments<L> implements KeptDocuments {

    /** Those that prove something, latest first. */
    abstract Stream<L> listed(Actor actor);

    abstract ProductDocument document(L line);

    /** Of the content, as its own page shows it. */
    abstract String sha256(Actor actor, L line);

    @Override
    public final List<ProductDocument> documents(Actor actor, String typed, int most) {
        return listed(actor)
                .map(this::document)
                .filter(document -> ProductEvidence.matches(document.name(), typed))
                .limit(most)
                .toList();
    }

    @Override
    public final Optional<Kept> document(Actor actor, String key) {
        return listed(actor)
                .filter(line -> document(line).key().equals(key))
                .findFirst()
                .map(line -> new Kept(document(line), sha256(actor, line)));
    }
}
