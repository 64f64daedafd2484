package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Where a sheet stands: its state and date, and side by side how far it is answered and what the answers say. */
final class SheetHead extends Section {

    private final Wording words = Wording.here();

    SheetHead() {
        addClassName("qp-as-head");
        getElement().setAttribute("aria-label", words.text("sheet.head"));
    }

    /** @param running whether the campaign is, so that something may be late */
    void show(SheetLine line, boolean running, LocalDate today, Names names) {
        removeAll();
        add(standing(line, running && line.state().isWritable(), today, names));
        if (line.state() != SheetState.OUT_OF_SCOPE) {
            add(progress(line), conformity(line));
        }
    }

    private Div standing(SheetLine line, boolean awaited, LocalDate today, Names names) {
        Div chips = new Div(new Chip(words.text("sheet.state." + line.state()), tone(line.state())));
        chips.addClassName("qp-chips");
        LocalDate due = line.dueOn();
        if (due != null && awaited) {
            chips.add(new Chip(words.due(due, today), DueLabel.tone(due, today)));
        }
        Paragraph who = new Paragraph(words.text("sheet.head.who", names.person(line.referent())));
        who.addClassName("qp-muted");
        Div box = box(words.text("sheet.head.standing"), chips, who);
        if (due != null && awaited) {
            Paragraph until = new Paragraph(words.text("sheet.head.due", words.dayMonthYear(due)));
            until.addClassName("qp-muted");
            box.add(until);
        }
        return box;
    }

    private static Tone tone(SheetState state) {
        return switch (state) {
            case ANSWERING, HANDED_IN -> Tone.INFO;
            case RETURNED -> Tone.WARN;
            case ACCEPTED -> Tone.OK;
            case PLANNED, OUT_OF_SCOPE -> Tone.PLAIN;
        };
    }

    private Div progress(SheetLine line) {
        Paragraph figure = figure(words.text(
                "sheet.head.answered",
                line.progress().answered(),
                line.progress().asked()));
        Div bar = new Div();
        bar.addClassName("qp-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span done = new Span();
        done.addClassName("qp-as-done");
        done.getStyle().set("width", line.progress().percent() + "%");
        bar.add(done);
        Paragraph missing =
                new Paragraph(words.text("sheet.head.missing", line.progress().missing()));
        missing.addClassName("qp-muted");
        return box(words.text("sheet.head.progress"), figure, bar, missing);
    }

    private Div conformity(SheetLine line) {
        Score score = line.conformity();
        BigDecimal percent = score == null ? null : score.percent();
        Paragraph figure = figure(percent == null ? words.text("sheet.head.unknown") : words.percent(percent));
        Div box = box(words.text("sheet.head.conformity"), figure);
        if (score != null) {
            Paragraph base = new Paragraph(words.text("sheet.head.base", score.levels(), score.notApplicable()));
            base.addClassName("qp-muted");
            box.add(base);
            if (score.unproven() > 0) {
                box.add(new Chip(words.text("sheet.head.unproven", score.unproven()), Tone.WARN));
            }
        }
        return box;
    }

    private static Paragraph figure(String text) {
        Paragraph figure = new Paragraph(text);
        figure.addClassName("qp-as-figure");
        return figure;
    }

    private static Div box(String title, com.vaadin.flow.component.Component... content) {
        Div box = new Div(new H2(title));
        box.add(content);
        box.addClassNames("qp-card", "qp-card-body");
        return box;
    }
}
