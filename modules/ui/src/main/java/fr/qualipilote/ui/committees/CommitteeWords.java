package fr.qualipilote.ui.committees;

import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Places, dates and states of committees as people read them. */
record CommitteeWords(Names names, Wording words) {

    /** « Secrétaire général », « BARU », « Représentants des élus ». */
    String seat(Seat seat) {
        if (seat instanceof Seat.OfFunction of) {
            return of.function() == Function.HEAD_OF_SERVICE
                    ? words.text("committees.seat.heads")
                    : words.label(of.function());
        }
        if (seat instanceof Seat.OfPerson of) {
            return names.person(of.person());
        }
        return seat instanceof Seat.OfService of
                ? names.service(of.service())
                : seat instanceof Seat.Guest guest ? guest.words() : "";
    }

    /** The place, and who holds it where that says more: « Responsable qualité (Mme Durand) ». */
    String seat(Seat seat, @Nullable PersonId holder) {
        String place = seat(seat);
        String name = holder == null ? place : names.person(holder);
        return name.equals(place) ? place : words.text("committees.seat.held", place, name);
    }

    String chair(BodySheet body, Mandates mandates, LocalDate today) {
        PersonId holder = body.chair() instanceof Seat.OfFunction of
                ? mandates.holder(of.function(), today).person().orElse(null)
                : null;
        return seat(body.chair(), holder);
    }

    String members(BodySheet body) {
        return body.members().stream().map(this::seat).collect(Collectors.joining(", "));
    }

    String themes(BodySheet body) {
        return body.themes().stream().map(names::theme).collect(Collectors.joining(", "));
    }

    /** « 24 juin 2022 à 10:00 ». */
    String when(MeetingLine line) {
        return words.text("date.at", words.dayMonthYear(line.day()), time(line.from()));
    }

    static String time(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    /** « Report demandé · ACT-2022-004 ». */
    String matter(Matter matter) {
        String kind = words.text("committees.matter." + matter.kind());
        return matter.reference().isEmpty() ? kind : words.text("committees.matter", kind, matter.reference());
    }

    static Tone tone(MeetingState state) {
        return switch (state) {
            case PLANNED -> Tone.PLAIN;
            case CONVENED -> Tone.INFO;
            case OPEN, HELD -> Tone.WARN;
            case APPROVED -> Tone.OK;
            case CANCELLED -> Tone.BAD;
        };
    }
}
