package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;

/** A clock that a test sets. */
class SetClock implements BusinessClock {

    static final LocalDate START = LocalDate.of(2022, 6, 24);

    private volatile Instant now = BusinessClock.fixedAt(START).now();

    @Override
    public Instant now() {
        return now;
    }

    void set(LocalDate date) {
        now = BusinessClock.fixedAt(date).now();
    }

    void pass(long seconds) {
        now = now.plusSeconds(seconds);
    }
}
