package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionSheet.Contribution;
import fr.qualipilote.actionplan.ActionSheet.Occurrence;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Each carrying out of an action: its date and state, who has answered, what was declared, who verified. */
final class CarryingOutList extends Div {

    private final Wording words = Wording.here();
    private final Names names;
    private final LocalDate today;

    CarryingOutList(ActionSheet sheet, Names names, LocalDate today) {
        this.names = names;
        this.today = today;
        addClassName("qp-occurrences");
        if (sheet.occurrences().isEmpty()) {
            add(new EmptyState(words.text("action.occurrences.none"), words.text("action.occurrences.none.next")));
        }
        sheet.occurrences().forEach(occurrence -> add(block(occurrence, sheet)));
    }

    private Component block(Occurrence occurrence, ActionSheet sheet) {
        H3 title = new H3(
                occurrence.period() == null
                        ? words.text("action.occurrence.once", words.date(occurrence.dueOn()))
                        : words.text(
                                "action.occurrence.of",
                                words.period(occurrence.period()),
                                words.date(occurrence.dueOn())));
        Div head = new Div(
                title,
                new Chip(words.label(occurrence.state()), ActionLabels.tone(occurrence.state(), occurrence.late())));
        if (occurrence.late()) {
            head.add(new Chip(words.due(occurrence.dueOn(), today), Tone.BAD));
        }
        head.addClassName("qp-occurrence-head");
        Section block = new Section(head);
        block.addClassName("qp-occurrence");
        if (!occurrence.contributions().isEmpty()) {
            UnorderedList parts = new UnorderedList();
            parts.addClassName("qp-plain-list");
            occurrence.contributions().forEach(part -> parts.add(part(part)));
            block.add(parts);
        }
        signed(
                block,
                "action.occurrence.declared",
                occurrence.declaredBy(),
                occurrence.declaredAt(),
                occurrence.result());
        if (occurrence.verifiedBy() != null) {
            signed(block, "action.occurrence.verified", occurrence.verifiedBy(), occurrence.verifiedAt(), null);
        }
        if (occurrence.returnReason() != null) {
            Paragraph returned = new Paragraph(words.text("action.occurrence.returned", occurrence.returnReason()));
            returned.addClassName("qp-warning");
            block.add(returned);
        }
        long pieces = sheet.evidence().stream()
                .filter(evidence -> occurrence.id().equals(evidence.occurrence()))
                .count();
        Paragraph evidence = new Paragraph(words.text("action.occurrence.evidence", pieces));
        evidence.addClassName("qp-muted");
        block.add(evidence);
        return block;
    }

    private ListItem part(Contribution part) {
        String who = part.service() != null ? names.service(part.service()) : names.person(part.person());
        Span sign = new Span(part.answered() ? "✓" : "○");
        sign.addClassName(part.answered() ? "qp-met" : "qp-unmet");
        sign.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span(who);
        name.addClassName("qp-strong");
        Div text = new Div(name);
        text.addClassName("qp-line-text");
        if (part.answered()) {
            text.add(new Span(part.text() == null ? "" : part.text()));
            Span signature = new Span(signature(part.answeredBy(), part.answeredAt()));
            signature.addClassName("qp-muted");
            text.add(signature);
        } else {
            Span waiting = new Span(words.text("action.part.waiting"));
            waiting.addClassName("qp-muted");
            text.add(waiting);
        }
        ListItem item = new ListItem(sign, text);
        item.addClassName("qp-line");
        return item;
    }

    private void signed(Section block, String key, @Nullable PersonId by, @Nullable Instant at, @Nullable String text) {
        if (at == null) {
            return;
        }
        Paragraph said = new Paragraph(words.text(key, signature(by, at)));
        said.addClassName("qp-muted");
        block.add(said);
        if (text != null) {
            Paragraph result = new Paragraph(text);
            result.addClassName("qp-pre");
            block.add(result);
        }
    }

    private String signature(@Nullable PersonId by, @Nullable Instant at) {
        return at == null
                ? names.person(by)
                : words.text("action.signature", names.person(by), words.moment(at, today));
    }
}
