package fr.qualipilote.indicators;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What changed in the table after a reading.
 *
 * @param revision to ask with the next time
 * @param cells as they are now, one for each that changed; those of the own actor too
 * @param rowsChanged whether definitions or targets changed as well, so that the table is to be read anew
 */
public record GridChanges(long revision, List<ChangedCell> cells, boolean rowsChanged) {

    /** @param month the column */
    public record ChangedCell(IndicatorId indicator, YearMonth month, Cell cell, PersonId by, Instant at) {}
}
