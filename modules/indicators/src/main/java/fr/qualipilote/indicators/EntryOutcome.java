package fr.qualipilote.indicators;

import fr.qualipilote.kernel.BusinessRefusal;

/** What became of one text of a block. */
public sealed interface EntryOutcome {

    EnterMeasure asked();

    /** @param cell as it is now */
    record Saved(EnterMeasure asked, Cell cell) implements EntryOutcome {}

    /**
     * @param refusal {@link InvalidMeasure}, {@link MeasureChanged}, {@link fr.qualipilote.kernel.AccessRefused},
     *     {@link UnknownIndicator}: what was wrong and what to do
     */
    record Refused(EnterMeasure asked, BusinessRefusal refusal) implements EntryOutcome {}

    /** The text was empty, or says what the cell holds already. */
    record Unchanged(EnterMeasure asked) implements EntryOutcome {}
}
