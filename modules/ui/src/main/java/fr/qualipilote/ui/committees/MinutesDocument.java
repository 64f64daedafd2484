package fr.qualipilote.ui.committees;

import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.MinutesSheet.Attendee;
import fr.qualipilote.organisation.MinutesSheet.Decision;
import fr.qualipilote.organisation.MinutesSheet.Item;
import fr.qualipilote.organisation.MinutesSheet.MinutesContent;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Minutes as a document, whatever it is written to: the screen, PDF, ODT. What is approved says so, with its fingerprint; what is
 * not says that it is a draft.
 */
record MinutesDocument(String title, String subtitle, Locale locale, String fileName, List<Block> blocks) {

    /** One part of the document, from top to bottom. */
    sealed interface Block {

        record Heading(String text) implements Block {}

        record Text(String text) implements Block {}

        /** What must not be overlooked: a draft, a rectification. */
        record Notice(String text) implements Block {}

        /** Small print. */
        record Small(String text) implements Block {}

        /** @param header names of the columns; every row has as many cells */
        record Table(List<String> header, List<List<String>> rows) implements Block {}
    }

    static MinutesDocument of(MinutesSheet minutes, Wording words) {
        MinutesContent content = minutes.content();
        List<Block> blocks = new ArrayList<>();
        if (minutes.approvedAt() == null) {
            blocks.add(new Block.Notice(words.text("committees.minutes.draft")));
        }
        blocks.add(new Block.Text(place(content, words)));
        blocks.add(new Block.Heading(words.text("committees.attendance")));
        blocks.add(attendance(content, words));
        content.items().forEach(item -> item(item, blocks, words));
        minutes.rectifications().forEach(rectification -> {
            blocks.add(new Block.Heading(words.text("field.rectification")));
            blocks.add(new Block.Notice(rectification.text()));
            blocks.add(new Block.Small(words.text(
                    "committees.minutes.rectified", rectification.by(), words.dateTime(rectification.at()))));
        });
        blocks.add(new Block.Small(signature(minutes, words)));
        String reference = content.reference().isEmpty() ? content.day().toString() : content.reference();
        return new MinutesDocument(
                words.text("committees.minutes.title", content.body(), words.dayMonthYear(content.day())),
                words.text("committees.minutes.subtitle", content.organisation(), reference),
                words.locale(),
                words.text("committees.file.minutes") + "-" + reference,
                List.copyOf(blocks));
    }

    private static String place(MinutesContent content, Wording words) {
        String from = CommitteeWords.time(content.from());
        String times = content.until() == null
                ? words.text("committees.minutes.from", from)
                : words.text("committees.minutes.from-to", from, CommitteeWords.time(content.until()));
        return words.text(
                "committees.minutes.place",
                words.date(content.day()),
                times,
                content.place(),
                or(content.presidedBy(), words),
                or(content.secretary(), words));
    }

    private static String or(String name, Wording words) {
        return name.isEmpty() ? words.text("nobody") : name;
    }

    private static Block.Table attendance(MinutesContent content, Wording words) {
        return new Block.Table(
                List.of(words.text("committees.minutes.member"), words.text("committees.minutes.presence")),
                content.attendees().stream()
                        .map(attendee -> List.of(member(attendee, words), presence(attendee, words)))
                        .toList());
    }

    private static String member(Attendee attendee, Wording words) {
        String place = attendee.function() == null ? attendee.name() : words.label(attendee.function());
        String named = attendee.name().isEmpty() || attendee.name().equals(place)
                ? place
                : words.text("committees.seat.held", place, attendee.name());
        return attendee.chair() ? words.text("committees.attendee.chair", named) : named;
    }

    private static String presence(Attendee attendee, Wording words) {
        String presence =
                attendee.presence() == Attendance.EXPECTED ? words.text("none") : words.label(attendee.presence());
        return attendee.by() == null ? presence : words.text("committees.minutes.presence.by", presence, attendee.by());
    }

    private static void item(Item item, List<Block> blocks, Wording words) {
        blocks.add(new Block.Heading(
                item.reference() == null
                        ? words.text("committees.item", item.number(), item.title())
                        : words.text("committees.minutes.item", item.number(), item.title(), item.reference())));
        if (!item.discussion().isEmpty()) {
            blocks.add(new Block.Text(item.discussion()));
        }
        if (!item.decisions().isEmpty()) {
            blocks.add(new Block.Table(
                    List.of(
                            words.text("committees.minutes.reference"),
                            words.text("field.decision-text"),
                            words.text("committees.decision.follower"),
                            words.text("committees.decision.due")),
                    item.decisions().stream()
                            .map(decision -> row(decision, words))
                            .toList()));
        }
        if (item.discussion().isEmpty() && item.decisions().isEmpty()) {
            blocks.add(new Block.Text(words.text("committees.minutes.nothing")));
        }
    }

    private static List<String> row(Decision decision, Wording words) {
        String kind = words.label(decision.kind());
        if (!decision.services().isEmpty()) {
            kind = words.text("committees.decision.asked", kind, String.join(", ", decision.services()));
        }
        String text = words.text("committees.minutes.decision", kind, decision.text());
        if (decision.outcome() != null) {
            text = words.text("committees.minutes.outcome", text, decision.outcome());
        }
        if (decision.state() != DecisionState.TAKEN) {
            text = words.text("committees.minutes.state", text, words.label(decision.state()));
        }
        if (decision.note() != null) {
            text = words.text("committees.minutes.note", text, decision.note());
        }
        return List.of(
                decision.reference(),
                text,
                decision.follower() == null ? words.text("none") : decision.follower(),
                decision.dueOn() == null ? words.text("none") : words.shortDate(decision.dueOn()));
    }

    private static String signature(MinutesSheet minutes, Wording words) {
        return minutes.approvedAt() == null || minutes.sha256() == null
                ? words.text("committees.minutes.unsigned")
                : words.text(
                        "committees.minutes.signed",
                        String.valueOf(minutes.content().approvedBy()),
                        words.dateTime(minutes.approvedAt()),
                        minutes.sha256());
    }
}
