package fr.qualipilote.actionplan.spi;

import java.time.Instant;

/**
 * When to remind and when to alert. Computed by the domain (working days, never on a week-end); those that are past when
 * the watch begins are left out by the domain's answer to the reminder.
 *
 * @param reminderFar 15 days before by default
 * @param reminderNear 7 days before by default
 * @param due the morning of the due date
 * @param late the first working day after: the head of service
 * @param veryLate the secretary general
 */
public record Deadlines(Instant reminderFar, Instant reminderNear, Instant due, Instant late, Instant veryLate) {}
