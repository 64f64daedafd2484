package fr.qualipilote.referential.internal;

import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.spreadsheet.Limits;
import fr.qualipilote.spreadsheet.Sheet;
import fr.qualipilote.spreadsheet.Spreadsheets;
import fr.qualipilote.spreadsheet.UnreadableSheet;
import fr.qualipilote.spreadsheet.UnreadableSheet.Reason;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads a file of any kind that a referential may come in. */
final class ReferentialFiles {

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
            Sheet sheet = Spreadsheets.readWithFormulas(fileName, content, Limits.standard());
            return checked(sheet.format().name(), new TableEntries(sheet, problems).read(), problems);
        } catch (UnreadableSheet unreadable) {
            throw refusal(unreadable);
        }
    }

    private static Reading checked(String format, List<FileEntry> entries, Problems problems) {
        int most = ReferentialImports.MOST_ROWS;
        if (entries.size() > most) {
            problems.add(
                    0,
                    "",
                    "",
                    "too-many-rows",
                    most,
                    entries.size(),
                    entries.get(most).row());
        }
        FileReferential referential =
                new EntryCheck(entries, problems).referential().orElse(null);
        return new Reading(format, problems.inOrder(), referential);
    }

    private static InvalidReferentialFile refusal(UnreadableSheet unreadable) {
        if (unreadable.reason() == Reason.TOO_MANY_ROWS) {
            return InvalidReferentialFile.because(
                    "too-many-rows", "More than " + ReferentialImports.MOST_ROWS, ReferentialImports.MOST_ROWS);
        }
        return InvalidReferentialFile.because(
                "file-" + unreadable.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                String.valueOf(unreadable.getMessage()),
                unreadable.place().address(),
                unreadable.detail());
    }
}
