package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What results say, in words. */
final class ResultWords {

    private ResultWords() {}

    /** « 62,5 % »; « sans score » where no answer has a level. */
    static String percent(@Nullable BigDecimal percent, Wording words) {
        return percent == null ? words.text("results.no-score") : words.percent(percent);
    }

    static String percent(Score score, Wording words) {
        return percent(score.percent(), words);
    }

    /** « 10 répondus sur 12 ». */
    static String progress(Progress progress, Wording words) {
        return words.text("results.progress", progress.answered(), progress.asked());
    }

    /** « ▲ 12,5 points de plus ». */
    static String change(@Nullable BigDecimal change, Wording words) {
        if (change == null) {
            return words.text("results.change.none");
        }
        String key = change.signum() == 0
                ? "results.change.same"
                : change.signum() > 0 ? "results.change.up" : "results.change.down";
        return words.text(key, change.abs(), words.decimal(change.abs()));
    }

    /** Whether they can still move, and by what it can be checked that they did not. */
    static String standing(Results results, Wording words) {
        Results.Frozen frozen = results.frozen();
        if (frozen == null) {
            return words.text("results.provisional.explain");
        }
        String standing = words.text("results.frozen.explain", words.dateTime(frozen.at()));
        TakenOver taken = frozen.takenOver();
        return taken == null
                ? standing
                : standing + " "
                        + words.text(
                                "results.taken-over",
                                taken.fileName(),
                                words.dayMonthYear(taken.openedOn()),
                                words.dayMonthYear(taken.decidedOn()));
    }

    /** « SIDSIC » of « SIDSIC – Service interministériel… », where there is no room for more. */
    static String code(String serviceLabel) {
        int label = serviceLabel.indexOf(" – ");
        return label < 0 ? serviceLabel : serviceLabel.substring(0, label);
    }
}
