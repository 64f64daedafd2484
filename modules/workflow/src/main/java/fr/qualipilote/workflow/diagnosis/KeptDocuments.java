package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.Actor;
import java.util.List;
import java.util.Optional;

/** The documents of one kind, asked of the module that keeps them. */
interface KeptDocuments {

    ProductDocument.Kind kind();

    /** What the actor may see, latest first. */
    List<ProductDocument> documents(Actor actor, String typed, int most);

    /** Empty when it is gone, or the actor may not see it. */
    Optional<Kept> document(Actor actor, String key);
}
