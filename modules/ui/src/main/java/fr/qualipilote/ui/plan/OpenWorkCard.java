package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.tasks.WorkList;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The open tasks of an action: what waits for whom, each with a link to its form. */
final class OpenWorkCard extends Div {

    private final Wording words = Wording.here();

    /** @param next when work is expected again; null when no date is known */
    OpenWorkCard(List<WorkItemLine> items, @Nullable LocalDate next, Names names, LocalDate today) {
        Card card = new Card(words.text("action.work"));
        if (items.isEmpty()) {
            Paragraph none = new Paragraph(
                    next == null || next.isBefore(today)
                            ? words.text("action.work.none")
                            : words.text("action.work.next", words.date(next, today), words.dueWithin(next, today)));
            none.addClassName("qp-muted");
            card.with(none);
        } else {
            card.with(new WorkList(items, item -> title(item, names), names, today));
        }
        add(card);
    }

    private String title(WorkItemLine item, Names names) {
        String key = "action.work." + item.formKey().replace('/', '.');
        String deed = words.has(key) ? words.text(key, names.service(item.service())) : item.subject();
        return item.period() == null ? deed : words.text("action.work.of-period", deed, words.period(item.period()));
    }
}
