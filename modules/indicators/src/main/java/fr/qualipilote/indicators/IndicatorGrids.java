package fr.qualipilote.indicators;

import fr.qualipilote.kernel.Actor;
import java.time.YearMonth;

/**
 * The table of months and indicators. Everybody signed in reads it. Each reading takes the same number of queries, however many
 * indicators and months it covers.
 */
public interface IndicatorGrids {

    Grid grid(Actor actor, GridQuery query);

    /**
     * What anybody, on whichever node, has changed since a reading: to be asked every few seconds by a table that is open. The
     * revision lives in the database and rises with every change that is committed.
     *
     * @param from first month of the table that is open
     * @param to last month
     */
    GridChanges changesSince(Actor actor, long revision, YearMonth from, YearMonth to);
}
