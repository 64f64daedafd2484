package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.Score;
import fr.qualipilote.diagnosis.ScoreExplanation;
import fr.qualipilote.diagnosis.ScoreExplanation.Part;
import fr.qualipilote.diagnosis.ScoreExplanation.Term;
import fr.qualipilote.diagnosis.ScoreKey;
import fr.qualipilote.diagnosis.ScoreKey.Kind;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * « Pourquoi ? » of a score: the formula with its figures, and the answers that made it. Where they are too many to read, they are
 * added up by chapter or by service, and each of these sums opens in turn.
 */
final class WhyScoreDialog extends SingleDialog {

    /** More answers than that are nobody's reading. */
    static final int MOST_TERMS = 120;

    private final transient WhyScores scores;
    private final transient Wording words = Wording.here();
    private final transient Deque<ScoreKey> way = new ArrayDeque<>();
    private final Div body = new Div();
    private final Paragraph standing;
    private final Button back = new Button(words.text("button.back"), click -> goBack());

    WhyScoreDialog(WhyScores scores, String standing, ScoreKey key) {
        this.scores = scores;
        this.standing = new Paragraph(standing);
        this.standing.addClassName("qp-muted");
        setWidth("min(94vw, 900px)");
        setDraggable(false);
        body.addClassNames("qp-stack", "qp-why");
        add(body);
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(back, new Button(words.text("button.close"), click -> close()));
        show(key);
    }

    private void goBack() {
        way.pop();
        show(way.pop());
    }

    private void show(ScoreKey key) {
        way.push(key);
        back.setVisible(way.size() > 1);
        ScoreExplanation why = scores.explain(key);
        setHeaderTitle(words.text(
                "results.why.title",
                ResultWords.percent(why.line().score(), words),
                why.line().label()));
        body.removeAll();
        body.add(standing, formula(why.line().score()), facts(why.line().score()));
        List<Term> counting = of(why, Part.COUNTS);
        if (!counting.isEmpty()) {
            body.add(counting.size() > MOST_TERMS && canBeDivided(key) ? sums(key, counting) : terms(key, counting));
        }
        aside(why, Part.NOT_APPLICABLE);
        aside(why, Part.INFORMS);
        aside(why, Part.UNANSWERED);
    }

    private static List<Term> of(ScoreExplanation why, Part part) {
        return why.terms().stream().filter(term -> term.part() == part).toList();
    }

    // --- the formula -------------------------------------------------------------------------------------------------

    private Div formula(Score score) {
        return formula(score, words);
    }

    /** The rule, and what it comes to with these figures. */
    static Div formula(Score score, Wording words) {
        Div said = new Div(new Paragraph(words.text("results.why.rule")));
        said.addClassName("qp-stack");
        BigDecimal percent = score.percent();
        Paragraph figures = new Paragraph(
                percent == null
                        ? words.text("results.why.nothing")
                        : words.text(
                                "results.why.formula",
                                words.decimal(score.points()),
                                words.decimal(score.weight()),
                                words.percent(percent)));
        figures.addClassName("qp-next");
        said.add(figures);
        return said;
    }

    private Facts facts(Score score) {
        return new Facts()
                .fact(words.text("results.progress.name"), ResultWords.progress(score.progress(), words))
                .fact(words.text("results.levels"), words.number(score.levels()))
                .fact(words.text("results.gaps"), words.number(score.gaps()))
                .fact(words.text("results.unproven"), words.number(score.unproven()))
                .fact(words.text("results.not-applicable"), words.number(score.notApplicable()));
    }

    // --- answer by answer --------------------------------------------------------------------------------------------

    private Component terms(ScoreKey key, List<Term> counting) {
        boolean several = key.service() == null;
        List<String> headings = new ArrayList<>();
        headings.add(words.text("results.column.criterion"));
        if (several) {
            headings.add(words.text("results.column.service"));
        }
        headings.addAll(List.of(
                words.text("results.column.level"),
                words.text("results.column.value"),
                words.text("results.column.weight"),
                words.text("results.column.points")));
        DataTable table = new DataTable(words.text("results.why.terms"), headings);
        counting.forEach(term -> {
            List<Component> cells = new ArrayList<>();
            String level = term.level();
            if (several) {
                cells.add(DataTable.text(term.serviceLabel()));
            }
            cells.addAll(List.of(
                    DataTable.text(level == null ? "" : scores.said(term.criterion(), level)),
                    number(term.value()),
                    number(term.weight()),
                    number(term.points())));
            table.row(ShownResults.criterion(term.criterion(), term.text()), cells.toArray(Component[]::new));
        });
        return table;
    }

    private Component number(@Nullable BigDecimal number) {
        return DataTable.text(number == null ? words.text("none") : words.decimal(number));
    }

    // --- sums --------------------------------------------------------------------------------------------------------

    private static boolean canBeDivided(ScoreKey key) {
        return key.kind() == Kind.ALL || key.kind() == Kind.MODULE || key.service() == null;
    }

    /** One part of the whole, whose sums add up to those of the whole. */
    private record Sum(ScoreKey key, String label, BigDecimal weight, BigDecimal points) {

        Sum plus(Term term) {
            return new Sum(
                    key,
                    label,
                    weight.add(term.weight()),
                    points.add(Objects.requireNonNullElse(term.points(), BigDecimal.ZERO)));
        }
    }

    private Component sums(ScoreKey key, List<Term> counting) {
        boolean byChapter = key.kind() == Kind.ALL || key.kind() == Kind.MODULE;
        Map<String, ChapterLine> chapters = scores.chapters();
        Map<ScoreKey, Sum> sums = new LinkedHashMap<>();
        counting.forEach(term -> {
            ChapterLine chapter = Objects.requireNonNull(chapters.get(term.criterion()));
            Sum first = byChapter
                    ? sum(new ScoreKey(Kind.CHAPTER, chapter.code(), key.service()), chapter.label())
                    : sum(key.in(term.service()), term.serviceLabel());
            sums.put(first.key(), sums.getOrDefault(first.key(), first).plus(term));
        });
        DataTable table = new DataTable(
                words.text("results.why.terms"),
                List.of(
                        words.text(byChapter ? "results.column.chapter" : "results.column.service"),
                        words.text("results.column.points"),
                        words.text("results.column.weight"),
                        words.text("results.column.conformity")));
        sums.values()
                .forEach(sum ->
                        table.row(DataTable.text(sum.label()), number(sum.points()), number(sum.weight()), opens(sum)));
        return new Div(new Paragraph(words.text("results.why.sums", counting.size())), table);
    }

    private static Sum sum(ScoreKey key, String label) {
        return new Sum(key, label, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    private NativeButton opens(Sum sum) {
        String percent = words.percent(sum.points().divide(sum.weight(), 1, RoundingMode.HALF_UP));
        NativeButton button = new NativeButton(percent, click -> show(sum.key()));
        button.getElement().setAttribute("aria-label", words.text("results.why.of", percent, sum.label()));
        button.addClassName("qp-figure");
        return button;
    }

    // --- what does not count -----------------------------------------------------------------------------------------

    private void aside(ScoreExplanation why, Part part) {
        List<Term> some = of(why, part);
        if (some.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        Stream<String> named = some.stream()
                .limit(MOST_TERMS)
                .map(term -> words.text("results.point", term.criterion(), term.text(), term.serviceLabel()));
        named.forEach(text -> list.add(new ListItem(text)));
        if (some.size() > MOST_TERMS) {
            list.add(new ListItem(words.text("results.more", some.size() - MOST_TERMS)));
        }
        body.add(new H3(words.text("results.why.part." + part.name(), some.size())), list);
    }
}
