package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.actionplan.ActionSheet.Postponement;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** Every postponement asked for: from when to when, why, and what was decided by whom. */
final class PostponementList extends UnorderedList {

    private final Wording words = Wording.here();

    PostponementList(List<Postponement> postponements, Names names, LocalDate today) {
        addClassName("qp-plain-list");
        postponements.forEach(postponement -> add(item(postponement, names, today)));
    }

    private ListItem item(Postponement postponement, Names names, LocalDate today) {
        Span dates = new Span(
                postponement.from() == null
                        ? words.dayMonthYear(postponement.to())
                        : words.text(
                                "action.postponement.from-to",
                                words.dayMonthYear(postponement.from()),
                                words.dayMonthYear(postponement.to())));
        dates.addClassName("qp-strong");
        Div head = new Div(dates, verdict(postponement));
        head.addClassName("qp-occurrence-head");
        Span asked = new Span(words.text(
                "action.signature",
                names.person(postponement.requestedBy()),
                words.moment(postponement.requestedAt(), today)));
        asked.addClassName("qp-muted");
        Div text = new Div(head, new Paragraph(postponement.reason()), asked);
        text.addClassName("qp-line-text");
        if (postponement.decidedAt() != null) {
            Span decided = new Span(words.text(
                    postponement.decisionNote() == null
                            ? "action.postponement.decided"
                            : "action.postponement.decided-note",
                    names.person(postponement.decidedBy()),
                    words.moment(postponement.decidedAt(), today),
                    postponement.decisionNote() == null ? "" : postponement.decisionNote()));
            decided.addClassName("qp-muted");
            text.add(decided);
        }
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        return item;
    }

    private Chip verdict(Postponement postponement) {
        if (postponement.granted() == null) {
            return new Chip(
                    words.text(
                            postponement.decidedAt() == null
                                    ? "action.postponement.waiting"
                                    : "action.postponement.lapsed"),
                    Tone.WARN);
        }
        return postponement.granted()
                ? new Chip(words.text("action.postponement.granted"), Tone.OK)
                : new Chip(words.text("action.postponement.refused"), Tone.PLAIN);
    }
}
