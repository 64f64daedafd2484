package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The action in short: its dates beside its rule, its people, what it comes from and how it will be judged. */
final class ActionFactsCard extends Div {

    private final Wording words = Wording.here();

    ActionFactsCard(ActionSheet sheet, Names names, LocalDate today) {
        ActionLine line = sheet.line();
        Facts dates = new Facts().fact(words.text("action.rule"), words.rule(line.recurrence(), line.latePolicy()));
        if (line.nextDueOn() != null) {
            dates.fact(words.text("plan.column.next"), new DueLabel(words, line.nextDueOn(), today));
        }
        if (line.dueOn() != null) {
            dates.fact(
                    words.text(line.recurrence().isRecurring() ? "action.until" : "action.due"),
                    new DueLabel(words, line.dueOn(), today));
        }
        dates.fact(words.text("action.initial"), line.revisedDueOn() == null ? null : date(line.initialDueOn()));
        dates.fact(
                words.text("action.postponements"),
                line.postponements() == 0 ? null : words.text("action.postponement.count", line.postponements()));

        Facts people = new Facts()
                .fact(words.text("plan.column.pilot"), names.person(line.pilot()))
                .fact(
                        words.text("plan.column.contributors"),
                        line.contributors().isEmpty() ? words.text("none") : names.contributors(line.contributors()))
                .fact(
                        words.text("action.verifier"),
                        sheet.verifier() == null ? words.text("action.verifier.none") : names.person(sheet.verifier()));

        Facts other = new Facts()
                .fact(words.text("plan.column.progress"), progress(line.progress()))
                .fact(
                        words.text("action.priority"),
                        new Chip(words.label(line.priority()), ActionLabels.tone(line.priority())))
                .fact(words.text("plan.filter.origin"), words.label(line.origin()))
                .fact(words.text("action.criterion"), sheet.effectivenessCriterion())
                .fact(words.text("action.effectiveness-on"), date(sheet.effectivenessOn()))
                .fact(words.text("action.effectiveness"), verdict(sheet.effectiveness()));

        add(new Card(words.text("action.facts")).with(dates, people, other));
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : words.date(date);
    }

    private @Nullable String verdict(@Nullable Boolean effective) {
        return effective == null
                ? null
                : words.text(effective ? "action.effectiveness.yes" : "action.effectiveness.no");
    }

    private Div progress(int percent) {
        Element filled = new Element("i");
        filled.getStyle().set("width", percent + "%");
        Span bar = new Span();
        bar.addClassName("qp-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getElement().appendChild(filled);
        Div progress = new Div(new Span(words.percent(percent)), bar);
        progress.addClassName("qp-plan-progress");
        return progress;
    }
}
