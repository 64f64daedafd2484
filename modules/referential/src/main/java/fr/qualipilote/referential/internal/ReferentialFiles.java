package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Place;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.spreadsheet.UnreadableSheet.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a file of any kind that a referential may come in. */
final class ReferentialFiles {

    /** Titles above the heading do not count. */
    private static final int ROWS_ABOVE = 40;

    private ReferentialFiles() {}

    /**
     * @param format {@code YAML}, {@code CSV}, {@code XLSX} or {@code ODS}
     * @param referential null where there are problems
     */
    record Reading(String format, List<Problem> problems, @Nullable FileReferential referential) {}

    /** @throws InvalidReferentialFile when nothing can be said of its rows */
    static Reading read(String fileName, byte[] content) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") ? yaml(content) : table(fileName, content);
    }

    private static Reading yaml(byte[] content) {
        Problems problems = Problems.ofYaml();
        return YamlEntries.read(content, problems)
                .map(entries -> checked("YAML", entries, problems))
                .orElseGet(() -> new Reading("YAML", problems.inOrder(), null));
    }

    private static Reading table(String fileName, byte[] content) {
        Problems problems = Problems.ofTable();
        try {
            Sheet sheet = Spreadsheets.read(
                    fileName, content, Limits.standard().withRows(ReferentialImports.MOST_ROWS + ROWS_ABOVE));
            return checked(sheet.format().name(), new TableEntries(sheet, problems).read(), problems);
        } catch (UnreadableSheet unreadable) {
            if (unreadable.reason() != Reason.FORMULA || unreadable.place().row() == null) {
                throw refusal(unreadable);
            }
            Place place = unreadable.place();
            Integer column = place.column();
            problems.add(
                    Objects.requireNonNull(place.row()),
                    column == null ? "" : Place.columnName(column),
                    unreadable.detail(),
                    "formula");
            return new Reading("", problems.inOrder(), null);
        }
    }

    private static Reading checked(String format, List<FileEntry> entries, Problems problems) {
        if (entries.size() > ReferentialImports.MOST_ROWS) {
            throw tooManyRows();
        }
        FileReferential referential =
                new EntryCheck(entries, problems).referential().orElse(null);
        return new Reading(format, problems.inOrder(), referential);
    }

    private static InvalidReferentialFile refusal(UnreadableSheet unreadable) {
        if (unreadable.reason() == Reason.TOO_MANY_ROWS) {
            return tooManyRows();
        }
        return InvalidReferentialFile.because(
                "file-" + unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(unreadable.getMessage()),
                unreadable.place().address(),
                unreadable.detail());
    }

    private static InvalidReferentialFile tooManyRows() {
        return InvalidReferentialFile.because(
                "too-many-rows", "More than " + ReferentialImports.MOST_ROWS, ReferentialImports.MOST_ROWS);
    }
}
