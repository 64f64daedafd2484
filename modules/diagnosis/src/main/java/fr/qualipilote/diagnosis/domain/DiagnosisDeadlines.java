package fr.qualipilote.diagnosis.domain;

import fr.qualipilote.diagnosis.spi.SelfDiagnosisSteps.Deadlines;
import fr.qualipilote.kernel.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a service is reminded and when its delay is told to others, in working days (proposals of domain.md, 3A, step 3).
 *
 * @param farDays before the due date: first reminder
 * @param nearDays before the due date: second reminder
 * @param headDays after the due date: the head of service
 * @param secretaryDays after the due date: the secretary general
 * @param completeDays to complete a sheet that was sent back
 * @param reviewDays to review a sheet, to consolidate, to record a decision
 * @param zone in which a morning begins
 */
public record DiagnosisDeadlines(
        int farDays, int nearDays, int headDays, int secretaryDays, int completeDays, int reviewDays, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    public Deadlines of(LocalDate dueOn) {
        return new Deadlines(
                morning(days().plus(dueOn, -farDays)),
                morning(days().plus(dueOn, -nearDays)),
                morning(days().plus(dueOn, headDays)),
                morning(days().plus(dueOn, secretaryDays)));
    }

    /** A sheet that is sent back is not due before the campaign's deadline. */
    public LocalDate completeBy(LocalDate today, LocalDate deadline) {
        LocalDate day = days().plus(today, completeDays);
        return day.isBefore(deadline) ? deadline : day;
    }

    public LocalDate reviewBy(LocalDate since) {
        return days().plus(since, reviewDays);
    }

    /** Eight o'clock. */
    public Instant morning(LocalDate date) {
        return date.atTime(MORNING).atZone(zone).toInstant();
    }

    private static WorkingDays days() {
        return WorkingDays.ofFrance();
    }
}
