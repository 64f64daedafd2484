package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.Results.Compared;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a campaign says on one page: conformity and progress side by side, what stands out, scores by module, chapter, service. */
final class SummaryPanel extends Div {

    private static final int MOST_DIVERGENT = 5;

    private final Wording words = Wording.here();
    private final transient ShownResults shown;

    SummaryPanel(ShownResults shown) {
        this.shown = shown;
        Results results = shown.results();
        addClassNames("qp-stack", "qp-res-summary");
        Div facts = new Div(conformity(results.whole()), progress(results.whole()));
        facts.addClassName("qp-res-facts");
        add(facts, counts(results));
        String conclusion = results.summary();
        if (conclusion != null) {
            Paragraph said = new Paragraph(conclusion);
            said.addClassName("qp-pre");
            add(new Card(words.text("results.conclusion")).with(said));
        }
        Comparison comparison = results.comparison();
        if (comparison != null) {
            add(before(comparison));
        }
        add(scores("results.by-module", "results.column.module", results.modules()));
        add(scores("results.by-chapter", "results.column.chapter", results.chapters()));
        add(scores("results.by-service", "results.column.service", results.services()));
        if (!results.divergences().isEmpty()) {
            add(divergences(results.divergences()));
        }
    }

    // --- two facts that are not the same
    // ------------------------------------------------------------------------------

    private Card conformity(ScoreLine whole) {
        Div figure = new Div(shown.why().button(whole));
        figure.addClassName("qp-res-figure");
        Paragraph said = new Paragraph(
                words.text("results.conformity.explain", whole.score().levels()));
        said.addClassName("qp-muted");
        return new Card(words.text("results.conformity"))
                .with(figure, bar(whole.score().percent()), said);
    }

    private Card progress(ScoreLine whole) {
        int percent = whole.score().progress().percent();
        Div figure = new Div(new Span(words.percent(percent)));
        figure.addClassName("qp-res-figure");
        Paragraph said = new Paragraph(words.text(
                "results.progress.explain",
                ResultWords.progress(whole.score().progress(), words),
                whole.score().notApplicable()));
        said.addClassName("qp-muted");
        return new Card(words.text("results.progress.name")).with(figure, bar(BigDecimal.valueOf(percent)), said);
    }

    /** Drawn beside the figure that says the same. */
    private static Component bar(@Nullable BigDecimal percent) {
        Div bar = new Div();
        bar.addClassName("qp-bar");
        Element filled = new Element("i");
        filled.getStyle().set("width", (percent == null ? BigDecimal.ZERO : percent).toPlainString() + "%");
        bar.getElement().appendChild(filled);
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private UnorderedList counts(Results results) {
        UnorderedList list = new UnorderedList(
                count(results.gaps().size(), "results.count.gaps", ResultSection.GAPS),
                count(results.divergences().size(), "results.count.divergences", ResultSection.DIVERGENCES),
                count(results.unproven().size(), "results.count.unproven", ResultSection.MISSING),
                count(results.missing().size(), "results.count.missing", ResultSection.MISSING));
        list.addClassName("qp-res-counts");
        return list;
    }

    private ListItem count(int number, String key, ResultSection section) {
        Anchor link = to(section, "");
        Element figure = new Element("b");
        figure.setText(words.number(number));
        link.getElement().appendChild(figure, new Span(words.text(key, number)).getElement());
        return new ListItem(link);
    }

    private Anchor to(ResultSection section, String text) {
        Anchor link = new Anchor(DiagnosisNavigation.addressOfResults(shown.reference(), section), text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    // --- before ------------------------------------------------------------------------------------------------------

    private Card before(Comparison comparison) {
        Compared whole = comparison.lines().stream()
                .filter(line -> line.key().equals(ScoreKey.campaign()))
                .findFirst()
                .orElseThrow();
        Paragraph said = new Paragraph(words.text(
                "results.before.sentence",
                comparison.title(),
                comparison.reference(),
                ResultWords.percent(whole.before(), words),
                ResultWords.percent(whole.now(), words),
                ResultWords.change(whole.change(), words)));
        Paragraph basis = new Paragraph(words.text("results.comparison.basis", comparison.sameCriteria()));
        basis.addClassName("qp-muted");
        return new Card(words.text("results.before"), to(ResultSection.COMPARISON, words.text("results.before.all")))
                .with(said, basis);
    }

    // --- scores ------------------------------------------------------------------------------------------------------

    private Card scores(String title, String column, List<ScoreLine> lines) {
        DataTable table = new DataTable(
                words.text(title),
                List.of(
                        words.text(column),
                        words.text("results.column.conformity"),
                        words.text("results.column.progress"),
                        words.text("results.column.gaps"),
                        words.text("results.column.not-applicable")));
        lines.forEach(line -> table.row(
                DataTable.text(line.label()),
                score(line),
                DataTable.text(ResultWords.progress(line.score().progress(), words)),
                DataTable.text(words.number(line.score().gaps())),
                DataTable.text(words.number(line.score().notApplicable()))));
        return new Card(words.text(title)).with(table);
    }

    private Component score(ScoreLine line) {
        Div cell = new Div(shown.why().button(line), bar(line.score().percent()));
        cell.addClassName("qp-res-score");
        return cell;
    }

    private Card divergences(List<Results.Divergence> divergences) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        divergences.stream().limit(MOST_DIVERGENT).forEach(one -> {
            Span spread = new Span(words.text("results.spread", one.spread(), words.decimal(one.spread())));
            spread.addClassName("qp-muted");
            Div text = new Div(ShownResults.criterion(one.criterion(), one.text()), spread);
            text.addClassName("qp-line-text");
            ListItem item = new ListItem(text);
            item.addClassName("qp-line");
            list.add(item);
        });
        return new Card(
                        words.text("results.divergences.most"),
                        to(ResultSection.DIVERGENCES, words.text("results.divergences.all", divergences.size())))
                .with(list);
    }
}
