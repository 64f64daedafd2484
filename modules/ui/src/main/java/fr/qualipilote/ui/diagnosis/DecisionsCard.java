package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.CampaignSheet.Decided;
import fr.qualipilote.diagnosis.CampaignSheet.Outcome;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;

/** What the steering committee has decided, latest first, each with its minutes. */
final class DecisionsCard extends Div {

    private final Wording words = Wording.here();

    /** @param elsewhere whether only the day is known, not the hour */
    DecisionsCard(List<Decided> decisions, boolean elsewhere, Names names, LocalDate today) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        decisions.forEach(decided -> list.add(line(decided, elsewhere, names, today)));
        add(new Card(words.text("selfdiagnosis.decisions")).with(list));
    }

    private ListItem line(Decided decided, boolean elsewhere, Names names, LocalDate today) {
        Div text = new Div(
                new Chip(words.label(decided.outcome()), tone(decided.outcome())),
                new Span(words.text("selfdiagnosis.decision.minutes", decided.minutes())));
        if (decided.until() != null) {
            text.add(new Span(words.text("selfdiagnosis.decision.until", words.dayMonthYear(decided.until()))));
        }
        if (decided.note() != null) {
            Paragraph note = new Paragraph(decided.note());
            note.addClassName("qp-pre");
            text.add(note);
        }
        Span signature = new Span(words.text(
                "action.signature",
                decided.by() == null ? words.text("selfdiagnosis.decision.meeting") : names.person(decided.by()),
                elsewhere ? words.dayMonthYear(decided.at()) : words.moment(decided.at(), today)));
        signature.addClassName("qp-muted");
        text.add(signature);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        return item;
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case VALIDATED -> Tone.OK;
            case MORE_ASKED -> Tone.WARN;
            case ADJOURNED -> Tone.PLAIN;
        };
    }
}
