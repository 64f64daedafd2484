package fr.qualipilote.ui.committees;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.ui.text.Wording;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting as a calendar takes it (RFC 5545): one event, in universal time, so that no time zone has to be described. Ten lines
 * of text need no library; what they must be like is held by a test.
 */
record CalendarEntry(String fileName, String text) {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String END = "\r\n";

    /** Longest line in octets, without its end (RFC 5545, 3.1). */
    private static final int LONGEST_LINE = 75;

    static CalendarEntry of(MeetingSheet sheet, Instant now, Wording words) {
        return of(sheet, List.of(), now, words);
    }

    /** @param members who are asked to come: a calendar that opens the entry can write to them itself */
    static CalendarEntry of(MeetingSheet sheet, List<Invitation.Recipient> members, Instant now, Wording words) {
        MeetingLine line = sheet.line();
        Instant from = line.day().atTime(line.from()).atZone(BusinessClock.ZONE).toInstant();
        String agenda = sheet.items().stream()
                .map(item -> words.text("committees.item", item.number(), item.title()))
                .collect(Collectors.joining("\n"));
        Stream<String> head = Stream.of(
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Qualipilote//Qualipilote//FR",
                "CALSCALE:GREGORIAN",
                // what is published names nobody (RFC 5546, 3.2.1)
                members.isEmpty() ? "METHOD:PUBLISH" : "",
                "BEGIN:VEVENT",
                "UID:" + line.id() + "@qualipilote",
                "SEQUENCE:" + sheet.version(),
                "DTSTAMP:" + UTC.format(now),
                "DTSTART:" + UTC.format(from),
                "DTEND:" + UTC.format(from.plusSeconds(60L * line.minutes())),
                "SUMMARY:" + escaped(line.bodyName()),
                "LOCATION:" + escaped(line.place()),
                agenda.isEmpty() ? "" : "DESCRIPTION:" + escaped(agenda),
                "STATUS:" + status(line.state()));
        Stream<String> asked = members.stream().map(CalendarEntry::attendee);
        List<String> lines = Stream.of(head, asked, Stream.of("END:VEVENT", "END:VCALENDAR"))
                .flatMap(part -> part)
                .filter(text -> !text.isEmpty())
                .toList();
        return new CalendarEntry(
                words.text("committees.file.meeting") + "-" + line.day() + ".ics",
                lines.stream().map(CalendarEntry::folded).collect(Collectors.joining(END, "", END)));
    }

    /** A quoted parameter holds no quote and no end of line. */
    private static String attendee(Invitation.Recipient member) {
        String name = member.name().replaceAll("[\"\\p{Cntrl}]", "");
        return "ATTENDEE;CN=\"" + name + "\";ROLE=REQ-PARTICIPANT:mailto:" + member.email();
    }

    private static String status(MeetingState state) {
        return switch (state) {
            case PLANNED -> "TENTATIVE";
            case CANCELLED -> "CANCELLED";
            case CONVENED, OPEN, HELD, APPROVED -> "CONFIRMED";
        };
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Goes on in the next line, after a space, before a line becomes too long; never within a character. */
    private static String folded(String line) {
        StringBuilder folded = new StringBuilder();
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            String sign = Character.toString(line.codePointAt(at));
            int length = sign.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(sign);
            octets += length;
            at += sign.length();
        }
        return folded.toString();
    }
}
