package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.surveys.SurveyFigure;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** All waves, and the table of survey indicators. */
@Route(value = Places.SURVEYS, layout = MainLayout.class)
@Menu(title = "nav.surveys", order = 21)
@PermitAll
public class SurveyListView extends Page implements BeforeEnterObserver {

    private final Surveys surveys;
    private final CurrentActor currentActor;
    private final Programmes programmes;
    private final BusinessClock clock;
    private final Names names;

    private final Div place = new Div();

    SurveyListView(
            Surveys surveys, CurrentActor currentActor, Programmes programmes, BusinessClock clock, Names names) {
        super(Wording.here().text("survey.list.title"));
        this.surveys = surveys;
        this.currentActor = currentActor;
        this.programmes = programmes;
        this.clock = clock;
        this.names = names;

        // layout
        List<Component> tools = new ArrayList<>();
        tools.add(new LinkButton(SurveyNavigation.QUESTIONS, words.text("survey.bank.title")));
        tools.add(new Button(words.text("survey.export.open"), click -> export()));
        if (SurveyRights.managesQuality(currentActor.get())) {
            tools.add(new LinkButton(SurveyNavigation.NEW, words.text("survey.new")).primary());
        }
        addTools(tools.toArray(Component[]::new));
        place.addClassName("qp-stack");
        add(place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        names.forget();
        List<WaveLine> waves = surveys.waves(currentActor.get());
        setSubtitle(words.text(
                "survey.list.subtitle",
                waves.size(),
                waves.stream()
                        .filter(wave -> wave.state().isOpen() && !wave.state().hasValidatedResults())
                        .count()));
        place.removeAll();
        if (waves.isEmpty()) {
            place.add(new Card()
                    .with(new EmptyState(words.text("survey.list.empty"), words.text("survey.list.empty.next"))));
            return;
        }
        place.add(new Card(words.text("survey.waves")).with(waves(waves)), figures());
    }

    private DataTable waves(List<WaveLine> waves) {
        DataTable table = new DataTable(
                words.text("survey.waves"),
                List.of(
                        words.text("survey.column.wave"),
                        words.text("survey.column.state"),
                        words.text("survey.column.field"),
                        words.text("survey.column.panel"),
                        words.text("survey.column.n"),
                        words.text("survey.column.questions")));
        waves.forEach(wave -> table.row(
                name(wave),
                new Chip(words.label(wave.state()), SurveyWords.tone(wave.state())),
                DataTable.text(SurveyWords.field(wave.fieldFrom(), wave.fieldTo(), words)),
                DataTable.text(wave.panel() == null ? words.text("none") : words.number(wave.panel())),
                DataTable.text(SurveyWords.range(wave, words)),
                DataTable.text(words.number(wave.questions()))));
        return table;
    }

    private Component name(WaveLine wave) {
        Anchor link = new Anchor(SurveyNavigation.addressOf(wave.code()), wave.title());
        link.addClassName("qp-plan-label");
        Span under = new Span(
                words.text("survey.wave.under", wave.code(), words.label(wave.kind()), words.label(wave.channel())));
        under.addClassName("qp-under");
        return new Div(link, under);
    }

    // --- the table of survey indicators ------------------------------------------------------------------------------

    private Card figures() {
        List<SurveyFigure> figures = surveys.figures(currentActor.get());
        Card card = new Card(words.text("survey.figures.title"));
        Paragraph said = new Paragraph(words.text("survey.figures.explain"));
        said.addClassName("qp-muted");
        if (figures.isEmpty()) {
            return card.with(new Paragraph(words.text("survey.figures.empty")));
        }
        DataTable table = new DataTable(
                words.text("survey.figures.title"),
                List.of(
                        words.text("survey.column.question"),
                        words.text("survey.column.source"),
                        words.text("survey.column.percent"),
                        words.text("survey.column.n"),
                        words.text("survey.column.margin"),
                        words.text("survey.column.why")));
        figures.forEach(figure -> table.row(
                DataTable.text(figure.question().label()),
                new Anchor(
                        SurveyNavigation.addressOf(figure.wave().code()),
                        figure.wave().source()),
                new FigureCell(figure.result(), words),
                DataTable.text(SurveyWords.answering(figure.result(), words)),
                DataTable.text(SurveyWords.margin(figure.result(), words)),
                why(figure)));
        return card.with(said, table);
    }

    private Component why(SurveyFigure figure) {
        return WhyFigureDialog.button(
                () -> surveys.wave(currentActor.get(), figure.wave().id()),
                figure.question(),
                figure.result(),
                names,
                clock.today());
    }

    private void export() {
        new ExportSurveysDialog(new SurveyExport(
                        surveys.figures(currentActor.get()),
                        words,
                        programmes.programme().organisation(),
                        clock.today()))
                .open();
    }
}
