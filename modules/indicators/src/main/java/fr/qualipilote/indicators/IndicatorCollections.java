package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.util.List;

/**
 * The collecting of values, period by period: one collection for each period and each person or service that is responsible. It is
 * opened by time ({@code spi.IndicatorSteps}), and carried by the process {@code indicator-collection}. The values themselves are
 * entered through {@link Measures}.
 *
 * <p>Refusals: {@link UnknownIndicator} for an id that is none, {@link CollectionRefused} for a state that does not admit the
 * step and for values that are missing.
 */
public interface IndicatorCollections {

    /** Everybody signed in reads. Those that are not accepted, by date; then the accepted ones, latest first. */
    List<CollectionLine> collections(Actor actor, boolean withAccepted);

    CollectionLine.Sheet collection(Actor actor, CollectionId id);

    /**
     * « Saisie terminée »: who is responsible, the quality manager, the deputy. Every indicator has a value, « - » or « ? ».
     * Completes the task « Saisir les indicateurs ».
     *
     * @throws CollectionRefused {@code collection.incomplete} naming what is missing
     */
    void finish(Actor actor, CollectionId id);

    /**
     * The quality manager or the deputy accepts all the values, which validates those that are not yet. Whoever entered one of
     * them that nobody else has checked cannot accept it: then the other of the two does. Completes « Contrôler les indicateurs »; values off target open their
     * reviews.
     */
    void accept(Actor actor, CollectionId id);

    /** The quality manager or the deputy. @param reason required, shown to who enters again */
    void sendBack(Actor actor, CollectionId id, String reason);
}
