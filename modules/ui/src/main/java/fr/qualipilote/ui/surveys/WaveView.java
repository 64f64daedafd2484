package fr.qualipilote.ui.surveys;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.surveys.Gathering;
import fr.qualipilote.surveys.Result;
import fr.qualipilote.surveys.Surveys;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveKind;
import fr.qualipilote.surveys.WaveLine;
import fr.qualipilote.surveys.WaveSheet;
import fr.qualipilote.surveys.WaveSheet.QuestionResult;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.DataTable;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Groups;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One wave: its results with n and margin, what waits for whom, what was done. */
@Route(value = Places.SURVEYS + "/:" + SurveyNavigation.CODE, layout = MainLayout.class)
@PermitAll
public class WaveView extends Page implements BeforeEnterObserver {

    private final Surveys surveys;
    private final Worklist worklist;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final WaveSteps steps;

    private final Div tools = new Div();
    private final Div chips = new Div();
    private final Div notes = new Div();
    private final Div figures = new Div();
    private final Div mainColumn = new Div();
    private final Div aside = new Div();
    private String code = "";

    WaveView(Surveys surveys, Worklist worklist, CurrentActor currentActor, BusinessClock clock, Names names) {
        super("");
        this.surveys = surveys;
        this.worklist = worklist;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.steps = new WaveSteps(surveys, currentActor, this::show);

        // layout
        addComponentAsFirst(SurveyNavigation.back(Places.SURVEYS, words.text("survey.back")));
        addTools(tools);
        tools.addClassName("qp-buttons");
        chips.addClassName("qp-chips");
        notes.addClassName("qp-stack");
        mainColumn.addClassName("qp-stack");
        aside.addClassName("qp-stack");
        Div columns = new Div(mainColumn, aside);
        columns.addClassName("qp-columns");
        add(chips, notes, figures, columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        code = event.getRouteParameters().get(SurveyNavigation.CODE).orElse("");
        try {
            show();
        } catch (UnknownSurvey unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("app.title", code);
    }

    private void show() {
        names.forget();
        WaveSheet sheet = surveys.waveWithCode(currentActor.get(), code);
        WaveLine line = sheet.line();
        setHeading(line.title());
        setSubtitle(words.text(
                "survey.wave.subtitle",
                line.code(),
                words.label(line.kind()),
                SurveyWords.field(line.fieldFrom(), line.fieldTo(), words)));
        tools.removeAll();
        tools.add(ways(sheet).toArray(Component[]::new));
        tools.add(steps.bar(sheet));
        chips.removeAll();
        chips.add(new Chip(words.label(line.state()), SurveyWords.tone(line.state())));
        chips.add(new Chip(words.label(line.channel()), Tone.PLAIN));
        showNotes(sheet);
        mainColumn.removeAll();
        if (line.state().isOpen() && !sheet.takenOver()) {
            mainColumn.add(work(sheet));
        }
        figures.removeAll();
        figures.add(results(sheet));
        if (!sheet.scenarios().isEmpty()) {
            mainColumn.add(scenarios(sheet));
        }
        if (!sheet.comments().isEmpty()) {
            mainColumn.add(comments(sheet));
        }
        mainColumn.add(history(sheet));
        aside.removeAll();
        aside.add(facts(sheet));
    }

    /** The other screens of the wave. */
    private List<Component> ways(WaveSheet sheet) {
        List<Component> ways = new ArrayList<>();
        boolean single = sheet.gathering() == Gathering.ONE_BY_ONE;
        if (sheet.steps().contains(WaveStep.ENTER)) {
            if (!single) {
                ways.add(new LinkButton(SurveyNavigation.results(code), words.text("survey.import.open")));
            } else if (sheet.line().kind() == WaveKind.MYSTERY) {
                ways.add(new LinkButton(SurveyNavigation.calls(code), words.text("survey.calls.open")).primary());
            } else {
                ways.add(new LinkButton(SurveyNavigation.sheets(code), words.text("survey.sheets.open")).primary());
            }
        }
        if (single
                && sheet.line().kind() == WaveKind.SATISFACTION
                && sheet.steps().contains(WaveStep.MANAGE_LINKS)) {
            ways.add(new LinkButton(SurveyNavigation.links(code), words.text("survey.links.open")));
        }
        if (sheet.steps().contains(WaveStep.EDIT)) {
            ways.add(new LinkButton(SurveyNavigation.form(code), words.text("survey.edit")));
        }
        return ways;
    }

    private void showNotes(WaveSheet sheet) {
        notes.removeAll();
        note(sheet.cancelReason(), "survey.cancelled-because");
        note(sheet.returnReason(), "survey.returned-because");
        note(sheet.conclusion(), "survey.concluded");
        notes.setVisible(notes.getComponentCount() > 0);
    }

    private void note(@Nullable String text, String key) {
        if (text != null) {
            Paragraph note = new Paragraph(words.text(key, text));
            note.addClassNames(key.equals("survey.concluded") ? "qp-next" : "qp-warning", "qp-pre");
            notes.add(note);
        }
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
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        items.forEach(item -> list.add(line(item)));
        return card.with(list);
    }

    private ListItem line(WorkItemLine item) {
        String key = "tasks.title." + item.formKey();
        Anchor link = new Anchor(
                Places.TASKS + "/" + item.id(), words.has(key) ? words.text(key, item.subject()) : item.subject());
        link.addClassName("qp-strong");
        Span who = new Span(
                item.assignee() != null
                        ? names.person(item.assignee())
                        : words.text("action.work.to-take", Groups.words(item.candidates(), names)));
        who.addClassName("qp-muted");
        Div what = new Div(link, who);
        what.addClassName("qp-line-text");
        ListItem line = new ListItem(what);
        if (item.dueOn() != null) {
            line.add(new DueLabel(words, item.dueOn(), clock.today()));
        }
        line.addClassName("qp-line");
        return line;
    }

    // --- results -----------------------------------------------------------------------------------------------------

    private Card results(WaveSheet sheet) {
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
                        percent(result.result()),
                        DataTable.text(SurveyWords.margin(result.result(), words)),
                        before(result),
                        deeds(sheet, result)));
        card.with(table);
        if (sheet.results().stream().anyMatch(result -> result.result().fewAnswers())) {
            Paragraph few = new Paragraph(words.text("survey.few.explain"));
            few.addClassName("qp-warning");
            card.with(few);
        }
        return card;
    }

    private Component percent(Result result) {
        Div cell = new Div(new Span(SurveyWords.percent(result.percent(), words)));
        cell.addClassName("qp-survey-figure");
        if (result.fewAnswers()) {
            cell.add(new Chip(words.text("survey.few"), Tone.WARN));
        }
        if (result.corrected()) {
            cell.add(new Chip(words.text("survey.corrected"), Tone.INFO));
        }
        return cell;
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

    private Component deeds(WaveSheet sheet, QuestionResult result) {
        Div deeds = new Div(WhyFigureDialog.button(sheet, result.question(), result.result(), names, clock.today()));
        deeds.addClassName("qp-survey-deeds");
        boolean correcting = sheet.steps().contains(WaveStep.CORRECT);
        if (sheet.gathering() == Gathering.TOTALS
                && (correcting || sheet.steps().contains(WaveStep.ENTER))) {
            Button enter = new Button(
                    words.text(correcting ? "survey.correct" : "survey.enter"),
                    click -> new TotalsDialog(surveys, currentActor, sheet, result, correcting, this::show).open());
            enter.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
            enter.setAriaLabel(words.text(
                    correcting ? "survey.correct.of" : "survey.enter.of",
                    result.question().label()));
            deeds.add(enter);
        }
        return deeds;
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

    private Card facts(WaveSheet sheet) {
        WaveLine line = sheet.line();
        Facts facts = new Facts()
                .fact(words.text("survey.code"), line.code())
                .fact(words.text("survey.source"), line.source())
                .fact(words.text("field.theme"), line.theme() == null ? null : names.theme(line.theme()))
                .fact(words.text("survey.field.title"), SurveyWords.field(line.fieldFrom(), line.fieldTo(), words))
                .fact(words.text("survey.gathering"), words.label(sheet.gathering()))
                .fact(words.text("survey.sampling"), words.label(sheet.sampling()))
                .fact(words.text("survey.panel"), line.panel() == null ? null : words.number(line.panel()))
                .fact(
                        words.text("survey.population"),
                        sheet.population() == null ? null : words.number(sheet.population()))
                .fact(words.text("survey.entries"), entries(sheet))
                .fact(
                        words.text("survey.opening-hours"),
                        sheet.openingHours() == null
                                ? null
                                : words.text(
                                        "survey.opening-hours.from-to",
                                        sheet.openingHours().from().toString(),
                                        sheet.openingHours().to().toString()))
                .fact(
                        words.text("survey.services"),
                        sheet.services().stream().map(names::service).sorted().collect(Collectors.joining(", ")))
                .fact(
                        words.text("survey.asked"),
                        sheet.asked().stream().map(names::person).sorted().collect(Collectors.joining(", ")))
                .fact(words.text("survey.method"), sheet.method())
                .fact(words.text("survey.publication"), sheet.publication());
        return new Card(words.text("survey.facts")).with(facts);
    }

    private @Nullable String entries(WaveSheet sheet) {
        if (sheet.gathering() == Gathering.TOTALS) {
            return null;
        }
        return words.text(
                sheet.line().kind() == WaveKind.MYSTERY ? "survey.entries.calls" : "survey.entries.sheets",
                sheet.line().entries());
    }

    private Card history(WaveSheet sheet) {
        OrderedList list = new OrderedList();
        list.addClassNames("qp-plain-list", "qp-history");
        list.getElement().setAttribute("reversed", true);
        sheet.history().forEach(entry -> {
            Paragraph said = new Paragraph(SurveyWords.sentence(entry, label(sheet, entry), words));
            said.addClassName("qp-pre");
            Span signature = new Span(words.text(
                    "action.signature",
                    entry.author() == null ? words.text("machine") : names.person(entry.author()),
                    words.moment(entry.at(), clock.today())));
            signature.addClassName("qp-muted");
            Div text = new Div(said, signature);
            text.addClassName("qp-line-text");
            ListItem item = new ListItem(text);
            item.addClassName("qp-line");
            list.add(item);
        });
        return new Card(words.text("survey.history")).with(list);
    }

    private static String label(WaveSheet sheet, WaveSheet.HistoryEntry entry) {
        return sheet.results().stream()
                .map(result -> result.question())
                .filter(question -> question.id().equals(entry.question()))
                .map(question -> question.label())
                .findFirst()
                .orElse("");
    }
}
