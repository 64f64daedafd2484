package fr.qualipilote.ui.publication;

import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.publication.PublicationLine;
import fr.qualipilote.publication.PublicationState;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** What publications are called. */
final class PublicationLabels {

    private PublicationLabels() {}

    static Tone tone(PublicationState state) {
        return switch (state) {
            case DRAFT, DISCARDED -> Tone.PLAIN;
            case SUBMITTED -> Tone.INFO;
            case RETURNED -> Tone.WARN;
            case PUBLISHED -> Tone.OK;
            case WITHDRAWN -> Tone.BAD;
        };
    }

    /** « janvier 2022 à mai 2022 ». */
    static String span(YearMonth from, YearMonth to, Wording words) {
        int months = (int) ChronoUnit.MONTHS.between(from, to) + 1;
        String start = words.period(Period.month(from));
        return months == 1 ? start : words.text("period.from-to", start, words.period(Period.month(to)));
    }

    /** Who has to do something now; empty where nobody has. */
    static String waitsFor(PublicationState state, Wording words) {
        return switch (state) {
            case DRAFT, RETURNED -> words.text("publication.waits.quality");
            case SUBMITTED -> words.text("publication.waits.management");
            case PUBLISHED, WITHDRAWN, DISCARDED -> "";
        };
    }

    /** The state, and of a published one whether it is what everybody reads first. */
    static String standing(PublicationLine line, Wording words) {
        if (line.state() != PublicationState.PUBLISHED) {
            return words.label(line.state());
        }
        return words.text(line.inForce() ? "publication.in-force" : "publication.replaced");
    }

    /** « ✗ manqué »; empty where nothing is judged. */
    static String verdict(Verdict verdict, Wording words) {
        return switch (verdict) {
            case MET -> words.text("publication.verdict.MET");
            case MISSED -> words.text("publication.verdict.MISSED");
            case CLOSE -> words.text("publication.verdict.CLOSE");
            case INFORMATIVE, NONE -> "";
        };
    }
}
