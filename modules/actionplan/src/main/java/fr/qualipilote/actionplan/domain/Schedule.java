package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.WorkingDays;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an action is to be done: once by a final date, or again and again by a rule; and which date comes next. A period that an
 * occurrence was opened for is never planned again.
 */
@Embeddable
class Schedule {

    @Convert(converter = RecurrenceConverter.class)
    private Recurrence recurrence;

    @Enumerated(EnumType.STRING)
    @Column(name = "late_policy")
    private LatePolicy latePolicy;

    @Column(name = "initial_due_on")
    private @Nullable LocalDate initialDueOn;

    @Column(name = "revised_due_on")
    private @Nullable LocalDate revisedDueOn;

    /** The next date of the rule; of an action done once, its milestone. */
    @Column(name = "next_due_on")
    private @Nullable LocalDate nextDueOn;

    @Column(name = "recurrence_ended")
    private boolean recurrenceEnded;

    @Column(name = "reopened_on")
    private @Nullable LocalDate reopenedOn;

    /** Nothing is agreed yet. */
    @SuppressWarnings("NullAway.Init")
    protected Schedule() {}

    // --- what is agreed ----------------------------------------------------------------------------------------------

    void agree(Terms terms, Occurrences opened, LocalDate today) {
        recurrence = terms.recurrence();
        latePolicy = terms.latePolicy();
        if (terms.dueOn() != null) {
            moveDueTo(terms.dueOn());
        }
        nextDueOn = terms.nextDueOn() == null && isRecurring() ? firstFrom(today, opened) : terms.nextDueOn();
    }

    /** Takes what an import has settled. */
    void follow(PlanMerge merge, Occurrences opened, LocalDate today) {
        recurrence = merge.recurrence();
        if (merge.dueOn() != null) {
            moveDueTo(merge.dueOn());
        }
        boolean planNamesNoDate = merge.ruleReplaced() && merge.plan().nextDueOn() == null;
        nextDueOn = planNamesNoDate ? firstFrom(today, opened) : merge.nextDueOn();
    }

    /** The first date ever set stays; any other one is a revision of it. */
    void moveDueTo(LocalDate date) {
        if (initialDueOn == null) {
            initialDueOn = date;
        } else {
            revisedDueOn = date.equals(initialDueOn) ? null : date;
        }
    }

    void moveMilestoneTo(@Nullable LocalDate date) {
        if (!isRecurring()) {
            nextDueOn = date;
        }
    }

    /**
     * @param next the first date of the new rule; null for the one that the rule gives
     * @throws InvalidAction {@code period-has-occurrence} when that date's period was opened already
     */
    void changeRule(Recurrence rule, LatePolicy policy, @Nullable LocalDate next, Occurrences opened, LocalDate today) {
        if (next != null && opened.has(keyOf(rule, next))) {
            throw InvalidAction.because("period-has-occurrence", "That period was opened already", next);
        }
        recurrence = rule;
        latePolicy = policy;
        nextDueOn = bounded(next == null ? firstFrom(today, opened) : next);
    }

    // --- what comes next ---------------------------------------------------------------------------------------------

    /** Moves the next date on to the first one after a date that has no occurrence yet. */
    void planAfter(LocalDate date, Occurrences opened) {
        Optional<LocalDate> next = recurrence.nextAfter(date, WorkingDays.ofFrance());
        while (next.isPresent() && opened.has(keyOf(next.get()))) {
            next = recurrence.nextAfter(next.get(), WorkingDays.ofFrance());
        }
        nextDueOn = next.filter(this::isWithinRecurrence).orElse(null);
    }

    /** What was missed during a standstill is not asked for; a next date that waits for an open occurrence goes on waiting. */
    void skipMissed(Occurrences opened, LocalDate today) {
        boolean waits = shifts() && opened.open().findAny().isPresent();
        if (isRecurring() && nextDueOn != null && nextDueOn.isBefore(today) && !waits) {
            nextDueOn = bounded(firstFrom(today, opened));
        }
    }

    void planNothing() {
        nextDueOn = null;
    }

    void endRecurrence() {
        recurrenceEnded = true;
        nextDueOn = null;
    }

    /** To be done again: by the rule from today on, or by a final date that is still to come. */
    void reopen(DeadlinePolicy deadlines, Occurrences opened, LocalDate today) {
        reopenedOn = today;
        LocalDate due = dueOn();
        if (isRecurring()) {
            recurrenceEnded = false;
            nextDueOn = firstFrom(today, opened);
        } else if (due == null || !due.isAfter(today)) {
            moveDueTo(deadlines.redoBy(today));
        }
    }

    private LocalDate firstFrom(LocalDate today, Occurrences opened) {
        WorkingDays days = WorkingDays.ofFrance();
        LocalDate before = recurrence instanceof Recurrence.EveryMonths every
                ? every.in(YearMonth.from(today), days)
                : today.minusDays(1);
        LocalDate first =
                before.isBefore(today) ? recurrence.nextAfter(before, days).orElseThrow() : before;
        while (opened.has(keyOf(first))) {
            first = recurrence.nextAfter(first, days).orElseThrow();
        }
        return first;
    }

    private @Nullable LocalDate bounded(LocalDate date) {
        return isWithinRecurrence(date) ? date : null;
    }

    /** A final date that was past when the action was reopened binds it no more. */
    private boolean isWithinRecurrence(LocalDate date) {
        LocalDate end = dueOn();
        return !recurrenceEnded
                && (end == null || !date.isAfter(end) || (reopenedOn != null && end.isBefore(reopenedOn)));
    }

    // --- periods -----------------------------------------------------------------------------------------------------

    @Nullable String periodOf(LocalDate due) {
        return periodOf(recurrence, due);
    }

    /** What makes that a period is opened once: its code, or the date where there is none. */
    String keyOf(LocalDate due) {
        return keyOf(recurrence, due);
    }

    private static @Nullable String periodOf(Recurrence rule, LocalDate due) {
        return rule.periodOf(due, WorkingDays.ofFrance()).map(Period::code).orElse(null);
    }

    private static String keyOf(Recurrence rule, LocalDate due) {
        String period = periodOf(rule, due);
        return period != null ? period : due.toString();
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    Recurrence recurrence() {
        return recurrence;
    }

    boolean isRecurring() {
        return recurrence.isRecurring();
    }

    LatePolicy latePolicy() {
        return latePolicy;
    }

    /** Whether the next date is planned only when the occurrence before it is closed. */
    boolean shifts() {
        return latePolicy == LatePolicy.SHIFT;
    }

    boolean isRecurrenceEnded() {
        return recurrenceEnded;
    }

    @Nullable LocalDate initialDueOn() {
        return initialDueOn;
    }

    @Nullable LocalDate revisedDueOn() {
        return revisedDueOn;
    }

    /** The final date in force. */
    @Nullable LocalDate dueOn() {
        return revisedDueOn != null ? revisedDueOn : initialDueOn;
    }

    @Nullable LocalDate nextDueOn() {
        return nextDueOn;
    }

    Optional<LocalDate> milestone() {
        return isRecurring() ? Optional.empty() : Optional.ofNullable(nextDueOn);
    }

    Optional<Instant> nextOpening(DeadlinePolicy deadlines) {
        return isRecurring()
                ? Optional.ofNullable(nextDueOn)
                        .filter(this::isWithinRecurrence)
                        .map(deadlines::opening)
                : Optional.empty();
    }

    /** The next date of a plan written earlier is known when it is the next one still, or was opened since. */
    boolean knows(LocalDate date, Occurrences opened) {
        return date.equals(nextDueOn) || (isRecurring() && opened.has(keyOf(date)));
    }

    /** The dates of the rule from the next one on, as far as nothing has been opened for them. */
    List<Action.PlannedDate> planned(LocalDate until, Occurrences opened) {
        List<Action.PlannedDate> dates = new ArrayList<>();
        if (!isRecurring()) {
            return dates;
        }
        Optional<LocalDate> date = Optional.ofNullable(nextDueOn);
        while (date.isPresent() && !date.get().isAfter(until) && isWithinRecurrence(date.get())) {
            if (!opened.has(keyOf(date.get()))) {
                dates.add(new Action.PlannedDate(date.get(), periodOf(date.get())));
            }
            date = recurrence.nextAfter(date.get(), WorkingDays.ofFrance());
        }
        return dates;
    }
}
