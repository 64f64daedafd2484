package fr.qualipilote.ui.plan;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.Table;
import fr.qualipilote.spreadsheet.Table.Column;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plan as a spreadsheet: the rows that the screen shows, under a note of the filters in force. The seven columns of the
 * plan as people know it come first, in words that the import reads again.
 */
record PlanExport(
        List<ActionLine> lines,
        List<String> filters,
        Names names,
        Wording words,
        String organisation,
        LocalDate today) {

    /** Kind of file. */
    enum Format {
        XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("csv", "text/csv;charset=UTF-8");

        private final String suffix;
        private final String mediaType;

        Format(String suffix, String mediaType) {
            this.suffix = suffix;
            this.mediaType = mediaType;
        }

        String mediaType() {
            return mediaType;
        }
    }

    /** For instance « plan-d-action-2022-06-24.xlsx ». */
    String fileName(Format format) {
        return words.text("plan.export.file") + "-" + today + "." + format.suffix;
    }

    void write(Format format, OutputStream target) throws IOException {
        if (format == Format.XLSX) {
            Spreadsheets.writeXlsx(table(), target);
        } else {
            Spreadsheets.writeCsv(table(), target);
        }
    }

    Table table() {
        Stream<String> notes = Stream.concat(
                Stream.of(
                        words.text("plan.export.as-of", organisation, words.date(today)),
                        words.text("plan.count", lines.size())),
                filters.isEmpty() ? Stream.of(words.text("plan.export.unfiltered")) : filters.stream());
        return new Table(
                words.text("plan.title"),
                notes.toList(),
                columns(),
                lines.stream().map(this::row).toList());
    }

    private List<Column> columns() {
        return List.of(
                column("theme", 28),
                column("action", 60),
                column("pilot", 22),
                column("contributor", 24),
                column("due", 18),
                column("next", 18),
                column("observations", 50),
                column("reference", 15),
                column("state", 18),
                column("progress", 13),
                column("late", 11),
                column("escalated", 11),
                column("initial-due", 18),
                column("postponements", 10),
                column("priority", 11),
                column("origin", 18));
    }

    private Column column(String key, int width) {
        return new Column(words.text("plan.export.column." + key), width);
    }

    private List<Cell> row(ActionLine line) {
        return List.of(
                Cell.of(names.theme(line.theme())),
                Cell.of(line.label()),
                Cell.of(line.pilot() == null ? "" : names.person(line.pilot())),
                Cell.of(names.contributors(line.contributors())),
                line.recurrence().isRecurring() ? Cell.of(words.shortRule(line.recurrence())) : day(line.dueOn()),
                day(line.nextDueOn()),
                Cell.of(line.latestObservation() == null ? "" : line.latestObservation()),
                Cell.of(line.reference()),
                Cell.of(words.label(line.state())),
                Cell.of(words.percent(line.progress())),
                Cell.of(line.late() ? words.text("plan.late") : ""),
                Cell.of(line.escalated() ? words.text("plan.escalated") : ""),
                day(line.initialDueOn()),
                Cell.of(line.postponements()),
                Cell.of(words.label(line.priority())),
                Cell.of(words.label(line.origin())));
    }

    private static Cell day(@Nullable LocalDate date) {
        return date == null ? Cell.blank() : Cell.of(date);
    }
}
