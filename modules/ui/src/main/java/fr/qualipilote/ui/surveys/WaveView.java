package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DetailsPage;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Note;
import fr.qualipilote.ui.part.Slot;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.tasks.WorkList;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;

/** One wave: its results with n and margin, what waits for whom, what was done. */
@Route(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE, layout = MainLayout.class)
@PermitAll
public class WaveView extends DetailsPage {

    private final Surveys surveys;
    private final Worklist worklist;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final WaveSteps steps;

    private final Slot figures = new Slot();

    WaveView(Surveys surveys, Worklist worklist, CurrentActor currentActor, BusinessClock clock, Names names) {
        super(SurveyNavigation.CODE, UnknownSurvey.class);
        this.surveys = surveys;
        this.worklist = worklist;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.steps = new WaveSteps(surveys, currentActor, this::show);

        // layout
        setWay(Places.SURVEYS, words.text("nav.surveys"));
        add(chips, notes, figures, columns);
    }

    @Override
    protected void show() {
        names.forget();
        WaveSheet sheet = surveys.waveWithCode(currentActor.get(), reference());
        WaveLine line = sheet.line();
        setHeading(line.title());
        setSubtitle(words.text(
                "survey.wave.subtitle",
                line.code(),
                words.label(line.kind()),
                SurveyWords.field(line.fieldFrom(), line.fieldTo(), words)));
        tools.show(tools(sheet));
        chips.show(
                new Chip(words.label(line.state()), SurveyWords.tone(line.state())),
                new Chip(words.label(line.channel()), Tone.PLAIN));
        notes.show(notes(sheet));
        figures.show(new WaveResultsCard(sheet, names, clock.today(), (result, correcting) -> new TotalsDialog(
                        surveys, currentActor, sheet, result, correcting, this::show)
                .open()));
        mainColumn.show(main(sheet));
        aside.show(new WaveFactsCard(sheet, names));
    }

    private List<Component> main(WaveSheet sheet) {
        List<Component> cards = new ArrayList<>();
        if (sheet.line().state().isOpen() && !sheet.takenOver()) {
            cards.add(work(sheet));
        }
        if (!sheet.scenarios().isEmpty()) {
            cards.add(scenarios(sheet));
        }
        if (!sheet.comments().isEmpty()) {
            cards.add(comments(sheet));
        }
        cards.add(new Card(words.text("survey.history")).with(new WaveHistory(sheet, names, clock.today())));
        return cards;
    }

    /** The other screens of the wave, then its steps. */
    private List<Component> tools(WaveSheet sheet) {
        List<Component> ways = new ArrayList<>();
        boolean single = sheet.gathering() == Gathering.ONE_BY_ONE;
        if (sheet.steps().contains(WaveStep.ENTER)) {
            if (!single) {
                ways.add(new LinkButton(SurveyNavigation.results(reference()), words.text("survey.import.open")));
            } else if (sheet.line().kind() == WaveKind.MYSTERY) {
                ways.add(
                        new LinkButton(SurveyNavigation.calls(reference()), words.text("survey.calls.open")).primary());
            } else {
                ways.add(new LinkButton(SurveyNavigation.sheets(reference()), words.text("survey.sheets.open"))
                        .primary());
            }
        }
        if (single
                && sheet.line().kind() == WaveKind.SATISFACTION
                && sheet.steps().contains(WaveStep.MANAGE_LINKS)) {
            ways.add(new LinkButton(SurveyNavigation.links(reference()), words.text("survey.links.open")));
        }
        if (sheet.steps().contains(WaveStep.EDIT)) {
            ways.add(new LinkButton(SurveyNavigation.form(reference()), words.text("survey.edit")));
        }
        ways.add(steps.bar(sheet));
        return ways;
    }

    private List<Note> notes(WaveSheet sheet) {
        List<Note> all = new ArrayList<>();
        if (sheet.cancelReason() != null) {
            all.add(Note.warning(words.text("survey.cancelled-because", sheet.cancelReason())));
        }
        if (sheet.returnReason() != null) {
            all.add(Note.warning(words.text("survey.returned-because", sheet.returnReason())));
        }
        if (sheet.conclusion() != null) {
            all.add(Note.next(words.text("survey.concluded", sheet.conclusion())));
        }
        return all;
    }

    // --- the work that waits -----------------------------------------------------------------------------------------

    private Card work(WaveSheet sheet) {
        Card card = new Card(words.text("survey.work"));
        List<WorkItemLine> items =
                worklist.openWorkOf(currentActor.get(), sheet.line().id().value());
        if (items.isEmpty()) {
            Paragraph none = new Paragraph(words.text(
                    "survey.work.none." + sheet.line().state().name(),
                    SurveyWords.field(sheet.line().fieldFrom(), sheet.line().fieldTo(), words)));
            none.addClassName("qp-muted");
            return card.with(none);
        }
        return card.with(new WorkList(items, this::task, names, clock.today()));
    }

    private String task(WorkItemLine item) {
        String key = "tasks.title." + item.formKey();
        return words.has(key) ? words.text(key, item.subject()) : item.subject();
    }

    // --- the rest ----------------------------------------------------------------------------------------------------

    private Card scenarios(WaveSheet sheet) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        sheet.scenarios().forEach(scenario -> {
            Span label = new Span(scenario.label());
            label.addClassName("qp-strong");
            Span calls = new Span(words.text("survey.scenario.calls", scenario.calls()));
            calls.addClassName("qp-muted");
            Div text = new Div(label, calls);
            text.addClassName("qp-line-text");
            ListItem item = new ListItem(text);
            item.addClassName("qp-line");
            list.add(item);
        });
        return new Card(words.text("survey.scenarios")).with(list);
    }

    private Card comments(WaveSheet sheet) {
        UnorderedList list = new UnorderedList();
        sheet.comments().forEach(comment -> {
            ListItem item = new ListItem(comment);
            item.addClassName("qp-pre");
            list.add(item);
        });
        return new Card(words.text("survey.comments", sheet.comments().size())).with(list);
    }
}
