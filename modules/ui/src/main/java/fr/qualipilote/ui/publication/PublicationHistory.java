package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.publication.HistoryCode;
import fr.qualipilote.publication.PublicationSheet.HistoryEntry;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Everything that happened to a publication, latest first. */
final class PublicationHistory extends OrderedList {

    PublicationHistory(List<HistoryEntry> entries, Names names, LocalDate today) {
        Wording words = Wording.here();
        addClassNames("qp-plain-list", "qp-history");
        getElement().setAttribute("reversed", true);
        entries.forEach(entry -> {
            Paragraph said = new Paragraph(sentence(entry, words));
            said.addClassName("qp-pre");
            Span signature = new Span(words.text(
                    "publication.signature",
                    entry.author() == null ? words.text("machine") : names.person(entry.author()),
                    words.moment(entry.at(), today)));
            signature.addClassName("qp-muted");
            Div text = new Div(said, signature);
            text.addClassName("qp-line-text");
            ListItem item = new ListItem(text);
            item.addClassName("qp-line");
            add(item);
        });
    }

    private static String sentence(HistoryEntry entry, Wording words) {
        boolean counted = entry.code() == HistoryCode.CHOSEN || entry.code() == HistoryCode.SUBMITTED;
        Object[] arguments = entry.arguments().stream()
                .map(argument -> counted ? (Object) Integer.valueOf(argument) : argument)
                .toArray();
        return words.text("publication.history." + entry.code().code(), arguments);
    }
}
