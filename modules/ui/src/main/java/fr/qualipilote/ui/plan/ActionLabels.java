package fr.qualipilote.ui.plan;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;

/** What the screens of the plan say about an action, in one place. */
final class ActionLabels {

    private ActionLabels() {}

    static Tone tone(ActionState state) {
        return switch (state) {
            case IN_PROGRESS -> Tone.INFO;
            case PROPOSED, TO_ACCEPT, TO_ARBITRATE, TO_VERIFY, AWAITING_EFFECTIVENESS, SUSPENDED -> Tone.WARN;
            case CLOSED -> Tone.OK;
            case DISMISSED, ABANDONED -> Tone.PLAIN;
        };
    }

    static Tone tone(OccurrenceState state, boolean late) {
        if (late) {
            return Tone.BAD;
        }
        return switch (state) {
            case OPEN -> Tone.INFO;
            case DECLARED, SENT_BACK -> Tone.WARN;
            case VERIFIED -> Tone.OK;
            case PLANNED, SKIPPED, CANCELLED -> Tone.PLAIN;
        };
    }

    static Tone tone(Priority priority) {
        return priority == Priority.HIGH ? Tone.WARN : Tone.PLAIN;
    }

    /** « Tous les mois », « Toute l’année », or the date in force. */
    static String due(ActionLine line, Wording words) {
        if (line.recurrence().isRecurring()) {
            return words.shortRule(line.recurrence());
        }
        LocalDate due = line.dueOn();
        return due == null ? words.text("due.none") : words.dayMonthYear(due);
    }

    /** What stands under the due date: how far it is, or until when the rule goes. */
    static String dueNote(ActionLine line, Wording words, LocalDate today) {
        LocalDate due = line.dueOn();
        if (due == null || !line.state().isOpen()) {
            return "";
        }
        return line.recurrence() instanceof Recurrence.Once
                ? words.due(due, today)
                : words.text("plan.until", words.dayMonthYear(due));
    }

    /** « 2 reports »; empty without any. */
    static String postponements(ActionLine line, Wording words) {
        return line.postponements() == 0 ? "" : words.text("plan.postponements", line.postponements());
    }
}
