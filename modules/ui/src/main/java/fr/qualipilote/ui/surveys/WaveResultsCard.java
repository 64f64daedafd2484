package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveSheet.QuestionResult;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** What a wave came to, question by question, with n and margin, beside the last time; and how each figure came about. */
final class WaveResultsCard extends Div {

    private final Wording words = Wording.here();
    private final WaveSheet sheet;
    private final Names names;
    private final LocalDate today;
    private final transient BiConsumer<QuestionResult, Boolean> ask;

    /** @param ask asks for the totals of a question, or for their correction */
    WaveResultsCard(WaveSheet sheet, Names names, LocalDate today, BiConsumer<QuestionResult, Boolean> ask) {
        this.sheet = sheet;
        this.names = names;
        this.today = today;
        this.ask = ask;
        add(results());
    }

    private Card results() {
        Card card = new Card(words.text("survey.results"));
        if (sheet.results().isEmpty()) {
            return card.with(new Paragraph(words.text("survey.results.none")));
        }
        List<String> headings = new ArrayList<>(List.of(
                words.text("survey.column.question"),
                words.text("survey.column.n"),
                words.text("survey.column.satisfied"),
                words.text("survey.column.percent"),
                words.text("survey.column.margin"),
                words.text("survey.column.before")));
        headings.add(words.text("survey.column.why"));
        DataTable table = new DataTable(words.text("survey.results"), headings);
        sheet.results()
                .forEach(result -> table.row(
                        DataTable.text(result.question().label()),
                        DataTable.text(SurveyWords.answering(result.result(), words)),
                        DataTable.text(SurveyWords.satisfied(result.result(), words)),
                        new FigureCell(result.result(), words),
                        DataTable.text(SurveyWords.margin(result.result(), words)),
                        before(result),
                        deeds(result)));
        card.with(table);
        if (sheet.results().stream().anyMatch(result -> result.result().fewAnswers())) {
            Paragraph few = new Paragraph(words.text("survey.few.explain"));
            few.addClassName("qp-warning");
            card.with(few);
        }
        return card;
    }

    private Component before(QuestionResult result) {
        WaveSheet.Earlier before = result.before();
        if (before == null) {
            return DataTable.text(words.text("none"));
        }
        Anchor link = new Anchor(
                SurveyNavigation.addressOf(before.code()),
                words.text("survey.before", SurveyWords.percent(before.result().percent(), words), before.code()));
        if (before.change() == null) {
            return link;
        }
        Span change = new Span(SurveyWords.change(before.change(), words));
        change.addClassName("qp-under");
        return new Div(link, change);
    }

    private Component deeds(QuestionResult result) {
        Div deeds = new Div(WhyFigureDialog.button(() -> sheet, result.question(), result.result(), names, today));
        deeds.addClassName("qp-survey-deeds");
        boolean correcting = sheet.steps().contains(WaveStep.CORRECT);
        if (sheet.gathering() == Gathering.TOTALS
                && (correcting || sheet.steps().contains(WaveStep.ENTER))) {
            Button enter = new Button(
                    words.text(correcting ? "survey.correct" : "survey.enter"),
                    click -> ask.accept(result, correcting));
            enter.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            enter.setAriaLabel(words.text(
                    correcting ? "survey.correct.of" : "survey.enter.of",
                    result.question().label()));
            deeds.add(enter);
        }
        return deeds;
    }
}
