package fr.qualipilote.indicators;

import java.time.YearMonth;
import java.util.List;

/**
 * A part of the table.
 *
 * @param months the columns
 * @param rows in the table's order
 * @param total how many rows there are beyond this page
 * @param revision to be given to {@link IndicatorGrids#changesSince}: what is written after this reading has a higher one
 */
public record Grid(List<YearMonth> months, List<Row> rows, long total, long revision) {

    /**
     * @param cells one a month, in the order of the columns
     * @param mayEnter whether the actor may enter and correct values in this row
     */
    public record Row(IndicatorLine indicator, List<Cell> cells, boolean mayEnter) {}
}
