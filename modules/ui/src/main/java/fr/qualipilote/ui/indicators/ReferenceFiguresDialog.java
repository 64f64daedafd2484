package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.indicators.ReferenceFigures.DatedValue;
import fr.qualipilote.indicators.ReferenceFigures.ReferenceFigureLine;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.YearMonth;
import java.util.List;

/** The figures that values are divided by, with the months from which they hold. */
final class ReferenceFiguresDialog extends SingleDialog {

    private final transient ReferenceFigures figures;
    private final transient CurrentActor currentActor;
    private final transient BusinessClock clock;
    private final transient Wording words = Wording.here();
    private final Div body = new Div();

    ReferenceFiguresDialog(ReferenceFigures figures, CurrentActor currentActor, BusinessClock clock) {
        this.figures = figures;
        this.currentActor = currentActor;
        this.clock = clock;
        setHeaderTitle(words.text("indicator.figures.title"));
        setWidth("min(94vw, 560px)");
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
        if (IndicatorRights.mayDefine(currentActor.get())) {
            Button define = new Button(words.text("indicator.figures.define"), click -> define());
            define.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            getFooter().add(define);
        }
        show();
    }

    private void show() {
        body.removeAll();
        body.add(new Paragraph(words.text("indicator.figures.explain")));
        List<ReferenceFigureLine> lines = figures.figures(currentActor.get());
        if (lines.isEmpty()) {
            body.add(new Paragraph(words.text("indicator.figures.none")));
        }
        lines.forEach(line -> body.add(figure(line)));
    }

    private Div figure(ReferenceFigureLine line) {
        UnorderedList values = new UnorderedList();
        values.addClassName("qp-plain-list");
        line.values().forEach(value -> values.add(value(value)));
        Div figure = new Div(new H3(line.name()), values);
        figure.addClassName("qp-stack");
        if (IndicatorRights.mayDefine(currentActor.get())) {
            Button another = new Button(words.text("indicator.figures.value"), click -> setValue(line));
            another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            another.setAriaLabel(words.text("indicator.figures.value-of", line.name()));
            figure.add(another);
        }
        return figure;
    }

    private ListItem value(DatedValue value) {
        Span said = new Span(words.text(
                "indicator.figures.from",
                MeasureWords.plain(value.value(), words),
                MeasureWords.month(value.from(), words)));
        Div text = new Div(said);
        text.addClassName("qp-line-text");
        if (!value.source().isBlank()) {
            Span source = new Span(value.source());
            source.addClassName("qp-muted");
            text.add(source);
        }
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        return item;
    }

    private void setValue(ReferenceFigureLine line) {
        new FigureValueDialog(line.name(), YearMonth.from(clock.today()), (name, value) -> {
                    figures.setValue(currentActor.get(), line.id(), value);
                    done();
                })
                .open();
    }

    private void define() {
        new FigureValueDialog(null, YearMonth.from(clock.today()), (name, value) -> {
                    figures.define(currentActor.get(), name, value);
                    done();
                })
                .open();
    }

    private void done() {
        Notices.done(words.text("indicator.figures.done"));
        show();
    }
}
