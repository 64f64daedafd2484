package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.PlainText;
import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Place;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries of a table. The heading is looked for in the first rows, because spreadsheets begin with titles; columns may be in
 * any order, and none may be unknown: what would not be read would be lost without a word.
 */
final class TableEntries {

    private static final int ROWS_LOOKED_AT = 30;
    private static final List<EntryField> REQUIRED =
            List.of(EntryField.TYPE, EntryField.CODE, EntryField.PARENT, EntryField.LABEL);

    private final Sheet sheet;
    private final Problems problems;
    private final Row heading;
    private final Map<EntryField, Integer> places = new EnumMap<>(EntryField.class);

    /** @throws InvalidReferentialFile {@code heading-missing}, {@code column-missing} (headings, row) */
    TableEntries(Sheet sheet, Problems problems) {
        this.sheet = sheet;
        this.problems = problems;
        this.heading = heading(sheet);
    }

    private static Row heading(Sheet sheet) {
        Row best = null;
        for (Row row : sheet.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
            if (best == null || headings(row) > headings(best)) {
                best = row;
            }
        }
        if (best == null || headings(best) < 2) {
            throw InvalidReferentialFile.because("heading-missing", "No row looks like the heading");
        }
        Row found = best;
        List<String> missing = REQUIRED.stream()
                .filter(field -> found.cells().stream()
                        .noneMatch(cell -> EntryField.headed(shown(cell).text()).equals(Optional.of(field))))
                .map(EntryField::heading)
                .toList();
        if (!missing.isEmpty()) {
            throw InvalidReferentialFile.because(
                    "column-missing",
                    "Row " + found.number() + " lacks " + missing,
                    String.join(", ", missing),
                    found.number());
        }
        return found;
    }

    private static long headings(Row row) {
        return row.cells().stream()
                .flatMap(cell -> EntryField.headed(shown(cell).text()).stream())
                .distinct()
                .count();
    }

    List<FileEntry> read() {
        if (!sheet.otherSheets().isEmpty()) {
            problems.add(0, "", String.join(", ", sheet.otherSheets()), "other-sheets", sheet.name());
        }
        placeColumns();
        sheet.rows().forEach(this::refuseFormulas);
        List<FileEntry> entries = new ArrayList<>();
        sheet.rows().stream().filter(row -> row.number() > heading.number()).forEach(row -> entry(row)
                .ifPresent(entries::add));
        return entries;
    }

    private void placeColumns() {
        for (int index = 0; index < heading.cells().size(); index++) {
            String text = shown(heading.cell(index)).text();
            Optional<EntryField> field = EntryField.headed(text);
            if (field.isPresent() && places.putIfAbsent(field.get(), index) != null) {
                problems.add(heading.number(), Place.columnName(index + 1), text, "column-twice");
            } else if (field.isEmpty() && !text.isBlank()) {
                problems.add(heading.number(), Place.columnName(index + 1), text, "column-unknown");
            }
        }
    }

    private Optional<FileEntry> entry(Row row) {
        refuseCellsWithoutHeading(row);
        Map<EntryField, String> values = new EnumMap<>(EntryField.class);
        Set<EntryField> formulas = EnumSet.noneOf(EntryField.class);
        places.forEach((field, index) -> {
            if (row.cell(index) instanceof Cell.Formula) {
                formulas.add(field);
            }
            String text = PlainText.of(text(shown(row.cell(index)), field));
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        });
        String written = values.getOrDefault(EntryField.TYPE, "");
        if (values.isEmpty()) {
            return Optional.empty();
        }
        Optional<EntryType> type = EntryType.named(written);
        if (type.isEmpty() && !(written.isEmpty() && formulas.contains(EntryField.TYPE))) {
            problems.add(
                    row.number(),
                    EntryField.TYPE.heading(),
                    written,
                    written.isEmpty() ? "type-missing" : "type-unknown");
        }
        return type.map(found -> new FileEntry(row.number(), found, values, formulas, false));
    }

    /** All of them, wherever they stand: what they show may be stale or forged. */
    private void refuseFormulas(Row row) {
        for (int index = 0; index < row.cells().size(); index++) {
            if (row.cell(index) instanceof Cell.Formula formula) {
                problems.add(row.number(), columnName(row, index), formula.text(), "formula");
            }
        }
    }

    private String columnName(Row row, int index) {
        String letters = Place.columnName(index + 1);
        return row.number() <= heading.number()
                ? letters
                : places.entrySet().stream()
                        .filter(place -> place.getValue() == index)
                        .map(place -> place.getKey().heading())
                        .findFirst()
                        .orElse(letters);
    }

    /** What a person sees in the cell. */
    private static Cell shown(Cell cell) {
        return cell instanceof Cell.Formula formula ? formula.shown() : cell;
    }

    private void refuseCellsWithoutHeading(Row row) {
        Set<Integer> known = new HashSet<>(places.values());
        for (int index = 0; index < row.cells().size(); index++) {
            if (!row.cell(index).isBlank()
                    && !(row.cell(index) instanceof Cell.Formula)
                    && !known.contains(index)
                    && heading.cell(index).isBlank()) {
                problems.add(row.number(), Place.columnName(index + 1), row.text(index), "cell-without-heading");
            }
        }
    }

    /** Numbers in full, whatever the cell shows of them; days as versions are named, 2019-02-04. */
    private static String text(Cell cell, EntryField field) {
        if (cell instanceof Cell.Day day) {
            return day.value().toString();
        }
        boolean counts = field == EntryField.WEIGHT || field == EntryField.SCORE;
        if (cell instanceof Cell.Number number && counts) {
            boolean percent = number.text().contains("%");
            BigDecimal value = percent ? number.value().movePointRight(2) : number.value();
            return Cell.of(value).text();
        }
        return cell.text();
    }
}
