package fr.qualipilote.diagnosis.internal;

import fr.qualipilote.diagnosis.domain.Numbering;
import org.springframework.stereotype.Component;

/** Gives references: « AD-2022-01 », without gaps or doubles. */
@Component
class CampaignReferences {

    /** Locked while the row of a new year is made. */
    private static final int GUARD = 0;

    private final CampaignNumbers numbers;

    CampaignReferences(CampaignNumbers numbers) {
        this.numbers = numbers;
    }

    String next(int year) {
        Numbering numbering = numbers.lock(year).orElseGet(() -> begin(year));
        return "AD-%d-%02d".formatted(year, numbering.next());
    }

    /** Whoever asks for it next, here or on another node, waits until this transaction is over. */
    void hold() {
        if (numbers.lock(GUARD).isEmpty()) {
            throw new IllegalStateException("The numbering of campaigns has lost its guard row");
        }
    }

    private Numbering begin(int year) {
        hold();
        return numbers.lock(year).orElseGet(() -> numbers.saveAndFlush(new Numbering(year)));
    }
}
