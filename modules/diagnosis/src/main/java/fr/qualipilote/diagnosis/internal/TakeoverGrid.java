package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.InvalidTakeoverFile;
import fr.qualipilote.diagnosis.PastDiagnoses;
import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Place;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.spreadsheet.UnreadableSheet.Reason;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a grid says, cell by cell and before anything is looked up. The heading is looked for in the first rows, because spreadsheets
 * begin with titles; columns may be in any order, and none may be unknown: what would not be read would be lost without a word.
 */
final class TakeoverGrid {

    /** Titles above the heading do not count. */
    private static final int ROWS_ABOVE = 40;

    private static final int ROWS_LOOKED_AT = 30;

    /** What is said of a service and a criterion: where the services have columns of their own, it has no place. */
    private static final Set<TakeoverColumn> OF_A_SERVICE = EnumSet.of(
            TakeoverColumn.LEVEL,
            TakeoverColumn.REASON,
            TakeoverColumn.COMMENT,
            TakeoverColumn.EVIDENCE,
            TakeoverColumn.REFERENT);

    private final Predicate<String> isService;
    private final TakeoverProblems problems;
    private final Row heading;
    private final Map<TakeoverColumn, Integer> places = new EnumMap<>(TakeoverColumn.class);

    /** Columns of services, by their place; empty where the services are in rows. */
    private final Map<Integer, String> services = new LinkedHashMap<>();

    /**
     * @param levelColumn heading of the level's cell
     * @param service as it is written
     * @param level as it is written
     */
    record Entry(
            int row,
            String criterion,
            String service,
            String levelColumn,
            String level,
            String reason,
            String comment,
            List<String> evidence,
            String referent) {

        boolean answersNothing() {
            return level.isEmpty() && reason.isEmpty() && comment.isEmpty() && evidence.isEmpty();
        }
    }

    record Reading(String format, List<String> otherSheets, List<Entry> entries) {}

    private TakeoverGrid(Sheet sheet, Predicate<String> isService, TakeoverProblems problems) {
        this.isService = isService;
        this.problems = problems;
        this.heading = heading(sheet);
    }

    /**
     * @param isService whether a text names a service
     * @throws InvalidTakeoverFile when nothing can be said of its rows
     */
    static Reading read(String fileName, byte[] content, Predicate<String> isService, TakeoverProblems problems) {
        try {
            Sheet sheet = Spreadsheets.readWithFormulas(
                    fileName, content, Limits.standard().withRows(PastDiagnoses.MOST_ROWS + ROWS_ABOVE));
            List<Entry> entries = new TakeoverGrid(sheet, isService, problems).entries(sheet);
            return new Reading(sheet.format().name(), sheet.otherSheets(), entries);
        } catch (UnreadableSheet unreadable) {
            throw refusal(unreadable);
        }
    }

    private static InvalidTakeoverFile refusal(UnreadableSheet unreadable) {
        if (unreadable.reason() == Reason.TOO_MANY_ROWS) {
            return tooManyRows();
        }
        return InvalidTakeoverFile.because(
                "file-" + unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(unreadable.getMessage()),
                unreadable.place().address(),
                unreadable.detail());
    }

    private static InvalidTakeoverFile tooManyRows() {
        return InvalidTakeoverFile.because(
                "too-many-rows", "More than " + PastDiagnoses.MOST_ROWS, PastDiagnoses.MOST_ROWS);
    }

    // --- the heading -------------------------------------------------------------------------------------------------

    private Row heading(Sheet sheet) {
        Row best = null;
        for (Row row : sheet.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
            if (best == null || headings(row) > headings(best)) {
                best = row;
            }
        }
        if (best == null || headings(best) < 2) {
            throw InvalidTakeoverFile.because("heading-missing", "No row looks like the heading");
        }
        return best;
    }

    private long headings(Row row) {
        return row.cells().stream()
                .filter(cell -> TakeoverColumn.headed(cell.text()).isPresent() || isService.test(cell.text()))
                .count();
    }

    private void placeColumns() {
        for (int index = 0; index < heading.cells().size(); index++) {
            Optional<TakeoverColumn> column = TakeoverColumn.headed(heading.text(index));
            int at = index;
            column.filter(one -> places.putIfAbsent(one, at) != null && !one.isForReading())
                    .ifPresent(one -> problem(at, "column-twice"));
        }
        boolean inRows = places.containsKey(TakeoverColumn.SERVICE);
        for (int index = 0; index < heading.cells().size(); index++) {
            String text = PlainText.of(heading.text(index));
            if (!text.isEmpty() && TakeoverColumn.headed(text).isEmpty()) {
                if (inRows) {
                    problem(index, "column-unknown");
                } else if (isService.test(text)) {
                    services.put(index, text);
                } else {
                    problem(index, "service-column-unknown");
                }
            }
        }
        require(TakeoverColumn.CRITERION);
        if (inRows || services.isEmpty()) {
            require(TakeoverColumn.SERVICE);
            require(TakeoverColumn.LEVEL);
        } else {
            places.forEach((column, index) -> {
                if (OF_A_SERVICE.contains(column)) {
                    problem(index, "column-beside-services");
                }
            });
            places.keySet().removeAll(OF_A_SERVICE);
        }
    }

    private void problem(int index, String reason) {
        problems.add(heading.number(), Place.columnName(index + 1), heading.text(index), reason);
    }

    private void require(TakeoverColumn column) {
        if (!places.containsKey(column)) {
            throw InvalidTakeoverFile.because(
                    "column-missing",
                    "Row " + heading.number() + " lacks " + column.heading(),
                    column.heading(),
                    heading.number());
        }
    }

    // --- the rows ----------------------------------------------------------------------------------------------------

    private List<Entry> entries(Sheet sheet) {
        placeColumns();
        List<Entry> entries = new ArrayList<>();
        int rows = 0;
        for (Row row : sheet.rows()) {
            boolean formulas = refuseFormulas(row);
            rows += row.number() > heading.number() ? 1 : 0;
            if (row.number() > heading.number() && !formulas) {
                refuseCellsWithoutHeading(row);
                if (services.isEmpty()) {
                    entries.add(entry(row, text(row, TakeoverColumn.SERVICE), null));
                } else {
                    services.forEach((index, service) -> entries.add(entry(row, service, index)));
                }
            }
        }
        if (rows > PastDiagnoses.MOST_ROWS) {
            throw tooManyRows();
        }
        return entries;
    }

    /** What a formula shows may be stale or forged: all of them are told, and nothing else of their rows is looked at. */
    private boolean refuseFormulas(Row row) {
        boolean found = false;
        for (int index = 0; index < row.cells().size(); index++) {
            if (row.cell(index) instanceof Cell.Formula formula) {
                problems.add(row.number(), Place.columnName(index + 1), formula.text(), "formula");
                found = true;
            }
        }
        return found;
    }

    private void refuseCellsWithoutHeading(Row row) {
        for (int index = 0; index < row.cells().size(); index++) {
            if (!row.cell(index).isBlank() && heading.cell(index).isBlank()) {
                problems.add(row.number(), Place.columnName(index + 1), row.text(index), "cell-without-heading");
            }
        }
    }

    /** @param column of the service where it has one of its own */
    private Entry entry(Row row, String service, @Nullable Integer column) {
        return new Entry(
                row.number(),
                text(row, TakeoverColumn.CRITERION),
                service,
                column == null ? TakeoverColumn.LEVEL.heading() : service,
                column == null ? text(row, TakeoverColumn.LEVEL) : PlainText.of(row.text(column)),
                text(row, TakeoverColumn.REASON),
                text(row, TakeoverColumn.COMMENT),
                lines(text(row, TakeoverColumn.EVIDENCE)),
                text(row, TakeoverColumn.REFERENT));
    }

    private String text(Row row, TakeoverColumn column) {
        Integer at = places.get(column);
        return at == null ? "" : PlainText.of(row.text(at));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
