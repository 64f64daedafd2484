package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.domain.Numbering;
import org.springframework.stereotype.Component;

/**
 * Gives codes: « ENQ-2022-003 », without gaps or doubles. The year's row stays locked until the transaction ends, so a number that
 * is rolled back is given to the next one.
 */
@Component
class WaveCodes {

    /** Locked while the row of a new year is made. */
    private static final int GUARD = 0;

    private final WaveNumberRepository numbers;

    WaveCodes(WaveNumberRepository numbers) {
        this.numbers = numbers;
    }

    String next(int year) {
        Numbering numbering = numbers.lock(year).orElseGet(() -> begin(year));
        return "ENQ-%d-%03d".formatted(year, numbering.next());
    }

    /** Keeps others from doing the same until the transaction ends. */
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
