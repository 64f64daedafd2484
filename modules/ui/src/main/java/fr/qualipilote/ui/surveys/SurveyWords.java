package fr.qualipilote.ui.surveys;

import fr.qualipilote.surveys.HistoryCode;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveState;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the figures and states of surveys are called. */
final class SurveyWords {

    private SurveyWords() {}

    /** « 89,50 % » as the house prints it, or « – » where there is none. */
    static String percent(@Nullable BigDecimal percent, Wording words) {
        if (percent == null) {
            return words.text("none");
        }
        NumberFormat format = NumberFormat.getPercentInstance(words.locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(percent.movePointLeft(2));
    }

    /** « 57 », « n inconnu », or « – » before anything came in. */
    static String answering(Result result, Wording words) {
        Integer n = result.answering();
        if (n != null) {
            return words.number(n);
        }
        return result.percent() == null ? words.text("none") : words.text("survey.n-unknown");
    }

    static String satisfied(Result result, Wording words) {
        Integer satisfied = result.satisfied();
        return satisfied == null ? words.text("none") : words.number(satisfied);
    }

    /** « entre 76 % et 94 % », or « – » where nothing is claimed. */
    static String margin(Result result, Wording words) {
        Interval margin = result.margin();
        return margin == null ? words.text("none") : words.text("survey.margin", margin.low(), margin.high());
    }

    /** « +2,5 points », « –3 points », « inchangé ». */
    static String change(BigDecimal change, Wording words) {
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(2);
        return switch (change.signum()) {
            case 1 -> words.text("survey.change.up", format.format(change));
            case -1 -> words.text("survey.change.down", format.format(change.abs()));
            default -> words.text("survey.change.none");
        };
    }

    /** « du 1er janvier 2022 au 30 avril 2022 », or that the period is not known. */
    static String field(@Nullable LocalDate from, @Nullable LocalDate to, Wording words) {
        return from == null || to == null
                ? words.text("survey.field.unknown")
                : words.text("survey.field", words.dayMonthYear(from), words.dayMonthYear(to));
    }

    /** « n de 56 à 57 », « n = 40 », « n inconnu ». */
    static String range(WaveLine line, Wording words) {
        Integer smallest = line.smallest();
        Integer largest = line.largest();
        if (smallest == null || largest == null) {
            return words.text(line.state().hasValidatedResults() ? "survey.n-unknown" : "none");
        }
        return smallest.equals(largest)
                ? words.number(smallest)
                : words.text("survey.n-range", words.number(smallest), words.number(largest));
    }

    static Tone tone(WaveState state) {
        return switch (state) {
            case PREPARATION, READY, CLOSED -> Tone.PLAIN;
            case FIELD -> Tone.INFO;
            case ENTRY, TO_VALIDATE -> Tone.WARN;
            case VALIDATED, PUBLISHED -> Tone.OK;
            case CANCELLED -> Tone.BAD;
        };
    }

    /** What an entry of the history says. */
    static String sentence(WaveSheet.HistoryEntry entry, String question, Wording words) {
        List<String> arguments = entry.arguments();
        if (entry.code() == HistoryCode.ENTERED || entry.code() == HistoryCode.CORRECTED) {
            return words.text(
                    "survey.history." + entry.code().code(),
                    question,
                    figures(arguments.get(0), words),
                    figures(arguments.get(1), words),
                    arguments.size() > 2 ? arguments.get(2) : "");
        }
        return words.text("survey.history." + entry.code().code(), arguments.toArray());
    }

    /** « 51 satisfaits sur 57 » from « 57/51/ »; « 85,8 %, n inconnu » from « //85.8 ». */
    private static String figures(String coded, Wording words) {
        String[] parts = coded.split("/", -1);
        if (parts.length == 3 && !parts[0].isEmpty()) {
            return words.text("survey.figures", Integer.valueOf(parts[1]), Integer.valueOf(parts[0]));
        }
        return parts.length == 3 && !parts[2].isEmpty()
                ? words.text("survey.figures.percent", percent(new BigDecimal(parts[2]), words))
                : words.text("survey.figures.nothing");
    }
}
