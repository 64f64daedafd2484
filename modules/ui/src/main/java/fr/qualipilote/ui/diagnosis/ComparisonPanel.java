package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.Results.Compared;
import fr.qualipilote.diagnosis.Results.Comparison;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The campaign beside the one before, on what both have asked alike. */
final class ComparisonPanel extends Div {

    private final Wording words = Wording.here();
    private final transient ShownResults shown;

    /** @param before what the campaign before asked, by code */
    ComparisonPanel(ShownResults shown, Map<String, String> before) {
        this.shown = shown;
        addClassName("qp-stack");
        Comparison comparison = shown.results().comparison();
        if (comparison == null) {
            add(new EmptyState(words.text("results.comparison.none"), words.text("results.comparison.none.next")));
            return;
        }
        add(introduction(comparison));
        add(lines("results.comparison.whole", "results.column.campaign", comparison, this::isWhole));
        add(lines("results.by-module", "results.column.module", comparison, is(ScoreKey.Kind.MODULE)));
        add(lines("results.by-chapter", "results.column.chapter", comparison, is(ScoreKey.Kind.CHAPTER)));
        add(lines("results.by-service", "results.column.service", comparison, this::isService));
        ReferentialChange change = ReferentialChange.of(comparison);
        codes("results.comparison.reworded", change.reworded(), before);
        codes("results.comparison.added", change.added(), before);
        codes("results.comparison.removed", change.removed(), before);
    }

    private Card introduction(Comparison comparison) {
        Anchor earlier = new Anchor(
                DiagnosisNavigation.addressOfResults(comparison.reference()),
                words.text("results.comparison.with", comparison.title(), comparison.reference()));
        earlier.getElement().setAttribute("router-link", true);
        return new Card(words.text("results.section.COMPARISON"))
                .with(
                        new Div(earlier),
                        new Paragraph(words.text("results.comparison.basis", comparison.sameCriteria())),
                        new Paragraph(words.text("results.comparison.rule")));
    }

    private boolean isWhole(Compared line) {
        return line.key().equals(ScoreKey.campaign());
    }

    private boolean isService(Compared line) {
        return line.key().kind() == ScoreKey.Kind.ALL && line.key().service() != null;
    }

    private static Predicate<Compared> is(ScoreKey.Kind kind) {
        return line -> line.key().kind() == kind;
    }

    private Card lines(String title, String column, Comparison comparison, Predicate<Compared> which) {
        DataTable table = new DataTable(
                words.text(title),
                List.of(
                        words.text(column),
                        words.text("results.column.before"),
                        words.text("results.column.now"),
                        words.text("results.column.change")));
        comparison.lines().stream()
                .filter(which)
                .forEach(line -> table.row(
                        DataTable.text(label(line)),
                        shown.why().compared(line.before(), line.key(), named(line, "results.of.before")),
                        shown.why().compared(line.now(), line.key(), named(line, "results.of.now")),
                        DataTable.text(ResultWords.change(line.change(), words))));
        return new Card(words.text(title)).with(table);
    }

    private String label(Compared line) {
        return isWhole(line) ? words.text("results.all") : line.label();
    }

    private String named(Compared line, String when) {
        return words.text(when, label(line));
    }

    private void codes(String key, List<String> codes, Map<String, String> before) {
        if (codes.isEmpty()) {
            return;
        }
        Map<String, String> now = shown.texts();
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        codes.forEach(code -> list.add(
                new ListItem(ShownResults.criterion(code, now.getOrDefault(code, before.getOrDefault(code, ""))))));
        add(new Card(words.text(key, codes.size())).with(list));
    }
}
