package fr.qualipilote.ui.plan;

import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.WorkingDays;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule comes to, said while it is being chosen: the rule in words, its first dates, what a late one does. */
final class RuleSentence {

    private static final int DATES_SAID = 3;

    private RuleSentence() {}

    /**
     * @param dueOn the final date
     * @param nextDueOn the first occurrence, or the milestone of an action done once
     */
    static String of(
            Recurrence rule,
            LatePolicy latePolicy,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate nextDueOn,
            Wording words) {
        if (!rule.isRecurring()) {
            return once(dueOn, nextDueOn, words);
        }
        List<String> sentences = new ArrayList<>();
        sentences.add(
                nextDueOn == null
                        ? words.text("rule-sentence.rule", words.rule(rule))
                        : words.text("rule-sentence.dates", words.rule(rule), dates(rule, nextDueOn, dueOn, words)));
        if (dueOn != null) {
            sentences.add(words.text("rule-sentence.until", words.dayMonthYear(dueOn)));
        }
        sentences.add(words.text("rule-sentence.late." + latePolicy.name()));
        return String.join(" ", sentences);
    }

    private static String once(@Nullable LocalDate dueOn, @Nullable LocalDate milestone, Wording words) {
        if (dueOn == null) {
            return words.text("rule-sentence.once-undated");
        }
        String once = words.text("rule-sentence.once", words.date(dueOn));
        return milestone == null ? once : once + " " + words.text("rule-sentence.milestone", words.date(milestone));
    }

    private static String dates(Recurrence rule, LocalDate first, @Nullable LocalDate until, Wording words) {
        WorkingDays workingDays = WorkingDays.ofFrance();
        List<String> said = new ArrayList<>();
        Optional<LocalDate> date = Optional.of(first);
        while (date.isPresent()
                && said.size() < DATES_SAID
                && (until == null || !date.get().isAfter(until))) {
            said.add(words.date(date.get()));
            date = rule.nextAfter(date.get(), workingDays);
        }
        return String.join(words.text("rule-sentence.then"), said);
    }
}
