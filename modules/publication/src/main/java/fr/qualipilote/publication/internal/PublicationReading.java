package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.UnknownPublication;
import fr.qualipilote.publication.domain.AccessPolicy;
import fr.qualipilote.publication.domain.Publication;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds publications and tells about them inside. */
@Component
class PublicationReading {

    private final PublicationRepository repository;

    PublicationReading(PublicationRepository repository) {
        this.repository = repository;
    }

    Publication toChange(PublicationId id) {
        return repository.lock(id.value()).orElseThrow(() -> UnknownPublication.withId(id));
    }

    Publication toRead(PublicationId id) {
        return find(id).orElseThrow(() -> UnknownPublication.withId(id));
    }

    Optional<Publication> find(PublicationId id) {
        return repository.findById(id.value());
    }

    /** The zero character is no text for a database. */
    Optional<Publication> find(String reference) {
        return repository.findByReference(reference.replace("\0", ""));
    }

    Optional<Publication> inForce() {
        return repository.inStates(List.of(PublicationState.PUBLISHED), Limit.of(1)).stream()
                .findFirst();
    }

    boolean isInForce(Publication publication) {
        return inForce()
                .filter(current -> current.id().equals(publication.id()))
                .isPresent();
    }

    List<Publication> publicOnes() {
        return repository.inStates(List.of(PublicationState.PUBLISHED, PublicationState.WITHDRAWN), Limit.unlimited());
    }

    List<PublicationLine> lines() {
        Map<UUID, Integer> sizes = repository.sizes().stream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> ((Number) row[1]).intValue()));
        Optional<PublicationId> current = inForce().map(Publication::id);
        return repository.all().stream()
                .map(publication -> line(
                        publication,
                        sizes.getOrDefault(publication.id().value(), 0),
                        current.filter(publication.id()::equals).isPresent()))
                .toList();
    }

    PublicationSheet sheet(Actor actor, Publication publication) {
        return new PublicationSheet(
                line(publication, publication.chosen().size(), isInForce(publication)),
                publication.version(),
                publication.preparedBy(),
                publication.preparedAt(),
                publication.submittedBy(),
                publication.submittedAt(),
                publication.approvedBy(),
                publication.approvedAt(),
                publication.returnReason(),
                publication.withdrawReason(),
                publication.sha256(),
                steps(actor, publication),
                publication.history().stream()
                        .map(entry -> new PublicationSheet.HistoryEntry(
                                entry.at(), entry.author(), entry.code(), entry.arguments()))
                        .toList());
    }

    private static Set<PublicationStep> steps(Actor actor, Publication publication) {
        return Arrays.stream(PublicationStep.values())
                .filter(step -> publication.state().admits(step) && AccessPolicy.may(step, actor))
                .filter(step ->
                        step != PublicationStep.APPROVE || !actor.person().equals(publication.submittedBy()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static PublicationLine line(Publication publication, int figures, boolean inForce) {
        return new PublicationLine(
                publication.id(),
                publication.reference(),
                publication.title(),
                publication.from(),
                publication.to(),
                publication.state(),
                figures,
                publication.publishedOn(),
                inForce);
    }
}
