package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.IndicatorSheet.CorrectedMeasure;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;

/** The corrections of values that had been checked, latest first: old value, reason, who. */
final class CorrectionsCard extends Composite<Card> {

    private final Card card;

    CorrectionsCard(IndicatorSheet sheet, Names names, LocalDate today) {
        Wording words = Wording.here();
        card = new Card(words.text("indicator.details.corrections"));
        if (sheet.corrections().isEmpty()) {
            Paragraph none = new Paragraph(words.text("indicator.details.corrections.none"));
            none.addClassName("qp-muted");
            card.with(none);
            return;
        }
        OrderedList list = new OrderedList();
        list.addClassNames("qp-plain-list", "qp-history");
        list.getElement().setAttribute("reversed", true);
        for (CorrectedMeasure corrected : sheet.corrections()) {
            ListItem item = ExplanationPanel.change(corrected.change(), words, names, today);
            Span month = new Span(MeasureWords.span(corrected.month(), corrected.month(), words));
            month.addClassName("qp-ref");
            item.addComponentAsFirst(month);
            list.add(item);
        }
        card.with(list);
    }

    @Override
    protected Card initContent() {
        return card;
    }
}
