package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridChanges;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.kernel.Actor;
import java.time.YearMonth;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table, read by everybody who is signed in. */
@Service
@Transactional(readOnly = true)
class IndicatorGridService implements IndicatorGrids {

    private final GridReading reading;

    IndicatorGridService(GridReading reading) {
        this.reading = reading;
    }

    @Override
    public Grid grid(Actor actor, GridQuery query) {
        return reading.grid(actor, query);
    }

    @Override
    public GridChanges changesSince(Actor actor, long revision, YearMonth from, YearMonth to) {
        return reading.changes(revision, from, to);
    }
}
