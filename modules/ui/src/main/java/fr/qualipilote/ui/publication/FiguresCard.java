package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.publication.PublicSet;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.text.Wording;
import java.util.stream.Collectors;

/** The figures of a publication, each with its « Pourquoi ? ». */
final class FiguresCard extends Composite<Card> {

    private final Wording words = Wording.here();
    private final Card card;

    FiguresCard(PublicSet set) {
        card = new Card(words.text(set.publishedOn() == null ? "publication.figures" : "publication.figures.frozen"));
        if (set.indicators().isEmpty() && set.surveys().isEmpty()) {
            Paragraph none = new Paragraph(words.text("publication.figures.none"));
            none.addClassName("qp-muted");
            card.with(none);
        }
        if (!set.indicators().isEmpty()) {
            UnorderedList list = list();
            set.indicators().forEach(row -> list.add(indicator(row)));
            card.with(new H3(words.text("publication.choice.indicators")), list);
        }
        if (!set.surveys().isEmpty()) {
            UnorderedList list = list();
            set.surveys().forEach(row -> list.add(survey(row)));
            card.with(new H3(words.text("publication.choice.waves")), list);
        }
    }

    @Override
    protected Card initContent() {
        return card;
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        return list;
    }

    private ListItem indicator(IndicatorRow row) {
        String values = row.measures().stream().map(measure -> measure.text()).collect(Collectors.joining(" · "));
        return line(row.name(), values, () -> FigureWhyDialog.of(row).open());
    }

    private ListItem survey(SurveyRow row) {
        Integer n = row.answering();
        String value = n == null ? row.text() : words.text("publication.choice.with-n", row.text(), n);
        return line(row.question(), value, () -> FigureWhyDialog.of(row).open());
    }

    private ListItem line(String name, String value, Runnable why) {
        Span title = new Span(name);
        title.addClassName("qp-strong");
        Span values = new Span(value);
        values.addClassName("qp-muted");
        Div text = new Div(title, values);
        text.addClassName("qp-line-text");
        Button button = new Button(words.text("publication.why"), click -> why.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(words.text("publication.why.of", name));
        ListItem item = new ListItem(text, button);
        item.addClassName("qp-line");
        return item;
    }
}
