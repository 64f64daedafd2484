package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.spi.EvidenceSource;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.SearchText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Draws together the documents that the modules keep. What a module refuses to the actor does not exist for them here. */
@Component
class ProductEvidence implements EvidenceSource {

    private final List<KeptDocuments> kinds;

    ProductEvidence(@Lazy List<KeptDocuments> kinds) {
        this.kinds = kinds;
    }

    @Override
    public List<ProductDocument> documents(Actor actor, String typed, int most) {
        return kinds.stream()
                .flatMap(kind -> {
                    try {
                        return kind.documents(actor, typed, most).stream();
                    } catch (AccessRefused refused) {
                        return Stream.empty();
                    }
                })
                .toList();
    }

    @Override
    public Optional<Kept> document(Actor actor, ProductDocument.Kind kind, String key) {
        try {
            return kinds.stream()
                    .filter(one -> one.kind() == kind)
                    .findFirst()
                    .flatMap(one -> one.document(actor, key));
        } catch (AccessRefused refused) {
            return Optional.empty();
        }
    }

    /** Every word, wherever it stands. */
    static boolean matches(String text, String typed) {
        return Stream.of(typed.split("\\s+")).allMatch(word -> SearchText.contains(text, word));
    }
}
