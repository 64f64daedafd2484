package fr.qualipilote.ui.diagnosis;

import fr.qualipilote.diagnosis.CampaignLine;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.Halt;
import fr.qualipilote.diagnosis.Progress;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.TakenOver;
import fr.qualipilote.ui.part.Meter;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How campaigns and sheets are spoken of. */
final class CampaignWords {

    private CampaignWords() {}

    /** « 12 réponses sur 60 (20 %) », with its bar. */
    static Meter progress(Progress progress, Wording words) {
        return new Meter(said(progress, words), progress.percent());
    }

    static String said(Progress progress, Wording words) {
        return words.text(
                "selfdiagnosis.progress", progress.answered(), progress.asked(), words.percent(progress.percent()));
    }

    /** « 72,5 % »; « – » where nothing has a level yet, or where it may not be read. */
    static String conformity(@Nullable Score score, Wording words) {
        BigDecimal percent = score == null ? null : score.percent();
        return percent == null ? words.text("none") : words.percent(percent);
    }

    /** Who took it over, when, from which file, and the dates that were told. */
    static String said(TakenOver taken, Names names, Wording words) {
        return words.text(
                "selfdiagnosis.takeover.said",
                names.person(taken.by()),
                words.dateTime(taken.at()),
                taken.fileName(),
                words.dayMonthYear(taken.openedOn()),
                words.dayMonthYear(taken.decidedOn()));
    }

    /** « Campagne suspendue le 12 juin 2022 par Claire Martin : « Élections » ». */
    static String said(CampaignLine campaign, Halt halt, Names names, Wording words) {
        return halted("selfdiagnosis.halted.", campaign, halt, names, words);
    }

    /** The same beneath the name of the campaign. */
    static String saidShort(CampaignLine campaign, Halt halt, Names names, Wording words) {
        return halted("selfdiagnosis.halted.short.", campaign, halt, names, words);
    }

    private static String halted(String key, CampaignLine campaign, Halt halt, Names names, Wording words) {
        return words.text(
                key + campaign.state(), words.dayMonthYear(halt.at()), names.person(halt.by()), halt.reason());
    }

    static String day(@Nullable LocalDate date, Wording words) {
        return date == null ? words.text("none") : words.dayMonthYear(date);
    }

    static Tone tone(CampaignState state) {
        return switch (state) {
            case IN_PREPARATION -> Tone.PLAIN;
            case OPEN, IN_REVIEW, WITH_COMMITTEE -> Tone.INFO;
            case VALIDATED, CLOSED -> Tone.OK;
            case SUSPENDED -> Tone.WARN;
            case CANCELLED -> Tone.BAD;
        };
    }

    static Tone tone(SheetState state) {
        return switch (state) {
            case PLANNED, OUT_OF_SCOPE -> Tone.PLAIN;
            case ANSWERING, HANDED_IN -> Tone.INFO;
            case RETURNED -> Tone.WARN;
            case ACCEPTED -> Tone.OK;
        };
    }
}
