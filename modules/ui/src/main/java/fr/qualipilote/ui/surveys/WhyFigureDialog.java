package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.surveys.Basis;
import fr.qualipilote.surveys.HistoryCode;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Sampling;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;

/** « Pourquoi ? » of a result: the rule, what went in, when, by whom, and what was corrected. */
final class WhyFigureDialog extends SingleDialog {

    private final Wording words = Wording.here();
    private final WaveSheet sheet;
    private final QuestionLine question;
    private final Result result;
    private final Names names;
    private final LocalDate today;

    WhyFigureDialog(WaveSheet sheet, QuestionLine question, Result result, Names names, LocalDate today) {
        this.sheet = sheet;
        this.question = question;
        this.result = result;
        this.names = names;
        this.today = today;
        setHeaderTitle(words.text("survey.why.title", SurveyWords.percent(result.percent(), words)));
        setWidth("min(94vw, 640px)");
        setDraggable(false);
        Div body = new Div(new Paragraph(question.label()), new Paragraph(formula()), facts());
        body.addClassName("qp-stack");
        margin(body);
        corrections(body);
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    /**
     * The button that opens it.
     *
     * @param sheet asked for only then
     */
    static Button button(
            Supplier<WaveSheet> sheet, QuestionLine question, Result result, Names names, LocalDate today) {
        Wording words = Wording.here();
        Button why = new Button(
                words.text("survey.why"),
                click -> new WhyFigureDialog(sheet.get(), question, result, names, today).open());
        why.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        why.setAriaLabel(words.text("survey.why.of", SurveyWords.percent(result.percent(), words), question.label()));
        return why;
    }

    private String formula() {
        Basis basis = result.basis();
        if (basis == Basis.NOTHING) {
            return words.text("survey.why.nothing");
        }
        Integer answering = result.answering();
        Integer satisfied = result.satisfied();
        if (answering == null || satisfied == null) {
            return words.text("survey.why.published", SurveyWords.percent(result.percent(), words));
        }
        return words.text("survey.why.formula", satisfied, answering, SurveyWords.percent(result.percent(), words));
    }

    private Facts facts() {
        Facts facts = new Facts()
                .fact(words.text("survey.source"), sheet.line().source())
                .fact(
                        words.text("survey.field.title"),
                        SurveyWords.field(sheet.line().fieldFrom(), sheet.line().fieldTo(), words))
                .fact(words.text("survey.basis"), words.label(result.basis()))
                .fact(
                        words.text("survey.scale"),
                        words.text("survey.counts." + question.scale().name()))
                .fact(words.text("survey.sampling"), words.label(sheet.sampling()))
                .fact(words.text("survey.note"), result.note());
        if (result.enteredAt() != null) {
            facts.fact(
                    words.text("survey.entered"),
                    words.text(
                            "survey.by-at", names.person(result.enteredBy()), words.moment(result.enteredAt(), today)));
        }
        if (sheet.validatedAt() != null) {
            facts.fact(
                    words.text("survey.validated"),
                    words.text(
                            "survey.by-at",
                            names.person(sheet.validatedBy()),
                            words.moment(sheet.validatedAt(), today)));
        }
        return facts;
    }

    private void margin(Div body) {
        if (result.margin() != null) {
            body.add(new Paragraph(words.text(
                    sheet.population() == null ? "survey.why.margin" : "survey.why.margin.population",
                    SurveyWords.margin(result, words),
                    sheet.population() == null ? 0 : sheet.population())));
        } else if (result.percent() != null) {
            body.add(new Paragraph(words.text(
                    result.answering() == null
                            ? "survey.why.no-margin.n"
                            : sheet.sampling() == Sampling.EXHAUSTIVE
                                    ? "survey.why.no-margin.exhaustive"
                                    : "survey.why.no-margin.volunteers")));
        }
        Integer answering = result.answering();
        if (result.fewAnswers() && answering != null) {
            Paragraph few = new Paragraph(
                    words.text(result.suppressedInPublic() ? "survey.few.suppressed" : "survey.few.long", answering));
            few.addClassName("qp-warning");
            body.add(few);
        }
    }

    private void corrections(Div body) {
        List<WaveSheet.HistoryEntry> entries = sheet.history().stream()
                .filter(entry -> question.id().equals(entry.question()))
                .filter(entry -> entry.code() == HistoryCode.CORRECTED || entry.code() == HistoryCode.ENTERED)
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(words.text(
                "survey.why.change",
                SurveyWords.sentence(entry, question.label(), words),
                names.person(entry.author()),
                words.moment(entry.at(), today)))));
        body.add(new H3(words.text("survey.why.changes")), list);
    }
}
