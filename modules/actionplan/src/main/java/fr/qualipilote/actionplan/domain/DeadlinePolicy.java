package fr.qualipilote.actionplan.domain;

import fr.qualipilote.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When people are reminded and alerted, and how long an answer may take. The figures are proposals that an installation may
 * change (domain.md, 3C, step 6); nothing falls on a day off.
 *
 * @param farDays calendar days before the due date of the first reminder
 * @param nearDays calendar days before the due date of the second reminder
 * @param veryLateWorkingDays from the day on which the delay is recorded to the alert of the secretary general
 * @param leadWorkingDays how long before its due date an occurrence opens
 * @param answerWorkingDays until the pilot who does not answer is reminded
 * @param decisionWorkingDays for a verification, for dealing with a delay
 * @param redoDays calendar days to do again what was found ineffective after its final date
 * @param zone where the mornings are
 */
public record DeadlinePolicy(
        int farDays,
        int nearDays,
        int veryLateWorkingDays,
        int leadWorkingDays,
        int answerWorkingDays,
        int decisionWorkingDays,
        int redoDays,
        ZoneId zone) {

    private static final LocalTime OPENING = LocalTime.of(6, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    public Instant reminderFar(LocalDate dueOn) {
        return morning(days().sameOrPrevious(dueOn.minusDays(farDays)));
    }

    public Instant reminderNear(LocalDate dueOn) {
        return morning(days().sameOrPrevious(dueOn.minusDays(nearDays)));
    }

    /** The morning of the due date, or of the working day before. */
    public Instant due(LocalDate dueOn) {
        return morning(days().sameOrPrevious(dueOn));
    }

    /** The morning of the first working day after. */
    public Instant late(LocalDate dueOn) {
        return morning(lateOn(dueOn));
    }

    public Instant veryLate(LocalDate dueOn) {
        return morning(days().plus(lateOn(dueOn), veryLateWorkingDays));
    }

    /** The reminder that is the last one at a moment; the far one when none is due yet. */
    Instant latestReminder(LocalDate dueOn, Instant now) {
        Instant latest = reminderFar(dueOn);
        for (Instant reminder : new Instant[] {reminderNear(dueOn), due(dueOn)}) {
            if (!reminder.isAfter(now)) {
                latest = reminder;
            }
        }
        return latest;
    }

    public Instant opening(LocalDate dueOn) {
        return at(openingOn(dueOn), OPENING);
    }

    LocalDate openingOn(LocalDate dueOn) {
        return leadWorkingDays == 0 ? dueOn : days().plus(dueOn, -leadWorkingDays);
    }

    public LocalDate answerBy(LocalDate askedOn) {
        return days().plus(askedOn, answerWorkingDays);
    }

    public LocalDate decisionBy(LocalDate askedOn) {
        return days().plus(askedOn, decisionWorkingDays);
    }

    LocalDate redoBy(LocalDate foundOn) {
        return days().sameOrNext(foundOn.plusDays(redoDays));
    }

    /** Eight o'clock. */
    public Instant morning(LocalDate date) {
        return at(date, MORNING);
    }

    private LocalDate lateOn(LocalDate dueOn) {
        return days().plus(dueOn, 1);
    }

    private Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static WorkingDays days() {
        return WorkingDays.ofFrance();
    }
}
