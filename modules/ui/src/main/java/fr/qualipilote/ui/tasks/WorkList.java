package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Groups;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** The open tasks of one case: what waits for whom and until when, each with a link to its form. */
public final class WorkList extends UnorderedList {

    private final Wording words = Wording.here();
    private final Names names;
    private final LocalDate today;

    /** @param title what a task is called on the screen of its case */
    public WorkList(List<WorkItemLine> items, Function<WorkItemLine, String> title, Names names, LocalDate today) {
        this.names = names;
        this.today = today;
        addClassName("qp-plain-list");
        items.forEach(item -> add(line(item, title.apply(item))));
    }

    private ListItem line(WorkItemLine item, String title) {
        Anchor link = new Anchor(Places.TASKS + "/" + item.id(), title);
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
