package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.kernel.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Time as a test needs it. */
final class SteppingClock implements BusinessClock {

    static final LocalDate START = LocalDate.of(2022, 6, 24);

    private volatile Instant now = BusinessClock.fixedAt(START).now();

    @Override
    public Instant now() {
        return now;
    }

    void letPass(Duration time) {
        now = now.plus(time);
    }

    void standOn(LocalDate date) {
        now = BusinessClock.fixedAt(date).now();
    }
}
