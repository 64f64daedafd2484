package fr.qualipilote.surveys.internal;

import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Row;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.surveys.InvalidResultFile;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads results from a sheet: the columns are found by their headings, wherever they are. Where the first column has another
 * heading (as in the table of indicators) it holds the labels, and a column without heading beside it the sources.
 */
final class ResultRows {

    private static final int MOST_ROWS = 500;
    private static final int HEADING_WITHIN = 10;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");

    private enum Column {
        LABEL,
        SOURCE,
        PERCENT,
        ANSWERING,
        SATISFIED,
        NOTE
    }

    /**
     * A row as it was read.
     *
     * @param unreadable the text that is no number; null when all are
     */
    record Read(
            int line,
            String label,
            @Nullable String source,
            @Nullable Integer answering,
            @Nullable Integer satisfied,
            @Nullable BigDecimal percent,
            @Nullable String note,
            @Nullable String unreadable) {}

    private final Map<Column, Integer> columns;

    private ResultRows(Map<Column, Integer> columns) {
        this.columns = columns;
    }

    static Sheet sheet(String fileName, byte[] content) {
        try {
            return Spreadsheets.read(fileName, content, Limits.standard().withRows(MOST_ROWS));
        } catch (UnreadableSheet unreadable) {
            throw InvalidResultFile.because(
                    "file-"
                            + unreadable
                                    .reason()
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'),
                    String.valueOf(unreadable.getMessage()),
                    unreadable.place().address(),
                    unreadable.detail());
        }
    }

    /** @throws InvalidResultFile {@code columns-missing}, {@code no-rows} */
    static List<Read> of(Sheet sheet) {
        for (int at = 0; at < Math.min(HEADING_WITHIN, sheet.rows().size()); at++) {
            Optional<Map<Column, Integer>> found = columns(sheet.rows().get(at));
            if (found.isPresent()) {
                ResultRows reading = new ResultRows(found.get());
                List<Read> rows = sheet.rows().stream()
                        .skip(at + 1L)
                        .filter(row -> !reading.text(row, Column.LABEL).isEmpty())
                        .map(reading::read)
                        .toList();
                if (rows.isEmpty()) {
                    throw InvalidResultFile.because("no-rows", "No row below the heading holds a result");
                }
                return rows;
            }
        }
        throw InvalidResultFile.because("columns-missing", "No heading names a percentage, or n and the satisfied");
    }

    private static Optional<Map<Column, Integer>> columns(Row heading) {
        Map<Column, Integer> found = new EnumMap<>(Column.class);
        for (int column = 0; column < heading.cells().size(); column++) {
            int at = column;
            named(heading.text(column)).ifPresent(name -> found.putIfAbsent(name, at));
        }
        boolean figures = found.containsKey(Column.PERCENT)
                || (found.containsKey(Column.ANSWERING) && found.containsKey(Column.SATISFIED));
        if (!figures) {
            return Optional.empty();
        }
        if (!found.containsValue(0)) {
            found.put(Column.LABEL, 0);
        }
        if (!found.containsKey(Column.SOURCE)
                && !found.containsValue(1)
                && heading.text(1).isBlank()) {
            found.put(Column.SOURCE, 1);
        }
        return found.containsKey(Column.LABEL) ? Optional.of(found) : Optional.empty();
    }

    private static Optional<Column> named(String heading) {
        String key = SearchText.key(heading);
        if (heading.strip().equals("%") || key.equals("pourcentage") || key.equals("resultat")) {
            return Optional.of(Column.PERCENT);
        }
        return switch (key) {
            case "n", "nrepondants", "repondants", "nexprimes", "exprimes", "nombredereponses", "reponses" ->
                Optional.of(Column.ANSWERING);
            case "nsatisfaits", "satisfaits", "nombredesatisfaits" -> Optional.of(Column.SATISFIED);
            case "source", "enquete" -> Optional.of(Column.SOURCE);
            case "libelle", "indicateur", "question" -> Optional.of(Column.LABEL);
            case "remarque", "note", "commentaire" -> Optional.of(Column.NOTE);
            default -> Optional.empty();
        };
    }

    private Read read(Row row) {
        String answering = number(row, Column.ANSWERING);
        String satisfied = number(row, Column.SATISFIED);
        String percent = number(row, Column.PERCENT).replaceFirst("%$", "");
        String wrong = null;
        if (!answering.isEmpty() && !WHOLE.matcher(answering).matches()) {
            wrong = text(row, Column.ANSWERING);
        } else if (!satisfied.isEmpty() && !WHOLE.matcher(satisfied).matches()) {
            wrong = text(row, Column.SATISFIED);
        } else if (!percent.isEmpty() && !DECIMAL.matcher(percent).matches()) {
            wrong = text(row, Column.PERCENT);
        }
        boolean sound = wrong == null;
        return new Read(
                row.number(),
                text(row, Column.LABEL),
                orNull(text(row, Column.SOURCE)),
                sound && !answering.isEmpty() ? Integer.valueOf(answering) : null,
                sound && !satisfied.isEmpty() ? Integer.valueOf(satisfied) : null,
                sound && !percent.isEmpty() ? new BigDecimal(percent.replace(',', '.')) : null,
                orNull(text(row, Column.NOTE)),
                wrong);
    }

    /** Without any space; empty for a dash, which says that there is none. */
    private String number(Row row, Column column) {
        String text = text(row, column).replaceAll("[\\s\\p{Z}]", "");
        return text.equals("-") || text.equals("–") ? "" : text;
    }

    private String text(Row row, Column column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.text(at).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
