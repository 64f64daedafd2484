package fr.qualipilote.indicators.internal;

import fr.qualipilote.indicators.InvalidIndicatorFile;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.spreadsheet.Cell;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the columns of the table on the wall are in a sheet.
 *
 * @param headingRow its number
 * @param comment -1 where there is none
 * @param target -1 where there is none
 * @param months columns by month, in the order of the file
 */
record TableColumns(int headingRow, int name, int comment, int target, Map<YearMonth, Integer> months) {

    private static final int ROWS_LOOKED_AT = 30;

    private static final List<String> NAMES =
            keys("Nom indicateur", "Nom de l’indicateur", "Indicateur", "Intitulé", "Libellé", "Nom");
    private static final List<String> COMMENTS =
            keys("périodicité/ commentaire", "périodicité", "commentaire", "périodicité et commentaire", "remarque");
    private static final List<String> TARGETS = keys("objectif", "cible", "valeur cible");

    private static final List<String> MONTHS =
            List.of("janv", "fevr", "mars", "avr", "mai", "juin", "juil", "aout", "sept", "oct", "nov", "dec");
    private static final Pattern IN_WORDS = Pattern.compile("([a-z]{3,9})\\.?[ -]+(\\d{4}|\\d{2})");
    private static final Pattern IN_DIGITS = Pattern.compile("(?:01[/.-])?(\\d{1,2})[/.-](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})(?:-01)?");

    private static List<String> keys(String... names) {
        return List.of(names).stream().map(SearchText::singularKey).toList();
    }

    /** @throws InvalidIndicatorFile {@code heading-missing}, {@code no-months}, {@code month-twice} */
    static TableColumns of(Sheet sheet) {
        TableColumns best = null;
        for (Row row : sheet.rows().stream().limit(ROWS_LOOKED_AT).toList()) {
            TableColumns found = in(row);
            if (found.name >= 0 && (best == null || found.months.size() > best.months.size())) {
                best = found;
            }
        }
        if (best == null) {
            throw InvalidIndicatorFile.because("heading-missing", "No row of the sheet looks like the table's heading");
        }
        if (best.months.isEmpty()) {
            throw InvalidIndicatorFile.because(
                    "no-months", "Row " + best.headingRow + " names no month", best.headingRow);
        }
        return best;
    }

    private static TableColumns in(Row row) {
        int name = -1;
        int comment = -1;
        int target = -1;
        Map<YearMonth, Integer> months = new LinkedHashMap<>();
        List<YearMonth> twice = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            int place = index;
            String key = SearchText.singularKey(row.text(index));
            if (name < 0 && NAMES.contains(key)) {
                name = index;
            } else if (comment < 0 && COMMENTS.contains(key)) {
                comment = index;
            } else if (target < 0 && TARGETS.contains(key)) {
                target = index;
            } else {
                month(row.cell(index)).ifPresent(month -> {
                    if (months.putIfAbsent(month, place) != null) {
                        twice.add(month);
                    }
                });
            }
        }
        if (name >= 0 && !twice.isEmpty()) {
            throw InvalidIndicatorFile.because("month-twice", twice + " stand twice in the heading", twice.get(0));
        }
        return new TableColumns(row.number(), name, comment, target, months);
    }

    /** « Janvier 2022 », « janv.-22 », « 01/2022 », « 2022-01 », or a date of the first of the month. */
    static Optional<YearMonth> month(Cell cell) {
        if (cell instanceof Cell.Day day) {
            return Optional.of(YearMonth.from(day.value()));
        }
        String text = SearchText.fold(cell.text());
        Matcher words = IN_WORDS.matcher(text);
        if (words.matches()) {
            return inWords(words.group(1), words.group(2));
        }
        Matcher digits = IN_DIGITS.matcher(text);
        if (digits.matches()) {
            return month(digits.group(2), digits.group(1));
        }
        Matcher iso = ISO.matcher(text);
        return iso.matches() ? month(iso.group(1), iso.group(2)) : Optional.empty();
    }

    private static Optional<YearMonth> inWords(String word, String year) {
        String full = year.length() == 2 ? "20" + year : year;
        for (int i = 0; i < MONTHS.size(); i++) {
            String beginning = MONTHS.get(i);
            boolean shortened = word.length() >= 3 && beginning.startsWith(word);
            if (word.startsWith(beginning) || shortened) {
                return month(full, String.valueOf(i + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<YearMonth> month(String year, String month) {
        try {
            return Optional.of(YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    String text(Row row, int column) {
        return column < 0 ? "" : row.text(column).strip();
    }
}
