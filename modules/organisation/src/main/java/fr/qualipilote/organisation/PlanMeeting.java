package fr.qualipilote.organisation;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a meeting is to be.
 *
 * @param minutes how long, from a quarter of an hour to a day
 */
public record PlanMeeting(LocalDate day, LocalTime from, int minutes, String place) {}
