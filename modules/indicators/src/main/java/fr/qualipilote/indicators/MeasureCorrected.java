package fr.qualipilote.indicators;

import fr.qualipilote.kernel.PersonId;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A value that had been checked was corrected: published as an application event in the transaction of the correction.
 *
 * @param month the column
 * @param was the state it had before; it is entered again now
 */
public record MeasureCorrected(
        MeasureId measure,
        IndicatorId indicator,
        YearMonth month,
        MeasureState was,
        String before,
        String after,
        String reason,
        PersonId by,
        Instant at) {}
