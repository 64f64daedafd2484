package fr.qualipilote.publication.internal;

import fr.qualipilote.publication.PublicFigures;
import fr.qualipilote.publication.PublicFile;
import fr.qualipilote.publication.PublicLine;
import fr.qualipilote.publication.PublicPage;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.publication.domain.Fingerprint;
import fr.qualipilote.publication.domain.Publication;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody reads: published sets alone, and nothing of who made them. */
@Service
@Transactional(readOnly = true)
class PublicFigureService implements PublicFigures {

    private final PublicationReading reading;
    private final PublicSets sets;

    PublicFigureService(PublicationReading reading, PublicSets sets) {
        this.reading = reading;
        this.sets = sets;
    }

    @Override
    public List<PublicLine> published() {
        Optional<Publication> current = reading.inForce();
        return reading.publicOnes().stream()
                .map(publication -> new PublicLine(
                        publication.reference(),
                        publication.title(),
                        publication.from(),
                        publication.to(),
                        Objects.requireNonNull(publication.publishedOn()),
                        current.filter(publication::equals).isPresent(),
                        publication.withdrawnOn()))
                .toList();
    }

    @Override
    public Optional<PublicSet> inForce() {
        return reading.inForce().map(publication -> sets.published(publication, true));
    }

    @Override
    public Optional<PublicPage> page(String reference) {
        return reading.find(reference)
                .filter(publication -> publication.state().isPublic())
                .map(this::page);
    }

    private PublicPage page(Publication publication) {
        if (publication.state() == PublicationState.PUBLISHED) {
            return sets.published(publication, reading.isInForce(publication));
        }
        return new PublicPage.Withdrawn(
                publication.reference(),
                publication.title(),
                publication.from(),
                publication.to(),
                Objects.requireNonNull(publication.publishedOn()),
                Objects.requireNonNull(publication.withdrawnOn()),
                Objects.requireNonNull(publication.withdrawReason()));
    }

    @Override
    public Optional<PublicFile> file(String reference, PublicFile.Format format) {
        return page(reference).filter(PublicSet.class::isInstance).map(set -> file((PublicSet) set, format));
    }

    private static PublicFile file(PublicSet set, PublicFile.Format format) {
        byte[] content = format == PublicFile.Format.JSON ? CanonicalJson.of(set) : PublishedTable.csv(set);
        return new PublicFile(
                set.reference().toLowerCase(Locale.ROOT) + "." + format.suffix(),
                format,
                content,
                Fingerprint.of(content));
    }
}
