package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import fr.qualipilote.surveys.QuestionLine;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions that waves ask, again and again. */
@Route(value = SurveyNavigation.QUESTIONS, layout = MainLayout.class)
@PermitAll
public class QuestionBankView extends Page implements BeforeEnterObserver {

    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final Names names;

    private final Card card = new Card();

    QuestionBankView(Surveys surveys, CurrentActor currentActor, Names names) {
        super(Wording.here().text("survey.bank.title"));
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.names = names;

        // layout
        setWay(Places.SURVEYS, words.text("nav.surveys"));
        if (isQuality()) {
            Button add = new Button(words.text("survey.bank.new"), click -> edit(null));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            addTools(add);
        }
        add(card);
    }

    private boolean isQuality() {
        return SurveyRights.managesQuality(currentActor.get());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.forget();
        show();
    }

    private void show() {
        List<QuestionLine> questions = surveys.questions(currentActor.get());
        setSubtitle(words.text("survey.bank.subtitle", questions.size()));
        card.body().removeAll();
        if (questions.isEmpty()) {
            card.with(new EmptyState(words.text("survey.bank.empty"), words.text("survey.bank.empty.next")));
            return;
        }
        DataTable table = new DataTable(
                words.text("survey.bank.title"),
                List.of(
                        words.text("survey.column.question"),
                        words.text("survey.scale"),
                        words.text("field.theme"),
                        words.text("survey.column.waves"),
                        words.text("survey.column.deeds")));
        questions.forEach(question -> table.row(
                name(question),
                DataTable.text(words.label(question.scale())),
                DataTable.text(names.theme(question.theme())),
                DataTable.text(words.number(question.waves())),
                deeds(question)));
        card.with(table);
    }

    private Component name(QuestionLine question) {
        Div name = new Div(new Span(question.label()));
        if (question.wording() != null) {
            Span asked = new Span(words.text("survey.bank.asked", question.wording()));
            asked.addClassName("qp-under");
            name.add(asked);
        }
        if (question.retired()) {
            name.add(new Chip(words.text("survey.bank.retired"), Tone.PLAIN));
        }
        return name;
    }

    private Component deeds(QuestionLine question) {
        Div deeds = new Div(deed("survey.trend", question, () -> new TrendDialog(
                        question, surveys.trend(currentActor.get(), question.id()))
                .open()));
        deeds.addClassName("qp-survey-deeds");
        if (isQuality()) {
            deeds.add(deed("survey.bank.edit", question, () -> edit(question)));
            deeds.add(deed(
                    question.retired() ? "survey.bank.offer" : "survey.bank.retire", question, () -> retire(question)));
        }
        return deeds;
    }

    private Button deed(String key, QuestionLine question, Runnable onClick) {
        Button button = new Button(words.text(key), click -> onClick.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.setAriaLabel(words.text("survey.bank.deed", words.text(key), question.label()));
        return button;
    }

    private void retire(QuestionLine question) {
        surveys.retire(currentActor.get(), question.id(), !question.retired());
        Notices.done(words.text(question.retired() ? "survey.bank.offered" : "survey.bank.retired-done"));
        show();
    }

    private void edit(@Nullable QuestionLine question) {
        new QuestionDialog(surveys, currentActor, names, question, this::show).open();
    }
}
