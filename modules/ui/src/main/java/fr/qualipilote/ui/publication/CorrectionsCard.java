package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.kernel.Period;
import fr.qualipilote.publication.PublicSet.Correction;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was corrected after it had been published, with what everybody is told of it. */
final class CorrectionsCard extends Composite<Card> {

    private final Wording words = Wording.here();
    private final Card card = new Card(words.text("publication.corrections"));

    /** @param explain writes what everybody is told; null where the person may not */
    CorrectionsCard(List<Correction> corrections, @Nullable Consumer<Correction> explain) {
        Paragraph rule = new Paragraph(words.text("publication.corrections.explain"));
        rule.addClassName("qp-muted");
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        corrections.forEach(correction -> list.add(line(correction, explain)));
        card.with(rule, list);
    }

    @Override
    protected Card initContent() {
        return card;
    }

    private ListItem line(Correction correction, @Nullable Consumer<Correction> explain) {
        Span what = new Span(name(correction, words));
        what.addClassName("qp-strong");
        Span told = new Span(words.text(
                "publication.correction",
                correction.before(),
                correction.after(),
                words.dayMonthYear(correction.on())));
        Span reason = new Span(
                correction.reason().isEmpty()
                        ? words.text("publication.correction.no-reason")
                        : words.text("publication.correction.reason", correction.reason()));
        reason.addClassName("qp-muted");
        Div text = new Div(what, told, reason);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        if (explain != null) {
            Button button = new Button(words.text("publication.correction.write"), click -> explain.accept(correction));
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(words.text("publication.correction.write.of", name(correction, words)));
            item.add(button);
        }
        return item;
    }

    static String name(Correction correction, Wording words) {
        Period period = correction.period();
        return period == null
                ? correction.what()
                : words.text("publication.reference-span", correction.what(), words.period(period));
    }
}
