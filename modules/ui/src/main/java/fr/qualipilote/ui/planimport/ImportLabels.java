package fr.qualipilote.ui.planimport;

import fr.qualipilote.actionplan.ImportPreview.Cell;
import fr.qualipilote.actionplan.ImportPreview.Column;
import fr.qualipilote.actionplan.ImportPreview.Effect;
import fr.qualipilote.actionplan.InvalidPlanFile;
import fr.qualipilote.ui.part.FileRefusal;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the import says: readings in words, guesses, errors, effects, and why a file is refused. */
final class ImportLabels {

    private static final String ALL_YEAR = "all-year";
    private static final String ALL_SERVICES = "all-services";
    private static final String EVERY = "every:";

    private ImportLabels() {}

    static String column(Column column, Wording words) {
        return words.text("import.column." + column.name());
    }

    /** « jeudi 15 septembre 2022 », « Tous les mois », « Tous les services », or the text itself. */
    static String understood(Cell cell, Wording words) {
        return readable(cell.understood(), words);
    }

    /** The sentence of a guess or an error; empty when the cell was understood as it stands. */
    static String message(Cell cell, Wording words) {
        if (cell.message() == null) {
            return "";
        }
        Object[] arguments =
                cell.arguments().stream().map(text -> readable(text, words)).toArray();
        String key = "import." + cell.message();
        return words.has(key) ? words.text(key, arguments) : words.text("import.other", cell.raw());
    }

    static Tone tone(Effect effect) {
        return switch (effect) {
            case CREATE -> Tone.OK;
            case UPDATE -> Tone.INFO;
            case UNCHANGED, SKIP -> Tone.PLAIN;
        };
    }

    /** Why the file as a whole was refused, with the place where it is known. */
    static String refusal(InvalidPlanFile refusal, Wording words) {
        String code = refusal.code();
        if (code.startsWith("import.file-")) {
            return FileRefusal.sentence("refusal." + code, refusal.arguments(), words);
        }
        Object[] arguments = refusal.arguments().toArray();
        if (code.equals("import.column-missing")) {
            arguments[0] = Arrays.stream(String.valueOf(arguments[0]).split(","))
                    .map(name -> column(Column.valueOf(name), words))
                    .collect(Collectors.joining(", "));
        }
        return words.text("refusal." + code, arguments);
    }

    private static String readable(String text, Wording words) {
        if (text.equals(ALL_YEAR)) {
            return words.text("rule.continuous");
        }
        if (text.equals(ALL_SERVICES)) {
            return words.text("contributor.all-services");
        }
        if (text.startsWith(EVERY)) {
            return every(text.substring(EVERY.length()), words);
        }
        try {
            return words.date(LocalDate.parse(text));
        } catch (DateTimeParseException noDate) {
            return text;
        }
    }

    private static String every(String months, Wording words) {
        return switch (months) {
            case "1" -> words.text("rule.monthly");
            case "3" -> words.text("rule.quarterly");
            case "6" -> words.text("rule.half-yearly");
            case "12" -> words.text("rule.yearly");
            default -> words.text("rule.every-months", Integer.valueOf(months));
        };
    }
}
