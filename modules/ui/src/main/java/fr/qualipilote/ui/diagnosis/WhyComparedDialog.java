package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.ComparisonExplanation;
import fr.qualipilote.diagnosis.ScoreExplanation.Part;
import fr.qualipilote.diagnosis.ScoreExplanation.Term;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** « Pourquoi ? » of a line of the comparison: both formulas with their figures, and each answer then and now. */
final class WhyComparedDialog extends SingleDialog {

    private final transient Wording words = Wording.here();

    private final transient BinaryOperator<String> said;

    private record Pair(String criterion, ServiceId service) {}

    /** @param said a level in the words of the question of a criterion */
    WhyComparedDialog(ComparisonExplanation why, String of, String standing, BinaryOperator<String> said) {
        this.said = said;
        setHeaderTitle(words.text("results.why.compared", of));
        setWidth("min(94vw, 900px)");
        setDraggable(false);
        Paragraph stands = new Paragraph(standing);
        stands.addClassName("qp-muted");
        Div body = new Div(
                stands,
                new Paragraph(words.text("results.comparison.rule")),
                new H3(words.text("results.column.before")),
                WhyScoreDialog.formula(why.before().line().score(), words),
                new H3(words.text("results.column.now")),
                WhyScoreDialog.formula(why.now().line().score(), words),
                answers(why));
        body.addClassNames("qp-stack", "qp-why");
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private Component answers(ComparisonExplanation why) {
        List<Term> now = why.now().terms();
        Map<Pair, Term> before = new HashMap<>();
        why.before().terms().forEach(term -> before.put(new Pair(term.criterion(), term.service()), term));
        DataTable table = new DataTable(
                words.text("results.why.compared.answers"),
                List.of(
                        words.text("results.column.criterion"),
                        words.text("results.column.service"),
                        words.text("results.column.before"),
                        words.text("results.column.now"),
                        words.text("results.column.weight")));
        // what has moved first: the rest is as it was
        now.stream()
                .sorted((one, other) ->
                        Boolean.compare(moved(other, before.get(pair(other))), moved(one, before.get(pair(one)))))
                .limit(WhyScoreDialog.MOST_TERMS)
                .forEach(term -> table.row(
                        ShownResults.criterion(term.criterion(), term.text()),
                        DataTable.text(term.serviceLabel()),
                        DataTable.text(level(before.get(pair(term)))),
                        DataTable.text(level(term)),
                        DataTable.text(words.decimal(term.weight()))));
        if (now.size() <= WhyScoreDialog.MOST_TERMS) {
            return table;
        }
        Paragraph more = new Paragraph(words.text("results.more", now.size() - WhyScoreDialog.MOST_TERMS));
        return new Div(table, more);
    }

    private static Pair pair(Term term) {
        return new Pair(term.criterion(), term.service());
    }

    private boolean moved(Term now, @Nullable Term before) {
        return !level(now).equals(level(before));
    }

    private String level(@Nullable Term term) {
        if (term == null) {
            return words.text("none");
        }
        return term.part() == Part.COUNTS && term.level() != null
                ? said.apply(term.criterion(), term.level())
                : words.text("results.part." + term.part().name());
    }
}
