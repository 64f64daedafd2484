package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an action is to be and how it is to be carried out; terms that exist make sense. */
public record Terms(
        String theme,
        String label,
        @Nullable PersonId pilot,
        List<Contributor> contributors,
        Recurrence recurrence,
        LatePolicy latePolicy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate nextDueOn,
        Priority priority,
        @Nullable String effectivenessCriterion,
        @Nullable LocalDate effectivenessOn) {

    public Terms {
        label = Wording.required(label, "label", Wording.LABEL);
        effectivenessCriterion = Wording.optional(effectivenessCriterion, "criterion", Wording.TEXT);
        contributors = contributors.stream().distinct().toList();
        if (!recurrence.isRecurring() && dueOn == null) {
            throw InvalidAction.because("due-date-missing", "An action done once needs a final date");
        }
        if (dueOn != null && nextDueOn != null && nextDueOn.isAfter(dueOn)) {
            throw InvalidAction.because("next-after-due", "The next date is after the final date", nextDueOn, dueOn);
        }
        if (dueOn != null && effectivenessOn != null && effectivenessOn.isBefore(dueOn)) {
            throw InvalidAction.because(
                    "effectiveness-before-due", "The check is before the final date", effectivenessOn, dueOn);
        }
    }

    public static Terms of(ProposeAction command) {
        return new Terms(
                command.theme(),
                command.label(),
                command.pilot(),
                command.contributors(),
                command.recurrence(),
                command.latePolicy(),
                command.dueOn(),
                command.nextDueOn(),
                command.priority(),
                command.effectivenessCriterion(),
                command.effectivenessOn());
    }

    public static Terms of(QualifyAction command) {
        return new Terms(
                command.theme(),
                command.label(),
                command.pilot(),
                command.contributors(),
                command.recurrence(),
                command.latePolicy(),
                command.dueOn(),
                command.nextDueOn(),
                command.priority(),
                command.effectivenessCriterion(),
                command.effectivenessOn());
    }

    /**
     * For new work; an existing plan may be late when it is taken over.
     *
     * @throws InvalidAction {@code date-in-past}
     */
    public Terms notBefore(LocalDate today) {
        for (LocalDate date : new LocalDate[] {dueOn, nextDueOn}) {
            if (date != null && date.isBefore(today)) {
                throw InvalidAction.because("date-in-past", date + " is past", date);
            }
        }
        return this;
    }
}
