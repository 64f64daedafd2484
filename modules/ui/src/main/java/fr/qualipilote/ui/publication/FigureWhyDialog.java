package fr.qualipilote.ui.publication;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import fr.qualipilote.publication.PublicSet.IndicatorRow;
import fr.qualipilote.publication.PublicSet.MeasureCell;
import fr.qualipilote.publication.PublicSet.SurveyRow;
import fr.qualipilote.surveys.Interval;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;

/** « Pourquoi ? »: what a figure means, how it was obtained, and what it was judged by; as it is published. */
final class FigureWhyDialog extends SingleDialog {

    private final Wording words = Wording.here();
    private final Facts facts = new Facts();

    private FigureWhyDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(94vw, 620px)");
        add(new Div(facts));
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    static FigureWhyDialog of(IndicatorRow row) {
        FigureWhyDialog dialog = new FigureWhyDialog(row.name());
        dialog.tell(row);
        return dialog;
    }

    static FigureWhyDialog of(SurveyRow row) {
        FigureWhyDialog dialog = new FigureWhyDialog(row.question());
        dialog.tell(row);
        return dialog;
    }

    private void tell(IndicatorRow row) {
        facts.fact(words.text("publication.why.definition"), row.definition())
                .fact(words.text("publication.why.formula"), row.formula())
                .fact(words.text("publication.why.source"), row.source())
                .fact(words.text("publication.why.comment"), row.comment());
        row.measures().forEach(measure -> facts.fact(words.period(measure.period()), told(measure)));
    }

    private String told(MeasureCell measure) {
        List<String> parts = new ArrayList<>();
        parts.add(measure.text());
        String verdict = PublicationLabels.verdict(measure.verdict(), words);
        if (!verdict.isEmpty()) {
            parts.add(words.text(
                    "publication.why.judged",
                    verdict,
                    words.text("publication.why.target." + measure.direction().name(), measure.target())));
        }
        parts.add(words.text("publication.why.method." + measure.method().name()));
        Integer n = measure.sampleSize();
        if (n != null) {
            parts.add(words.text("publication.why.n", n));
        }
        return String.join(" · ", parts);
    }

    private void tell(SurveyRow row) {
        Integer n = row.answering();
        Integer satisfied = row.satisfied();
        Interval margin = row.margin();
        facts.fact(words.text("publication.why.result"), row.text());
        if (n != null && satisfied != null) {
            facts.fact(words.text("publication.why.formula"), words.text("publication.why.satisfied", satisfied, n));
        } else {
            facts.fact(words.text("publication.why.formula"), words.text("publication.why.n-unknown"));
        }
        if (margin != null) {
            facts.fact(
                    words.text("publication.why.margin"),
                    words.text("publication.why.between", margin.low(), margin.high()));
        }
        facts.fact(
                        words.text("publication.why.wave"),
                        words.text("publication.reference-span", row.wave(), row.title()))
                .fact(words.text("publication.why.source"), row.source());
        if (row.fieldFrom() != null && row.fieldTo() != null) {
            facts.fact(
                    words.text("publication.why.field"),
                    words.text(
                            "period.from-to", words.dayMonthYear(row.fieldFrom()), words.dayMonthYear(row.fieldTo())));
        }
    }
}
