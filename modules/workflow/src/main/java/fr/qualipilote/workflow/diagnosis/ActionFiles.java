package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.EvidenceLine;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.spi.EvidenceSource.Kept;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files that prove that actions were done. */
@Component
@Order(1)
class ActionFiles implements KeptDocuments {

    private final ActionPlans plans;

    ActionFiles(@Lazy ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public ProductDocument.Kind kind() {
        return ProductDocument.Kind.ACTION_FILE;
    }

    @Override
    public List<ProductDocument> documents(Actor actor, String typed, int most) {
        return plans.evidence(actor, typed, most).stream().map(this::document).toList();
    }

    @Override
    public Optional<Kept> document(Actor actor, String key) {
        return plans.evidenceLine(actor, EvidenceId.of(key)).map(file -> new Kept(document(file), file.sha256()));
    }

    private ProductDocument document(EvidenceLine file) {
        return new ProductDocument(
                kind(),
                file.id().toString(),
                file.fileName() + " – " + file.action(),
                LocalDate.ofInstant(file.at(), BusinessClock.ZONE),
                file.action());
    }
}
