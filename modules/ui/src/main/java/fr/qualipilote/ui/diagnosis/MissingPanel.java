package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.Results.Point;
import fr.qualipilote.diagnosis.ScoreLine;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Markup;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What is not answered and what is not proved, service by service, each leading to the place where it is put right. */
final class MissingPanel extends Div {

    /** More than that are shown once a service is chosen. */
    static final int MOST_POINTS = 150;

    private final Wording words = Wording.here();
    private final transient ShownResults shown;
    private final transient Map<String, CriterionLine> criteria;

    MissingPanel(ShownResults shown, Consumer<ResultFilter> onFilter) {
        this.shown = shown;
        this.criteria = shown.criteria();
        addClassName("qp-stack");
        List<Point> missing = chosen(shown.results().missing());
        List<Point> unproven = chosen(shown.results().unproven());
        add(new FilterBar(shown, onFilter)
                .counting(words.text("results.missing.count", missing.size(), unproven.size())));
        if (missing.isEmpty() && unproven.isEmpty()) {
            boolean nothing = shown.filter().equals(ResultFilter.NONE);
            add(
                    nothing
                            ? new EmptyState(
                                    words.text("results.missing.none"), words.text("results.missing.none.next"))
                            : new EmptyState(
                                    words.text("results.filter.none"), words.text("results.filter.none.next")));
            return;
        }
        add(new Card(words.text("results.missing.services")).with(table(missing, unproven)));
        boolean few = missing.size() + unproven.size() <= MOST_POINTS;
        if (few || shown.filter().service() != null) {
            shown.results().services().forEach(service -> details(service, missing, unproven));
        }
    }

    private List<Point> chosen(List<Point> points) {
        return points.stream()
                .filter(point -> shown.filter().admits(point.service()))
                .filter(point -> {
                    CriterionLine criterion = criteria.get(point.criterion());
                    return criterion != null && shown.filter().admits(criterion.chapter());
                })
                .toList();
    }

    private DataTable table(List<Point> missing, List<Point> unproven) {
        DataTable table = new DataTable(
                words.text("results.missing.services"),
                List.of(
                        words.text("results.column.service"),
                        words.text("results.unanswered.column"),
                        words.text("results.unproven"),
                        words.text("results.column.progress")));
        table.addClassName("qp-res-missing");
        shown.results().services().stream()
                .filter(service -> shown.filter().admits(id(service)))
                .forEach(service -> table.row(
                        chooses(service),
                        DataTable.text(words.number(of(service, missing).size())),
                        DataTable.text(words.number(of(service, unproven).size())),
                        DataTable.text(ResultWords.progress(service.score().progress(), words))));
        return table;
    }

    private static ServiceId id(ScoreLine service) {
        return Objects.requireNonNull(service.key().service());
    }

    private Anchor chooses(ScoreLine service) {
        Anchor link = new Anchor(
                DiagnosisNavigation.addressOfResults(
                        shown.reference(), ResultSection.MISSING, shown.filter().with(id(service))),
                service.label());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private static List<Point> of(ScoreLine service, List<Point> points) {
        return points.stream()
                .filter(point -> point.service().equals(id(service)))
                .toList();
    }

    private void details(ScoreLine service, List<Point> missing, List<Point> unproven) {
        List<Point> toAnswer = of(service, missing);
        List<Point> toProve = of(service, unproven);
        if (toAnswer.isEmpty() && toProve.isEmpty()) {
            return;
        }
        Card card = new Card(service.label());
        list(card, "results.missing.unanswered", toAnswer);
        list(card, "results.missing.unproven", toProve);
        add(card);
    }

    private void list(Card card, String key, List<Point> points) {
        if (points.isEmpty()) {
            return;
        }
        Markup written = new Markup();
        points.forEach(point -> written.open("li")
                .add(shown.sheet(
                        point.service(),
                        point.criterion(),
                        ShownResults.criterionWritten(point.criterion(), point.text())))
                .close("li"));
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        written.fill(list.getElement());
        card.with(new H3(words.text(key, points.size())), list);
    }
}
