package fr.qualipilote.workflow.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.ProductDocument.Kind;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProductEvidenceTest {

    private static final Actor ACTOR = new Actor(new PersonId(new UUID(0, 1)), "Agent", Set.of(), Set.of(), Set.of());

    private record Some(Kind kind, boolean refusing) implements KeptDocuments {

        private ProductDocument only(Actor actor) {
            if (refusing) {
                throw AccessRefused.to(actor, "read", kind.name());
            }
            return new ProductDocument(kind, "k", kind.name(), LocalDate.EPOCH, "p");
        }

        @Override
        public List<ProductDocument> documents(Actor actor, String typed, int most) {
            return List.of(only(actor));
        }

        @Override
        public Optional<Kept> document(Actor actor, String key) {
            return Optional.of(new Kept(only(actor), "00"));
        }
    }

    @Test
    void whatAModuleRefusesToTheActorDoesNotExistForThem() {
        ProductEvidence all =
                new ProductEvidence(List.of(new Some(Kind.MINUTES, true), new Some(Kind.PUBLICATION, false)));

        assertThat(all.documents(ACTOR, "", 5))
                .extracting(ProductDocument::kind)
                .containsExactly(Kind.PUBLICATION);
        assertThat(all.document(ACTOR, Kind.MINUTES, "k")).isEmpty();
        assertThat(all.document(ACTOR, Kind.PUBLICATION, "k")).isPresent();
        assertThat(all.document(ACTOR, Kind.ACTION_FILE, "k")).isEmpty();
    }

    @Test
    void everyWordIsFoundWhereverItStands() {
        assertThat(ProductEvidence.matches("R-2022-01 – Comité de pilotage", "COMITE r-2022"))
                .isTrue();
        assertThat(ProductEvidence.matches("R-2022-01 – Comité de pilotage", "comité usagers"))
                .isFalse();
        assertThat(ProductEvidence.matches("R-2022-01", "")).isTrue();
    }
}
