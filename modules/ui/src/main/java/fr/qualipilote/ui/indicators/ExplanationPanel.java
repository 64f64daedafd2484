package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.Explanation;
import fr.qualipilote.indicators.Explanation.Change;
import fr.qualipilote.indicators.Explanation.Quotient;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** « Pourquoi ? »: the value, its formula and what went into it, what it is judged by, who looked at it, every change. */
public final class ExplanationPanel extends Div {

    private final Wording words = Wording.here();
    private final Names names;
    private final LocalDate today;

    public ExplanationPanel(Explanation explanation, Names names, LocalDate today) {
        this.names = names;
        this.today = today;
        addClassNames("qp-stack", "qp-why");
        add(head(explanation), facts(explanation));
        ReviewLine review = explanation.review();
        if (review != null) {
            add(new H3(words.text("indicator.why.review")), review(review));
        }
        if (!explanation.changes().isEmpty()) {
            add(new H3(words.text("indicator.why.changes")), changes(explanation.changes()));
        }
    }

    private Div head(Explanation explanation) {
        Cell cell = explanation.cell();
        IndicatorLine line = explanation.indicator();
        Div head = new Div();
        head.addClassName("qp-why-head");
        String shown = MeasureWords.shown(cell, line, words);
        Span value = new Span(shown.isEmpty() ? words.text("indicator.why.nothing") : shown);
        value.addClassName(shown.isEmpty() ? "qp-muted" : "qp-why-value");
        head.add(value);
        if (cell instanceof Cell.Value judged) {
            String sign = MeasureWords.sign(judged.verdict());
            String said = words.text("indicator.verdict." + judged.verdict().name());
            head.add(new Chip(sign.isEmpty() ? said : sign + "\u00a0" + said, MeasureWords.tone(judged.verdict())));
        } else {
            head.add(new Chip(stateOf(cell), Tone.PLAIN));
        }
        cell.entry().filter(entry -> !entry.text().isEmpty()).ifPresent(entry -> {
            head.add(new Chip(words.label(entry.state()), entry.state().isValidated() ? Tone.OK : Tone.INFO));
            if (entry.corrected()) {
                head.add(new Chip(words.text("indicator.corrected"), Tone.WARN));
            }
        });
        return head;
    }

    private String stateOf(Cell cell) {
        if (cell instanceof Cell.NotDue notDue) {
            return words.text("indicator.not-due." + notDue.why().name());
        }
        if (cell instanceof Cell.NotMeasured missing) {
            return words.text(missing.declared() ? "indicator.not-measured.declared" : "indicator.not-measured");
        }
        return words.text("indicator.no-case");
    }

    private Facts facts(Explanation explanation) {
        IndicatorLine line = explanation.indicator();
        Facts facts = new Facts();
        facts.fact(words.text("indicator.why.definition"), explanation.definition());
        facts.fact(words.text("indicator.why.formula"), explanation.formula());
        Quotient quotient = explanation.quotient();
        if (quotient != null) {
            facts.fact(words.text("indicator.why.computed"), computed(quotient, explanation));
        }
        facts.fact(words.text("indicator.why.target"), MeasureWords.target(explanation.target(), line, words));
        if (explanation.distance() != null && explanation.distance().signum() != 0) {
            facts.fact(
                    words.text("indicator.why.distance"),
                    words.text(
                            explanation.distance().signum() > 0 ? "indicator.why.better" : "indicator.why.worse",
                            distance(explanation)));
        }
        if (explanation.median() != null) {
            facts.fact(words.text("indicator.median"), MeasureWords.computed(explanation.median(), line, words));
        }
        explanation.cell().entry().filter(entry -> !entry.text().isEmpty()).ifPresent(entry -> {
            facts.fact(words.text("indicator.method"), MeasureWords.method(entry.method(), entry.sampleSize(), words));
            facts.fact(words.text("field.note"), entry.comment());
            facts.fact(words.text("indicator.why.returned"), entry.returnReason());
        });
        facts.fact(words.text("indicator.source"), explanation.source());
        facts.fact(words.text("indicator.responsible"), MeasureWords.responsible(line.responsible(), names, words));
        if (explanation.dueOn() != null) {
            facts.fact(words.text("indicator.why.due"), words.date(explanation.dueOn(), today));
        }
        facts.fact(words.text("indicator.why.people"), people(explanation));
        return facts;
    }

    private String distance(Explanation explanation) {
        BigDecimal by = Objects.requireNonNull(explanation.distance()).abs();
        IndicatorLine line = explanation.indicator();
        if (line.unit() != Unit.PERCENT) {
            return MeasureWords.computed(by, line, words);
        }
        BigDecimal points = by.setScale(line.decimals(), RoundingMode.HALF_UP);
        return words.text("indicator.points", points, MeasureWords.plain(points, words));
    }

    /** « 64 163 visites ÷ 198 213 habitants (depuis janvier 2022, INSEE) ». */
    private String computed(Quotient quotient, Explanation explanation) {
        String said = words.text(
                "indicator.why.quotient",
                named(MeasureWords.plain(quotient.numerator(), words), quotient.numeratorName()),
                named(MeasureWords.plain(quotient.denominator(), words), quotient.denominatorName()),
                MeasureWords.shown(explanation.cell(), explanation.indicator(), words));
        var figure = quotient.figure();
        if (figure == null) {
            return said;
        }
        return words.text(
                figure.source().isBlank() ? "indicator.why.figure" : "indicator.why.figure-source",
                said,
                MeasureWords.month(figure.from(), words),
                figure.source());
    }

    private static String named(String figure, @Nullable String name) {
        return name == null || name.isBlank() ? figure : figure + " " + name;
    }

    /** « saisie par BARU le …, contrôlée par … ». */
    private String people(Explanation explanation) {
        return explanation.steps().stream()
                .map(look -> words.text(
                        "indicator.why.look",
                        words.label(look.state()).toLowerCase(words.locale()),
                        names.person(look.by()),
                        words.moment(look.at(), today)))
                .collect(Collectors.joining(" ; "));
    }

    private Div review(ReviewLine review) {
        Div box = new Div();
        box.addClassName("qp-stack");
        if (!review.done()) {
            box.add(new Paragraph(words.text("indicator.review.open", words.date(review.dueOn(), today))));
        } else if (review.comment() != null) {
            Paragraph comment = new Paragraph(review.comment());
            comment.addClassName("qp-pre");
            box.add(comment);
            if (review.by() != null && review.at() != null) {
                Span by = new Span(
                        words.text("action.signature", names.person(review.by()), words.moment(review.at(), today)));
                by.addClassName("qp-muted");
                box.add(by);
            }
        }
        if (review.action() != null) {
            box.add(new Anchor(
                    PlanNavigation.addressOf(review.action()), words.text("indicator.review.action", review.action())));
        }
        return box;
    }

    private OrderedList changes(List<Change> changes) {
        OrderedList list = new OrderedList();
        list.addClassNames("qp-plain-list", "qp-history");
        list.getElement().setAttribute("reversed", true);
        changes.forEach(change -> list.add(change(change, words, names, today)));
        return list;
    }

    static ListItem change(Change change, Wording words, Names names, LocalDate today) {
        boolean changes = !change.before().isEmpty() && !change.before().equals(change.after());
        Span said = new Span(words.text(
                "indicator.change." + change.kind().name() + (changes ? ".from" : ""),
                texted(change.before(), words),
                texted(change.after(), words)));
        Div text = new Div(said);
        text.addClassName("qp-line-text");
        if (change.reason() != null && !change.reason().isBlank()) {
            Span reason = new Span(words.text("indicator.change.reason", change.reason()));
            reason.addClassName("qp-pre");
            text.add(reason);
        }
        Span by = new Span(words.text("action.signature", names.person(change.by()), words.moment(change.at(), today)));
        by.addClassName("qp-muted");
        text.add(by);
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        return item;
    }

    private static String texted(String text, Wording words) {
        return text.isEmpty() ? words.text("indicator.change.nothing") : text;
    }
}
