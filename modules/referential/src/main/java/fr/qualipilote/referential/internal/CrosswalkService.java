package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.referential.CrosswalkLink;
import fr.qualipilote.referential.Crosswalks;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.domain.Correspondence;
import fr.qualipilote.referential.domain.Referential;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class CrosswalkService implements Crosswalks {

    private final CorrespondenceRepository correspondences;
    private final Editions editions;

    CrosswalkService(CorrespondenceRepository correspondences, Editions editions) {
        this.correspondences = correspondences;
        this.editions = editions;
    }

    @Override
    public List<CrosswalkLink> of(String referential) {
        return correspondences.findAllByFromReferentialOrToReferential(referential, referential).stream()
                .map(link -> link.seenFrom(referential))
                .sorted(Comparator.comparing(CrosswalkLink::fromCriterion)
                        .thenComparing(CrosswalkLink::toReferential)
                        .thenComparing(CrosswalkLink::toCriterion))
                .toList();
    }

    @Override
    @Transactional
    public UUID link(
            Actor actor,
            VersionId from,
            String fromCriterion,
            VersionId to,
            String toCriterion,
            CrosswalkLink.Kind kind) {
        Change.require(actor, "change-crosswalk", fromCriterion);
        String one = referentialOf(from, fromCriterion);
        String other = referentialOf(to, toCriterion);
        if (one.equals(other)) {
            throw InvalidReferential.because("same-referential", "Both are of " + one);
        }
        boolean taken = correspondences.findAllByFromReferentialOrToReferential(one, one).stream()
                .anyMatch(link -> link.links(one, fromCriterion, other, toCriterion));
        if (taken) {
            throw InvalidReferential.because(
                    "link-taken", fromCriterion + " corresponds to " + toCriterion + " already");
        }
        UUID id = UUID.randomUUID();
        correspondences.save(new Correspondence(id, one, fromCriterion, other, toCriterion, kind));
        return id;
    }

    @Override
    @Transactional
    public void unlink(Actor actor, UUID id) {
        Change.require(actor, "change-crosswalk", id.toString());
        correspondences.delete(correspondences
                .findById(id)
                .orElseThrow(() -> UnknownReferential.part("correspondence", id.toString())));
    }

    private String referentialOf(VersionId id, String criterion) {
        Referential version = editions.findById(id.value()).orElseThrow(() -> UnknownReferential.withId(id));
        if (version.content().criteria().stream().noneMatch(one -> one.code().equals(criterion))) {
            throw InvalidReferential.because("criterion-unknown", "There is no " + criterion, criterion);
        }
        return version.code();
    }
}
