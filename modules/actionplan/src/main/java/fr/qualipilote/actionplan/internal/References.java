package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.domain.Numbering;
import org.springframework.stereotype.Component;

/**
 * Gives references: « ACT-2022-014 », without gaps or doubles. The year's row stays locked until the transaction ends, so a
 * number that is rolled back is given to the next one.
 */
@Component
class References {

    /** Locked while the row of a new year is made, and while a plan is imported. */
    private static final int GUARD = 0;

    private final NumberingRepository numbers;

    References(NumberingRepository numbers) {
        this.numbers = numbers;
    }

    String next(int year) {
        Numbering numbering = numbers.lock(year).orElseGet(() -> begin(year));
        return "ACT-%d-%03d".formatted(year, numbering.next());
    }

    /** Keeps others from importing until the transaction ends. */
    void hold() {
        if (numbers.lock(GUARD).isEmpty()) {
            throw new IllegalStateException("The numbering has lost its guard row");
        }
    }

    private Numbering begin(int year) {
        hold();
        return numbers.lock(year).orElseGet(() -> numbers.saveAndFlush(new Numbering(year)));
    }
}
