package fr.qualipilote.diagnosis.spi;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.kernel.Actor;
import java.util.List;
import java.util.Optional;

/** The documents that the product keeps, wherever it keeps them; {@code workflow} asks the modules, with the actor's own rights. */
public interface EvidenceSource {

    /**
     * What the actor may see, kind by kind, latest first.
     *
     * @param typed words or a reference; empty for the first of each kind
     * @param most how many of each kind
     */
    List<ProductDocument> documents(Actor actor, String typed, int most);

    /** One of them, with its fingerprint; empty when it is gone, or the actor may not see it. */
    Optional<Kept> document(Actor actor, ProductDocument.Kind kind, String key);

    /** @param sha256 of the content, lower-case hexadecimal */
    record Kept(ProductDocument document, String sha256) {}
}
