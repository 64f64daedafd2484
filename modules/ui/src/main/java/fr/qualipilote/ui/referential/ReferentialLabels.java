package fr.qualipilote.ui.referential;

import fr.qualipilote.referential.CriterionChange;
import fr.qualipilote.referential.CriterionChange.Aspect;
import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.referential.VersionLine;
import fr.qualipilote.referential.VersionState;
import fr.qualipilote.ui.part.FileRefusal;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the screens of referentials say. */
final class ReferentialLabels {

    private ReferentialLabels() {}

    static Tone tone(VersionState state) {
        return switch (state) {
            case DRAFT -> Tone.WARN;
            case PLANNED -> Tone.INFO;
            case IN_FORCE -> Tone.OK;
            case REPLACED -> Tone.PLAIN;
        };
    }

    static Tone tone(CriterionChange.Kind kind) {
        return switch (kind) {
            case SAME -> Tone.PLAIN;
            case MOVED -> Tone.INFO;
            case REWORDED -> Tone.WARN;
            case NEW -> Tone.OK;
            case GONE -> Tone.BAD;
        };
    }

    /** « Depuis le 1er décembre 2021 »; with its last day where another follows. */
    static String dates(VersionLine line, Wording words) {
        if (line.effectiveFrom() == null) {
            return words.text("referential.dates.draft");
        }
        String from = words.dayMonthYear(line.effectiveFrom());
        if (line.replacedOn() == null) {
            return words.text("referential.dates." + line.state().name(), from);
        }
        String until = words.dayMonthYear(line.replacedOn().minusDays(1));
        return words.text("referential.dates.until", from, until);
    }

    static String named(VersionLine line, Wording words) {
        return words.text("referential.named", line.label(), line.edition());
    }

    /** « 1,5 ». */
    static String number(BigDecimal value, Wording words) {
        return NumberFormat.getNumberInstance(words.locale()).format(value);
    }

    static String yesOrNo(boolean value, Wording words) {
        return words.text(value ? "referential.yes" : "referential.no");
    }

    /** What differs, in words; empty where nothing does. */
    static String aspects(CriterionChange change, Wording words) {
        return Arrays.stream(Aspect.values())
                .filter(change.aspects()::contains)
                .map(aspect -> words.text("referential.aspect." + aspect.name()))
                .collect(Collectors.joining(", "));
    }

    static String problem(Problem problem, Wording words) {
        return words.text(
                "referential.problem." + problem.reason(), problem.arguments().toArray());
    }

    /** « Ligne 12 », or that the file as a whole is meant. */
    static String row(Problem problem, Wording words) {
        return problem.row() == 0
                ? words.text("referential.problem.whole-file")
                : words.text("referential.problem.row", problem.row());
    }

    /** Why the file as a whole was refused, with the place where it is known. */
    static String refusal(InvalidReferentialFile refusal, Wording words) {
        String key = "refusal." + refusal.code();
        return refusal.code().startsWith("referential-import.file-")
                ? FileRefusal.sentence(key, refusal.arguments(), words)
                : words.text(key, refusal.arguments().toArray());
    }
}
