package fr.qualipilote.publication.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.InvalidPublication;
import fr.qualipilote.publication.Offer;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationSheet;
import fr.qualipilote.publication.PublicationStep;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.publication.UnknownPublication;
import fr.qualipilote.publication.domain.AccessPolicy;
import fr.qualipilote.publication.domain.Deed;
import fr.qualipilote.publication.domain.Figure;
import fr.qualipilote.publication.domain.Fingerprint;
import fr.qualipilote.publication.domain.Publication;
import fr.qualipilote.publication.spi.FigurePublicationProcess;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases. Each of them locks the publication, checks the right, lets the aggregate refuse or change, writes that down, and
 * only then tells indicators, surveys and the process.
 */
@Service
@Transactional
class PublicationService implements Publications {

    private final PublicationRepository repository;
    private final PublicationReading reading;
    private final PublicationReferences references;
    private final Sources sources;
    private final Offers offers;
    private final PublicSets sets;
    private final Corrections corrections;
    private final FigurePublicationProcess process;
    private final BusinessClock clock;

    PublicationService(
            PublicationRepository repository,
            PublicationReading reading,
            PublicationReferences references,
            Sources sources,
            Offers offers,
            PublicSets sets,
            Corrections corrections,
            FigurePublicationProcess process,
            BusinessClock clock) {
        this.repository = repository;
        this.reading = reading;
        this.references = references;
        this.sources = sources;
        this.offers = offers;
        this.sets = sets;
        this.corrections = corrections;
        this.process = process;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<PublicationLine> publications(Actor actor) {
        return reading.lines();
    }

    @Override
    @Transactional(readOnly = true)
    public PublicationSheet publication(Actor actor, PublicationId id) {
        return reading.sheet(actor, reading.toRead(id));
    }

    @Override
    @Transactional(readOnly = true)
    public PublicationSheet publicationWithReference(Actor actor, String reference) {
        return reading.sheet(
                actor, reading.find(reference).orElseThrow(() -> UnknownPublication.withReference(reference)));
    }

    @Override
    @Transactional(readOnly = true)
    public Offer offer(Actor actor, PublicationId id) {
        return offers.of(actor, reading.toRead(id));
    }

    @Override
    @Transactional(readOnly = true)
    public PublicSet preview(Actor actor, PublicationId id) {
        Publication publication = reading.toRead(id);
        return publication.state().isPublic()
                ? sets.published(publication, reading.isInForce(publication))
                : sets.preview(publication, chosen(actor, publication));
    }

    private List<Figure> chosen(Actor actor, Publication publication) {
        return sources.chosen(actor, publication.chosen(), publication.from(), publication.to());
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    @Override
    public PublicationId prepare(Actor actor, String title, YearMonth from, YearMonth to) {
        if (!AccessPolicy.mayPrepare(actor)) {
            throw AccessRefused.to(actor, "publication-prepare", title);
        }
        Publication.requireSpan(from, to, clock.today());
        Publication publication =
                Publication.prepare(references.next(clock.today().getYear()), title, from, to, deed(actor));
        publication.chooseFirst(
                sources.measures(actor, from, to).stream().map(Figure::id).toList());
        repository.saveAndFlush(publication);
        return publication.id();
    }

    @Override
    public void describe(Actor actor, PublicationId id, int version, String title, YearMonth from, YearMonth to) {
        Publication publication = toChange(actor, id, PublicationStep.EDIT);
        publication.describe(version, title, from, to, deed(actor));
        publication.keepOnly(idsOf(sources.all(actor, from, to)));
        repository.flush();
        if (publication.wasSubmitted()) {
            process.described(id);
        }
    }

    @Override
    public void choose(Actor actor, PublicationId id, int version, List<FigureId> figures) {
        Publication publication = toChange(actor, id, PublicationStep.EDIT);
        List<FigureId> offered = idsOf(sources.all(actor, publication.from(), publication.to()));
        if (!offered.containsAll(figures)) {
            throw InvalidPublication.because(
                    "figure-not-offered", "A figure chosen for " + publication.reference() + " may not be published");
        }
        publication.choose(version, figures, deed(actor));
        repository.flush();
    }

    private static List<FigureId> idsOf(List<Figure> figures) {
        return figures.stream().map(Figure::id).toList();
    }

    @Override
    public void submit(Actor actor, PublicationId id) {
        Publication publication = toChange(actor, id, PublicationStep.SUBMIT);
        boolean firstTime = !publication.wasSubmitted();
        publication.submit(chosen(actor, publication), deed(actor));
        repository.flush();
        process.submitted(id, firstTime, actor.person());
    }

    @Override
    public void discard(Actor actor, PublicationId id, String reason) {
        Publication publication = toChange(actor, id, PublicationStep.DISCARD);
        publication.discard(reason, deed(actor));
        repository.flush();
        if (publication.wasSubmitted()) {
            process.discarded(id, actor.person());
        }
    }

    // --- decision ----------------------------------------------------------------------------------------------------

    @Override
    public void approve(Actor actor, PublicationId id) {
        Publication publication = toChange(actor, id, PublicationStep.APPROVE);
        Role function = AccessPolicy.approvesAs(actor).orElseThrow();
        List<Figure> figures = chosen(actor, publication);
        publication.requireApprovable(actor.person(), figures);
        publication.freeze(figures, sets.producer(), sets.licence(), function, deed(actor));
        publication.seal(Fingerprint.of(CanonicalJson.of(sets.frozen(publication, true, List.of()))), deed(actor));
        repository.flush();
        sources.published(actor, publication.reference(), figures);
        process.decided(id, true, actor.person());
    }

    @Override
    public void sendBack(Actor actor, PublicationId id, String reason) {
        Publication publication = toChange(actor, id, PublicationStep.SEND_BACK);
        publication.sendBack(reason, deed(actor));
        repository.flush();
        process.decided(id, false, actor.person());
    }

    // --- afterwards --------------------------------------------------------------------------------------------------

    @Override
    public void withdraw(Actor actor, PublicationId id, String reason) {
        toChange(actor, id, PublicationStep.WITHDRAW).withdraw(reason, deed(actor));
        repository.flush();
    }

    @Override
    public void explainCorrection(Actor actor, PublicationId id, int rank, String sentence) {
        Publication publication = toChange(actor, id, PublicationStep.EXPLAIN_CORRECTION);
        Correction correction = corrections.of(publication).stream()
                .filter(one -> one.rank() == rank)
                .findFirst()
                .orElseThrow(() -> InvalidPublication.because(
                        "not-corrected",
                        "Figure " + rank + " of " + publication.reference() + " was not corrected",
                        publication.reference()));
        publication.explain(rank, correction.what(), sentence, deed(actor));
        repository.flush();
    }

    private Publication toChange(Actor actor, PublicationId id, PublicationStep step) {
        Publication publication = reading.toChange(id);
        if (!AccessPolicy.may(step, actor)) {
            throw AccessRefused.to(actor, step.code(), publication.reference());
        }
        return publication;
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
