package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.indicators.Cell;
import fr.qualipilote.indicators.IndicatorLine;
import fr.qualipilote.indicators.IndicatorSheet;
import fr.qualipilote.indicators.IndicatorSheet.Point;
import fr.qualipilote.indicators.ReviewLine;
import fr.qualipilote.indicators.Trend;
import fr.qualipilote.indicators.Unit;
import fr.qualipilote.indicators.Verdict;
import fr.qualipilote.ui.plan.PlanNavigation;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The curve, what it says in words, and the same as a table that is always there for who reads tables. */
final class CurvePanel extends Div {

    private static final int MONTHS_NAMED_SHORT = 12;

    private final Wording words;
    private final IndicatorSheet sheet;
    private final IndicatorLine line;

    /** @param why opens « Pourquoi ? » of a month */
    CurvePanel(IndicatorSheet sheet, Wording words, Consumer<YearMonth> why) {
        this.words = words;
        this.sheet = sheet;
        this.line = sheet.line();
        addClassName("qp-stack");
        Paragraph said = new Paragraph(said());
        said.addClassName("qp-curve-said");
        Div data = new Div(table(why));
        data.addClassNames("qp-curve-data", "qp-visually-hidden");
        Button toggle = new Button(words.text("indicator.data.show"));
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> {
            boolean show = data.hasClassName("qp-visually-hidden");
            data.setClassName("qp-visually-hidden", !show);
            toggle.setText(words.text(show ? "indicator.data.hide" : "indicator.data.show"));
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(show));
        });
        if (sheet.points().stream().anyMatch(point -> point.cell() instanceof Cell.Value)) {
            add(said, new ValueCurve(points(), labels()), legend(), new Div(toggle), data);
        } else {
            data.removeClassName("qp-visually-hidden");
            add(said, data);
        }
    }

    private String said() {
        Trend trend = sheet.trend();
        String said = MeasureWords.trend(trend, words);
        if (trend.mean() == null || trend.median() == null || !line.unit().isDelay()) {
            return words.text("indicator.trend.sentence", said);
        }
        return words.text(
                "indicator.trend.mean-median",
                said,
                MeasureWords.computed(trend.mean(), line, words),
                MeasureWords.computed(trend.median(), line, words));
    }

    private List<ValueCurve.Point> points() {
        boolean many = sheet.points().size() > MONTHS_NAMED_SHORT;
        return sheet.points().stream()
                .map(point -> new ValueCurve.Point(
                        many
                                ? MeasureWords.shortMonth(point.month(), words) + " "
                                        + point.month().getYear()
                                : MeasureWords.shortMonth(point.month(), words),
                        point.cell() instanceof Cell.Value value ? value.value() : null,
                        point.cell() instanceof Cell.Value value
                                ? MeasureWords.value(value.value(), Unit.COUNT, line.decimals(), words)
                                : "",
                        point.cell().verdict() == Verdict.NONE
                                ? ""
                                : point.cell().verdict().name().toLowerCase(Locale.ROOT),
                        point.target().threshold().orElse(null),
                        point.median()))
                .toList();
    }

    private ValueCurve.Labels labels() {
        BigDecimal one = BigDecimal.ONE;
        String unit = MeasureWords.value(one, line.unit(), 0, words).substring(1);
        return new ValueCurve.Labels(
                words.text("indicator.curve.said", line.name(), said()),
                unit,
                words.text("indicator.why.target"),
                words.text("indicator.median"),
                words.locale().getLanguage());
    }

    private UnorderedList legend() {
        UnorderedList legend = new UnorderedList();
        legend.addClassName("qp-legend");
        if (sheet.points().stream().anyMatch(point -> point.target().threshold().isPresent())) {
            legend.add(entry("┄", "qp-curve-target", words.text("indicator.why.target")));
            legend.add(entry("●", "qp-curve-met", words.text("indicator.verdict.MET")));
            legend.add(entry("◆", "qp-curve-missed", words.text("indicator.verdict.MISSED")));
        }
        if (has(Verdict.CLOSE)) {
            legend.add(entry("▲", "qp-curve-close", words.text("indicator.verdict.CLOSE")));
        }
        if (sheet.points().stream().anyMatch(point -> point.median() != null)) {
            legend.add(entry("■", "qp-curve-median", words.text("indicator.median")));
        }
        return legend;
    }

    private boolean has(Verdict verdict) {
        return sheet.points().stream().anyMatch(point -> point.cell().verdict() == verdict);
    }

    private static ListItem entry(String sign, String className, String meaning) {
        Span mark = new Span(sign);
        mark.addClassName(className);
        mark.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(mark, new Span(meaning));
    }

    private NativeTable table(Consumer<YearMonth> why) {
        NativeTableHeader header = new NativeTableHeader();
        NativeTableRow headings = new NativeTableRow();
        boolean delays = sheet.points().stream().anyMatch(point -> point.median() != null);
        headings.add(heading("indicator.data.period"), heading("indicator.data.value"));
        if (delays) {
            headings.add(heading("indicator.median"));
        }
        headings.add(
                heading("indicator.why.target"),
                heading("indicator.data.verdict"),
                heading("indicator.data.state"),
                heading("indicator.data.review"),
                heading("indicator.data.why"));
        header.add(headings);
        NativeTableBody body = new NativeTableBody();
        sheet.points().forEach(point -> body.add(row(point, delays, why)));
        NativeTable table = new NativeTable(header, body);
        table.setCaptionText(words.text("indicator.data.caption", line.name()));
        table.addClassName("qp-data-table");
        return table;
    }

    private NativeTableRow row(Point point, boolean delays, Consumer<YearMonth> why) {
        Cell cell = point.cell();
        String period = cell.period() == null
                ? MeasureWords.month(point.month(), words)
                : words.period(Objects.requireNonNull(cell.period()));
        NativeTableHeaderCell month = new NativeTableHeaderCell(period);
        month.getElement().setAttribute("scope", "row");
        String shown = MeasureWords.shown(cell, line, words);
        NativeTableRow row = new NativeTableRow(month, number(shown.isEmpty() ? words.text("none") : shown));
        if (delays) {
            row.add(number(
                    point.median() == null ? words.text("none") : MeasureWords.computed(point.median(), line, words)));
        }
        row.add(number(MeasureWords.target(point.target(), line, words)));
        Span verdict = new Span(verdict(cell));
        verdict.addClassName(MeasureWords.tone(cell.verdict()).className());
        Button open = new Button(words.text("indicator.why"), click -> why.accept(point.month()));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        open.setAriaLabel(words.text("indicator.why.of", period));
        row.add(
                new NativeTableCell(verdict),
                new NativeTableCell(cell.entry()
                        .filter(entry -> !entry.text().isEmpty())
                        .map(entry -> words.label(entry.state()))
                        .orElse(words.text("none"))),
                review(point.review()),
                new NativeTableCell(open));
        return row;
    }

    private String verdict(Cell cell) {
        if (cell instanceof Cell.Value value) {
            String said = words.text("indicator.verdict." + value.verdict().name());
            String sign = MeasureWords.sign(value.verdict());
            return sign.isEmpty() ? said : sign + "\u00a0" + said;
        }
        return MeasureWords.said(cell, line, words);
    }

    private NativeTableCell review(@Nullable ReviewLine review) {
        NativeTableCell cell = new NativeTableCell();
        if (review == null) {
            cell.setText(words.text("none"));
            return cell;
        }
        cell.add(new Span(
                review.done() && review.comment() != null ? review.comment() : words.text("indicator.review.waits")));
        if (review.action() != null) {
            cell.add(new Anchor(PlanNavigation.addressOf(review.action()), review.action()));
        }
        cell.addClassName("qp-data-review");
        return cell;
    }

    private static NativeTableCell number(String text) {
        NativeTableCell cell = new NativeTableCell(text);
        cell.addClassName("qp-num");
        return cell;
    }

    private NativeTableHeaderCell heading(String key) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words.text(key));
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
