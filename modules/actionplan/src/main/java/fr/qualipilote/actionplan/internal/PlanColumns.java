package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the plan's columns stand in a sheet. The heading is looked for in the first rows, because spreadsheets begin with
 * titles; columns may be in any order and between others.
 */
record PlanColumns(int headingRow, Map<Column, Integer> places) {

    private static final int ROWS_LOOKED_AT = 30;

    private static final Map<Column, List<String>> NAMES = Map.of(
            Column.THEME, List.of("theme", "chapitre", "domaine", "axe"),
            Column.ACTION, List.of("action", "libelle", "intitule", "action a mener"),
            Column.PILOT, List.of("pilote", "responsable", "pilote de l'action"),
            Column.CONTRIBUTOR, List.of("contributeur", "contributeurs", "acteurs", "services contributeurs"),
            Column.DUE, List.of("echeance", "delai", "date limite", "date d'echeance"),
            Column.NEXT_DUE, List.of("prochaine echeance", "prochaine date", "prochain point"),
            Column.OBSERVATIONS, List.of("observations", "observation", "commentaires", "commentaire", "remarques"));

    private static final List<Column> REQUIRED =
            List.of(Column.THEME, Column.ACTION, Column.PILOT, Column.CONTRIBUTOR, Column.DUE);

    /**
     * @throws InvalidPlanFile {@code column-missing} with the columns that are missing and the row taken for the heading;
     *     {@code heading-missing} when no row looks like one
     */
    static PlanColumns of(Sheet sheet) {
        PlanColumns best = null;
        for (Row row : sheet.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
            PlanColumns found = in(row);
            if (best == null || found.places.size() > best.places.size()) {
                best = found;
            }
        }
        if (best == null || best.places.size() < 2) {
            throw InvalidPlanFile.because("heading-missing", "No row of the sheet looks like the plan's heading");
        }
        List<String> missing = new ArrayList<>();
        for (Column column : REQUIRED) {
            if (!best.places.containsKey(column)) {
                missing.add(column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw InvalidPlanFile.because(
                    "column-missing",
                    "Row " + best.headingRow + " lacks " + missing,
                    String.join(",", missing),
                    best.headingRow);
        }
        return best;
    }

    /** The text of a cell, empty when the sheet has no such column. */
    String text(Row row, Column column) {
        Integer place = places.get(column);
        return place == null ? "" : row.text(place);
    }

    Optional<Integer> place(Column column) {
        return Optional.ofNullable(places.get(column));
    }

    private static PlanColumns in(Row row) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (int index = 0; index < row.cells().size(); index++) {
            int place = index;
            named(row.text(index)).ifPresent(column -> places.putIfAbsent(column, place));
        }
        return new PlanColumns(row.number(), places);
    }

    private static Optional<Column> named(String heading) {
        String key = SearchText.singularKey(heading);
        return NAMES.entrySet().stream()
                .filter(entry ->
                        entry.getValue().stream().map(SearchText::singularKey).anyMatch(key::equals))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
