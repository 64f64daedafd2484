package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;

/**
 * The values, from entry to validation. Every use case checks the actor's right first
 * ({@link fr.qualipilote.kernel.AccessRefused}), then whether somebody was faster ({@link MeasureChanged}), then the state
 * ({@link MeasureStepRefused}), then its input ({@link InvalidMeasure}); it changes nothing when it throws.
 *
 * <p>Values are entered by who is responsible for the indicator, or by the quality manager and the deputy. Whoever entered a value
 * does not check it: that is done by the quality manager, the deputy or the head of the responsible service. Once checked by
 * somebody else, it is validated by the quality manager or the deputy.
 */
public interface Measures {

    /** What becomes of the texts of a block that are empty. */
    enum EmptyTexts {
        /** A pasted block: an empty cell leaves what is there. */
        LEAVE,
        /** An undone block: an empty text takes away what was entered. */
        ERASE
    }

    // --- entry -------------------------------------------------------------------------------------------------------

    /**
     * Writes one cell; correcting one that was checked needs a reason and takes it back to {@link MeasureState#ENTERED}.
     *
     * @return the cell as it is now
     * @throws MeasureChanged when the version is not the one that was seen; nothing is overwritten
     */
    Cell enter(Actor actor, EnterMeasure command);

    /**
     * Writes a block: every cell that can be written is, and the others say why not. Undoing a block is entering the earlier texts
     * with the versions that came back.
     *
     * @param commands at most 20,000; the outcomes come back in their order
     */
    List<EntryOutcome> enterAll(Actor actor, List<EnterMeasure> commands, EmptyTexts empty);

    /** Method, n, median and comment, by who may enter the value. */
    Cell annotate(Actor actor, AnnotateMeasure command);

    // --- looking at it -----------------------------------------------------------------------------------------------

    /** Checks measures that were entered, all or none. Those checked already stay as they are. @return how many changed */
    int check(Actor actor, Collection<MeasureId> measures);

    /**
     * Validates measures, all or none: the quality manager or the deputy. One that was only entered is checked by the same act.
     * A value off target of a period that values are asked for opens its review.
     *
     * @return how many changed
     */
    int validate(Actor actor, Collection<MeasureId> measures);

    /** Sends measures back to who entered them, all or none; by who may check them. @param reason required */
    int sendBack(Actor actor, Collection<MeasureId> measures, String reason);

    // --- why ---------------------------------------------------------------------------------------------------------

    /** « Pourquoi ? »: all that made the cell what it is, and what the actor may do with it. */
    Explanation explain(Actor actor, IndicatorId indicator, YearMonth month);
}
