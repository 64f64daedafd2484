package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.Results.Divergence;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Markup;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Criteria that services judge far apart: what to talk about before the committee decides. */
final class DivergencesPanel extends Div {

    private final Wording words = Wording.here();
    private final transient ShownResults shown;
    private final transient Map<String, CriterionLine> criteria;

    DivergencesPanel(ShownResults shown, Consumer<ResultFilter> onFilter) {
        this.shown = shown;
        this.criteria = shown.criteria();
        addClassName("qp-stack");
        List<Divergence> all = shown.results().divergences();
        List<Divergence> chosen = all.stream().filter(this::isChosen).toList();
        add(new FilterBar(shown, onFilter)
                .counting(words.text("results.count.divergences.of", chosen.size(), all.size())));
        if (chosen.isEmpty()) {
            add(
                    all.isEmpty()
                            ? new EmptyState(
                                    words.text("results.divergences.none"), words.text("results.divergences.none.next"))
                            : new EmptyState(
                                    words.text("results.filter.none"), words.text("results.filter.none.next")));
            return;
        }
        Paragraph rule = new Paragraph(words.text("results.divergences.rule"));
        rule.addClassName("qp-muted");
        add(new Card(words.text("results.section.DIVERGENCES")).with(rule, table(chosen)));
    }

    private boolean isChosen(Divergence one) {
        return shown.filter().admits(chapter(one))
                && one.judged().stream().anyMatch(judged -> shown.filter().admits(judged.service()));
    }

    private String chapter(Divergence one) {
        CriterionLine criterion = criteria.get(one.criterion());
        return criterion == null ? "" : criterion.chapter();
    }

    private DataTable table(List<Divergence> some) {
        DataTable table = new DataTable(
                words.text("results.section.DIVERGENCES"),
                List.of(
                        words.text("results.column.criterion"),
                        words.text("results.column.chapter"),
                        words.text("results.column.spread"),
                        words.text("results.column.services")));
        JudgedRows rows = new JudgedRows(shown, table);
        some.forEach(one -> rows.add(
                one.criterion(),
                one.text(),
                one.judged(),
                judged -> List.of(
                        new Markup().text(shown.chapter(chapter(one))),
                        new Markup().text(words.decimal(one.spread())),
                        judged)));
        return table;
    }
}
