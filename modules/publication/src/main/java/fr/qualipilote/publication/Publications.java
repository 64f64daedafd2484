package fr.qualipilote.publication;

import fr.qualipilote.kernel.Actor;
import java.time.YearMonth;
import java.util.List;

/**
 * The use cases of publications. Every one of them checks the actor's right first ({@link fr.qualipilote.kernel.AccessRefused}),
 * then the state ({@link PublicationStepRefused}), then its input ({@link InvalidPublication}); it changes nothing when it throws.
 * Unknown ones throw {@link UnknownPublication}.
 *
 * <p>Everybody signed in reads. « Quality » below is the quality manager or the deputy, « management » the secretary general or
 * the prefect. Administering gives no right here.
 */
public interface Publications {

    // --- reading -----------------------------------------------------------------------------------------------------

    /** All of them, latest first. */
    List<PublicationLine> publications(Actor actor);

    PublicationSheet publication(Actor actor, PublicationId id);

    PublicationSheet publicationWithReference(Actor actor, String reference);

    /** What may be chosen for a publication, and what is chosen; figures that may not be shown are not among them. */
    Offer offer(Actor actor, PublicationId id);

    /** As everybody would read it, were it published as it stands; once it is published, as everybody reads it. */
    PublicSet preview(Actor actor, PublicationId id);

    // --- preparation -------------------------------------------------------------------------------------------------

    /**
     * Quality. Chooses all that may be published of the indicators between the two months, and no survey; {@link #choose} changes
     * that.
     *
     * @param to last month, at most twelve months in all
     */
    PublicationId prepare(Actor actor, String title, YearMonth from, YearMonth to);

    /** Quality. What was chosen outside the new months is chosen no longer. @param version as it was read */
    void describe(Actor actor, PublicationId id, int version, String title, YearMonth from, YearMonth to);

    /** Quality. Replaces what is chosen. @param version as it was read @param figures ids of the {@link Offer} */
    void choose(Actor actor, PublicationId id, int version, List<FigureId> figures);

    /**
     * Quality: asks management for its approval. Refused without figures, and when a chosen one may not be published (any more).
     * Starts the process {@code figure-publication}, or goes on with it.
     */
    void submit(Actor actor, PublicationId id);

    /** Quality: gives up what was not published. */
    void discard(Actor actor, PublicationId id, String reason);

    // --- decision ----------------------------------------------------------------------------------------------------

    /**
     * Management: freezes the set, as it was when it was submitted, and makes it public. Whoever submitted it cannot approve it.
     * Measures and waves are told that they are published, in the same transaction.
     *
     * @throws InvalidPublication {@code figures-changed} when a figure is no longer what was submitted: it is to be sent back
     */
    void approve(Actor actor, PublicationId id);

    /** Management. @param reason required */
    void sendBack(Actor actor, PublicationId id, String reason);

    // --- afterwards --------------------------------------------------------------------------------------------------

    /**
     * Quality and management: the figures are not shown any more; the reference, the dates and the reason are.
     *
     * @param reason required, shown to everybody
     */
    void withdraw(Actor actor, PublicationId id, String reason);

    /**
     * Quality: what everybody is told of why a figure was corrected. What who corrected it wrote is for the inside and never
     * shown; this sentence is written for the page, by somebody who knows that it is.
     *
     * @param rank of the figure in the set: {@link PublicSet.Correction#rank()}
     * @param sentence empty to take it away
     */
    void explainCorrection(Actor actor, PublicationId id, int rank, String sentence);
}
