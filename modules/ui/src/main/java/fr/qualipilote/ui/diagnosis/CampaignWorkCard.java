package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Groups;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.List;

/** What waits for whom in a campaign, each with a link to its task. */
final class CampaignWorkCard extends Div {

    private final Wording words = Wording.here();

    CampaignWorkCard(List<WorkItemLine> items, Names names, LocalDate today) {
        UnorderedList list = new UnorderedList();
        addClassName("qp-campaign-work");
        list.addClassName("qp-plain-list");
        items.forEach(item -> list.add(line(item, names, today)));
        add(new Card(words.text("action.work")).with(list));
    }

    private ListItem line(WorkItemLine item, Names names, LocalDate today) {
        String key = "tasks.title." + item.formKey();
        String about = item.service() == null ? item.reference() : names.service(item.service());
        Anchor link =
                new Anchor(Places.TASKS + "/" + item.id(), words.has(key) ? words.text(key, about) : item.subject());
        link.addClassName("qp-strong");
        Span who = new Span(
                item.assignee() != null
                        ? names.person(item.assignee())
                        : words.text("action.work.to-take", Groups.words(item.candidates(), names)));
        who.addClassName("qp-muted");
        Div what = new Div(link, who);
        what.addClassName("qp-line-text");
        ListItem line = new ListItem(what);
        if (item.dueOn() != null) {
            line.add(new DueLabel(words, item.dueOn(), today));
        }
        line.addClassName("qp-line");
        return line;
    }
}
