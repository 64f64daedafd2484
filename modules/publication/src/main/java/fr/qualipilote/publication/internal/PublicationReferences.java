package fr.qualipilote.publication.internal;

import fr.qualipilote.publication.domain.Numbering;
import org.springframework.stereotype.Component;

/**
 * Gives references: « PUB-2022-001 », without gaps or doubles. The year's row stays locked until the transaction ends, so a number
 * that is rolled back is given to the next one.
 */
@Component
class PublicationReferences {

    /** Locked while the row of a new year is made. */
    private static final int GUARD = 0;

    private final PublicationNumbers numbers;

    PublicationReferences(PublicationNumbers numbers) {
        this.numbers = numbers;
    }

    String next(int year) {
        Numbering numbering = numbers.lock(year).orElseGet(() -> begin(year));
        return "PUB-%d-%03d".formatted(year, numbering.next());
    }

    private Numbering begin(int year) {
        if (numbers.lock(GUARD).isEmpty()) {
            throw new IllegalStateException("The numbering has lost its guard row");
        }
        return numbers.lock(year).orElseGet(() -> numbers.saveAndFlush(new Numbering(year)));
    }
}
