package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.ui.part.Chip;
import java.util.List;

/** Meetings, each with a link, its place and its state. */
final class MeetingList extends UnorderedList {

    /** @param named whether the list says which body each is of */
    MeetingList(List<MeetingLine> lines, boolean named, CommitteeWords words) {
        addClassName("qp-plain-list");
        lines.forEach(line -> add(item(line, named, words)));
    }

    private static ListItem item(MeetingLine line, boolean named, CommitteeWords words) {
        String when = words.when(line);
        Anchor link = new Anchor(
                CommitteeNavigation.addressOf(line.id()),
                named ? words.words().text("committees.meeting.of", line.bodyName(), when) : when);
        link.addClassName("qp-strong");
        Span under = new Span(
                line.cancelledBecause() != null
                        ? words.words().text("committees.cancelled", line.cancelledBecause())
                        : line.place());
        under.addClassName("qp-muted");
        Div text = new Div(link, under);
        text.addClassName("qp-line-text");
        ListItem item =
                new ListItem(text, new Chip(words.words().label(line.state()), CommitteeWords.tone(line.state())));
        item.addClassName("qp-line");
        return item;
    }
}
