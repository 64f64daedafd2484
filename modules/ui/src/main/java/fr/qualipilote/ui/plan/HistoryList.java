package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.actionplan.ActionSheet.HistoryEntry;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Histories;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Everything that happened to an action, latest first; nothing is ever taken out of it. */
final class HistoryList extends OrderedList {

    HistoryList(List<HistoryEntry> entries, Names names, LocalDate today) {
        Wording words = Wording.here();
        addClassNames("qp-plain-list", "qp-history");
        getElement().setAttribute("reversed", true);
        entries.forEach(entry -> {
            Paragraph said = new Paragraph(Histories.sentence(entry, words, names::person, names::service));
            said.addClassName("qp-pre");
            Span signature = new Span(words.text(
                    "action.signature",
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
}
