package fr.qualipilote.ui.committees;

import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the members are told of a meeting, and who they are. The product sends no mail: whoever convenes does, from their own
 * mailbox.
 *
 * @param withoutAddress the places of which no address is known here: services, guests, people without one
 */
record Invitation(String subject, String text, List<Recipient> recipients, List<String> withoutAddress) {

    /** Beyond, some mail programs do not open the link. */
    private static final int LONGEST_LINK = 1_900;

    Invitation {
        recipients = List.copyOf(recipients);
        withoutAddress = List.copyOf(withoutAddress);
    }

    /** Somebody whose address is known. */
    record Recipient(String name, String email) {}

    static Invitation of(MeetingSheet sheet, Names names, CommitteeWords committee, Wording words) {
        MeetingLine line = sheet.line();
        List<Recipient> recipients = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (MeetingSheet.Attendee attendee : sheet.attendees()) {
            Optional<Recipient> known = names.activePeople().stream()
                    .filter(person -> person.id().equals(attendee.holder()))
                    .flatMap(person -> recipient(person).stream())
                    .findFirst();
            known.ifPresentOrElse(
                    recipients::add, () -> others.add(committee.seat(attendee.seat(), attendee.holder())));
        }
        String agenda = sheet.items().stream()
                .map(item -> words.text("committees.item", item.number(), item.title()))
                .collect(Collectors.joining("\n"));
        return new Invitation(
                words.text("committees.invite.subject", line.bodyName(), words.dayMonthYear(line.day())),
                words.text(
                        "committees.invite.body",
                        line.bodyName(),
                        committee.when(line),
                        line.minutes(),
                        line.place(),
                        agenda),
                recipients.stream().distinct().toList(),
                others);
    }

    private static Optional<Recipient> recipient(PersonLine person) {
        String email = person.email();
        return email == null ? Optional.empty() : Optional.of(new Recipient(person.name(), email));
    }

    /** Opens a message to all of them in the person's own mail program; without the text where that would be too long. */
    String mail() {
        String to = recipients.stream()
                .map(Recipient::email)
                .map(Invitation::encoded)
                .collect(Collectors.joining(","));
        String link = "mailto:" + to + "?subject=" + encoded(subject);
        String whole = link + "&body=" + encoded(text.replace("\n", "\r\n"));
        return whole.length() > LONGEST_LINK ? link : whole;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%40", "@");
    }
}
