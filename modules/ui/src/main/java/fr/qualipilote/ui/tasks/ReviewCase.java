package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorReviews;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.indicators.IndicatorNavigation;
import fr.qualipilote.ui.indicators.MeasureWords;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** One review as its task shows it: the value, and the year that led to it. */
final class ReviewCase implements OpenCase {

    private final WorkItemLine item;
    private final ReviewLine review;
    private final IndicatorSheet indicator;
    private final IndicatorReviews reviews;
    private final CurrentActor currentActor;
    private final LocalDate today;
    private final Names names;
    private final Wording words = Wording.here();

    ReviewCase(
            WorkItemLine item,
            ReviewLine review,
            IndicatorSheet indicator,
            IndicatorReviews reviews,
            CurrentActor currentActor,
            LocalDate today,
            Names names) {
        this.item = item;
        this.review = review;
        this.indicator = indicator;
        this.reviews = reviews;
        this.currentActor = currentActor;
        this.today = today;
        this.names = names;
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    @Override
    public Component context() {
        Div context = new Div(value(), history());
        context.addClassName("qp-stack");
        return context;
    }

    private Facts value() {
        return new Facts()
                .fact(words.text("work.period"), words.period(review.period()))
                .fact(words.text("work.review.value"), shown())
                .fact(words.text("work.review.target"), MeasureWords.target(review.target(), indicator.line(), words))
                .fact(
                        words.text("work.review.trend"),
                        words.text("work.review.trend.said", MeasureWords.trend(indicator.trend(), words)));
    }

    /** As it is now; what the review was opened with, where it has gone since. */
    private String shown() {
        return indicator.points().stream()
                .filter(point -> point.month().equals(review.period().to()))
                .findFirst()
                .map(point -> MeasureWords.shown(point.cell(), indicator.line(), words))
                .orElse(review.value());
    }

    private Component history() {
        IndicatorLine line = indicator.line();
        NativeTable table = new NativeTable();
        table.addClassName("qp-data-table");
        table.setCaptionText(words.text("work.review.history"));
        NativeTableHeader head = new NativeTableHeader();
        NativeTableRow headings = new NativeTableRow();
        for (String column :
                new String[] {"work.period", "work.review.value", "work.review.target", "work.review.verdict"}) {
            NativeTableHeaderCell heading = new NativeTableHeaderCell(words.text(column));
            heading.getElement().setAttribute("scope", "col");
            headings.add(heading);
        }
        head.add(headings);
        NativeTableBody body = new NativeTableBody();
        // months of which nothing is expected say nothing
        for (IndicatorSheet.Point point : indicator.points().stream()
                .filter(point -> !(point.cell() instanceof Cell.NotDue))
                .toList()) {
            NativeTableHeaderCell month = new NativeTableHeaderCell(MeasureWords.month(point.month(), words));
            month.getElement().setAttribute("scope", "row");
            NativeTableCell value = new NativeTableCell(MeasureWords.shown(point.cell(), line, words));
            value.addClassName("qp-num");
            Span verdict = new Span(verdict(point.cell()));
            verdict.addClassName(MeasureWords.tone(point.cell().verdict()).className());
            NativeTableRow row = new NativeTableRow();
            row.add(
                    month,
                    value,
                    new NativeTableCell(MeasureWords.target(point.target(), line, words)),
                    new NativeTableCell(verdict));
            body.add(row);
        }
        table.add(head, body);
        Div scroll = new Div(table);
        scroll.addClassName("qp-curve-data");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", words.text("work.review.history"));
        return scroll;
    }

    /** « ✗ objectif manqué »; of what has no verdict, why. */
    private String verdict(Cell cell) {
        return cell instanceof Cell.Value value
                ? (MeasureWords.sign(value.verdict()) + " "
                                + words.text(
                                        "indicator.verdict." + value.verdict().name()))
                        .strip()
                : MeasureWords.said(cell, indicator.line(), words);
    }

    @Override
    public Optional<TaskForm> form(Consumer<String> done) {
        if (review.done() || !TaskRights.mayTake(item, currentActor.get())) {
            return Optional.empty();
        }
        return Optional.of(new ReviewForm(names, today, (comment, action) -> {
            reviews.comment(currentActor.get(), review.id(), comment, action);
            done.accept(words.text(
                    action == null ? "work.review.done" : "work.review.done.action", review.indicatorName()));
        }));
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    @Override
    public Component sheet() {
        Div content = new Div(value().fact(words.text("work.review.due"), words.date(review.dueOn()))
                .fact(words.text("work.review.by"), review.by() == null ? null : names.person(review.by())));
        content.addClassName("qp-stack");
        if (review.comment() != null) {
            Paragraph comment = new Paragraph(review.comment());
            comment.addClassName("qp-pre");
            content.add(comment);
        }
        if (review.action() != null) {
            content.add(
                    new Anchor(Places.PLAN + "/" + review.action(), words.text("work.review.action", review.action())));
        }
        content.add(new Anchor(
                IndicatorNavigation.addressOf(review.indicatorCode()),
                words.text("work.open-indicator", review.indicatorName())));
        return content;
    }
}
