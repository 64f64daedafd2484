package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Grid;
import fr.qualipilote.indicators.GridQuery;
import fr.qualipilote.indicators.IndicatorExports;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.domain.TargetText;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the table page by page: what is in memory does not grow with its length. */
@Service
@Transactional(readOnly = true)
class IndicatorExportService implements IndicatorExports {

    private static final int PAGE = 200;
    private static final int NAME_WIDTH = 60;
    private static final int WIDTH = 24;
    private static final int MONTH_WIDTH = 14;

    private final GridReading reading;

    IndicatorExportService(GridReading reading) {
        this.reading = reading;
    }

    @Override
    public void export(Actor actor, GridQuery query, Format format, Words words, OutputStream target)
            throws IOException {
        Iterable<Grid.Row> rows = () -> new Pages(actor, query);
        switch (format) {
            case XLSX -> Spreadsheets.writeXlsx(table(words, rows), target);
            case CSV -> Spreadsheets.writeCsv(table(words, rows), target);
            case JSON -> new MeasureJson(target).write(query, rows);
        }
    }

    private static Table table(Words words, Iterable<Grid.Row> rows) {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(new Table.Column(words.name(), NAME_WIDTH));
        columns.add(new Table.Column(words.comment(), WIDTH));
        columns.add(new Table.Column(words.target(), WIDTH));
        words.months().forEach(month -> columns.add(new Table.Column(month, MONTH_WIDTH)));
        return new Table(words.title(), words.notes(), columns, () -> new Iterator<>() {
            private final Iterator<Grid.Row> from = rows.iterator();

            @Override
            public boolean hasNext() {
                return from.hasNext();
            }

            @Override
            public List<fr.qualipilote.spreadsheet.Cell> next() {
                return cells(from.next());
            }
        });
    }

    private static List<fr.qualipilote.spreadsheet.Cell> cells(Grid.Row row) {
        IndicatorLine indicator = row.indicator();
        List<fr.qualipilote.spreadsheet.Cell> cells = new ArrayList<>();
        cells.add(fr.qualipilote.spreadsheet.Cell.of(indicator.name()));
        cells.add(fr.qualipilote.spreadsheet.Cell.of(indicator.comment()));
        cells.add(fr.qualipilote.spreadsheet.Cell.of(
                TargetText.write(indicator.target(), indicator.unit(), indicator.decimals())));
        row.cells().forEach(cell -> cells.add(written(cell)));
        return cells;
    }

    /** A number as a number; « - » and « ? » as they are entered; nothing where nobody entered anything. */
    private static fr.qualipilote.spreadsheet.Cell written(Cell cell) {
        if (cell instanceof Cell.Value value) {
            return fr.qualipilote.spreadsheet.Cell.of(value.value());
        }
        if (cell instanceof Cell.NoCase) {
            return fr.qualipilote.spreadsheet.Cell.of("-");
        }
        return cell instanceof Cell.NotMeasured missing && missing.declared()
                ? fr.qualipilote.spreadsheet.Cell.of("?")
                : fr.qualipilote.spreadsheet.Cell.blank();
    }

    /** Goes through the rows of a query, a page at a time. */
    private final class Pages implements Iterator<Grid.Row> {

        private final Actor actor;
        private final GridQuery query;
        private List<Grid.Row> page = List.of();
        private int offset;
        private int at;
        private boolean ended;

        Pages(Actor actor, GridQuery query) {
            this.actor = actor;
            this.query = query;
        }

        @Override
        public boolean hasNext() {
            if (at == page.size() && !ended) {
                page = reading.grid(actor, query.page(offset, PAGE)).rows();
                offset += page.size();
                at = 0;
                ended = page.isEmpty();
            }
            return at < page.size();
        }

        @Override
        public Grid.Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.get(at++);
        }
    }
}
