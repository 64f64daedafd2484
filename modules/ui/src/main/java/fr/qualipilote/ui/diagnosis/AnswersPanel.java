package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.AnswerTable.Cell;
import fr.qualipilote.diagnosis.AnswerTable.Column;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.Questionnaire.QuestionnaireChapter;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.Markup;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All answers: criteria in rows, services in columns, chapter by chapter. */
final class AnswersPanel extends Div {

    /** A table with more cells is shown one chapter at a time. */
    static final int MOST_CELLS = 1200;

    private final Wording words = Wording.here();
    private final transient ShownResults shown;
    private final transient List<Column> columns;
    private final transient Map<Column, Map<String, Cell>> cells = new HashMap<>();
    private final transient List<AnswerOf> openable = new ArrayList<>();

    private record AnswerOf(Column column, CriterionLine criterion, Cell cell) {}

    AnswersPanel(ShownResults shown, Consumer<ResultFilter> onFilter) {
        this.shown = shown;
        this.columns = shown.table().columns().stream()
                .filter(column -> shown.filter().admits(column.service()))
                .toList();
        columns.forEach(column -> {
            Map<String, Cell> byCriterion = new HashMap<>();
            column.cells().forEach(cell -> byCriterion.put(cell.criterion(), cell));
            cells.put(column, byCriterion);
        });
        addClassName("qp-stack");
        List<QuestionnaireChapter> chosen = shown.table().questionnaire().chapters().stream()
                .filter(part -> shown.filter().admits(part.chapter().code()))
                .toList();
        boolean much = chosen.size() > 1 && count(chosen) > MOST_CELLS;
        List<QuestionnaireChapter> now = much ? chosen.subList(0, 1) : chosen;
        int criteria = now.stream().mapToInt(part -> part.criteria().size()).sum();
        add(new FilterBar(shown, onFilter).counting(words.text("results.answers.count", criteria, columns.size())));
        if (much) {
            Paragraph one = new Paragraph(words.text("results.answers.one-chapter"));
            one.addClassName("qp-next");
            add(one);
        }
        now.forEach(this::chapter);
    }

    private int count(List<QuestionnaireChapter> chapters) {
        return columns.size()
                * chapters.stream().mapToInt(part -> part.criteria().size()).sum();
    }

    private void chapter(QuestionnaireChapter part) {
        List<String> headings = new ArrayList<>();
        headings.add(words.text("results.column.criterion"));
        columns.forEach(column -> headings.add(ResultWords.code(column.serviceLabel())));
        DataTable table =
                new DataTable(part.chapter().label(), headings).steady().whenAsked(this::open);
        table.addClassName("qp-res-answers");
        part.criteria()
                .forEach(criterion -> table.row(
                        ShownResults.criterionWritten(criterion.code(), criterion.label()),
                        columns.stream().map(column -> cell(column, criterion)).toArray(Markup[]::new)));
        add(new Card(part.chapter().label()).with(table));
    }

    private Markup cell(Column column, CriterionLine criterion) {
        Cell cell = cells.getOrDefault(column, Map.of()).get(criterion.code());
        if (cell == null) {
            return Markup.of("span", words.text("results.map.not-asked"), "class", "qp-muted");
        }
        String said = shown.said(cell, criterion, words);
        String shownAs = cell.unproven() ? words.text("results.unproven.said", said) : said;
        ShownResults.Look look = shown.look(cell);
        openable.add(new AnswerOf(column, criterion, cell));
        return Markup.of(
                "button",
                shownAs,
                "type",
                "button",
                "class",
                look.classes(),
                "data-sign",
                look.sign(),
                DataTable.ASKS,
                Integer.toString(openable.size() - 1),
                "aria-label",
                words.text("results.answer.of", shownAs, criterion.code(), ResultWords.code(column.serviceLabel())));
    }

    /** @param asked the place of an answer, as the page says it */
    private void open(String asked) {
        AnswerOf one = openable.get(Integer.parseInt(asked));
        new AnswerDialog(shown, one.column(), one.criterion(), one.cell()).open();
    }
}
