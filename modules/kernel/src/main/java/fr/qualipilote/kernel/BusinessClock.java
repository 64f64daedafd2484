package fr.qualipilote.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The only source of time. In production it follows the machine; in the demonstration it stands on a date that an
 * administrator moves forward. The engine's clock follows this one.
 */
public interface BusinessClock {

    /** Deadlines, working days and timers are those of Metropolitan France. */
    ZoneId ZONE = ZoneId.of("Europe/Paris");

    Instant now();

    default LocalDate today() {
        return LocalDate.ofInstant(now(), ZONE);
    }

    default LocalDateTime localNow() {
        return LocalDateTime.ofInstant(now(), ZONE);
    }

    /** A clock that stands still at nine in the morning of a date: for tests. */
    static BusinessClock fixedAt(LocalDate date) {
        Instant instant = date.atTime(9, 0).atZone(ZONE).toInstant();
        return () -> instant;
    }

    /** A clock that follows another one. */
    static BusinessClock of(Clock clock) {
        return clock::instant;
    }
}
