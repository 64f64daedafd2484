package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import fr.qualipilote.indicators.EnterMeasure;
import fr.qualipilote.indicators.GridQuery.Only;
import fr.qualipilote.indicators.IndicatorExports;
import fr.qualipilote.indicators.IndicatorGrids;
import fr.qualipilote.indicators.IndicatorId;
import fr.qualipilote.indicators.IndicatorRegistry;
import fr.qualipilote.indicators.MeasureId;
import fr.qualipilote.indicators.MeasureStep;
import fr.qualipilote.indicators.Measures;
import fr.qualipilote.indicators.ReferenceFigures;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.KeptViews;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.publication.PublicFigures;
import fr.qualipilote.publication.PublicLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.publication.PublicationNavigation;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.shell.Refusals;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The table on the wall, alive: months × indicators, entered by keyboard, with its filters in the address. */
@Route(value = Places.INDICATORS, layout = MainLayout.class)
@Menu(title = "nav.indicators", order = 20)
@PermitAll
public class IndicatorListView extends Page implements BeforeEnterObserver, TableAnswers.Screen {

    private final IndicatorRegistry registry;
    private final Measures measures;
    private final ReferenceFigures figures;
    private final IndicatorGrids grids;
    private final PublicFigures published;
    private final IndicatorExports exports;
    private final KeptViews keptViews;
    private final CurrentActor currentActor;
    private final Programmes programmes;
    private final BusinessClock clock;
    private final Names names;

    private final TextField text = new TextField(words.text("indicator.filter.text"));
    private final ComboBox<ServiceLine> service;
    private final Select<Only> only = new Select<>();
    private final Select<YearSpan> span = new Select<>();
    private final Button clear = new Button(words.text("indicator.filter.clear"));
    private final Card card = new Card();
    private final Div nothing = new Div();
    private final TableAnswers answers;
    private final MeasureTable table;

    private IndicatorFilter filter = IndicatorFilter.NONE;

    IndicatorListView(
            IndicatorRegistry registry,
            IndicatorGrids grids,
            Measures measures,
            ReferenceFigures figures,
            PublicFigures published,
            IndicatorExports exports,
            KeptViews keptViews,
            CurrentActor currentActor,
            Programmes programmes,
            BusinessClock clock,
            Names names,
            Refusals refusals) {
        super(Wording.here().text("indicator.title"));
        this.registry = registry;
        this.grids = grids;
        this.measures = measures;
        this.figures = figures;
        this.published = published;
        this.exports = exports;
        this.keptViews = keptViews;
        this.currentActor = currentActor;
        this.programmes = programmes;
        this.clock = clock;
        this.names = names;

        // components
        Actor actor = currentActor.get();
        boolean enters = registry.indicators(actor, null, null, false).stream()
                .anyMatch(line -> IndicatorRights.mayEnter(actor, line.responsible()));
        answers = new TableAnswers(grids, registry, measures, refusals, names, currentActor::get, words, this);
        table = new MeasureTable(
                answers, new MeasureTable.Person(actor.person().toString(), enters), TableLabels.of(words));
        text.setClearButtonVisible(true);
        text.setPlaceholder(words.text("indicator.filter.text.placeholder"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        service = Pickers.service(words.text("indicator.filter.service"), names.activeServices());
        service.setClearButtonVisible(true);
        service.setPlaceholder(words.text("indicator.filter.any"));
        only.setLabel(words.text("indicator.filter.only"));
        only.setItems(Only.values());
        only.setItemLabelGenerator(words::label);
        span.setLabel(words.text("indicator.filter.span"));
        span.setItemLabelGenerator(this::called);
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);

        // listeners
        text.addValueChangeListener(change -> change(kept -> kept.text(change.getValue())));
        service.addValueChangeListener(change -> change(kept -> kept.service(
                change.getValue() == null ? null : change.getValue().id())));
        only.addValueChangeListener(change -> change(kept -> kept.only(change.getValue())));
        span.addValueChangeListener(change -> change(kept -> kept.span(change.getValue(), clock.today())));
        clear.addClickListener(click -> go(IndicatorFilter.NONE));

        // layout
        addClassName("qp-indicators");
        addTools(tools(actor));
        Div filters = new Div(text, service, only, span, clear);
        filters.addClassNames("qp-filters", "qp-indicator-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.text("indicator.filter"));
        card.addClassName("qp-flush");
        card.with(table, nothing, new TableLegend(enters));
        add(filters, card);
    }

    private String called(YearSpan choice) {
        return choice.years() == 1
                ? Integer.toString(choice.lastYear())
                : words.text(
                        "indicator.filter.years",
                        choice.years(),
                        Integer.toString(choice.firstYear()),
                        Integer.toString(choice.lastYear()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        IndicatorFilter kept = said.getParameters().isEmpty() ? asLastTime() : IndicatorFilter.NONE;
        if (kept.isAny()) {
            event.forwardTo(IndicatorListView.class, kept.parameters());
            return;
        }
        filter = IndicatorFilter.of(said);
        IndicatorNavigation.remember(filter);
        names.forget();
        showFilter();
        showTable();
    }

    /** An address that says nothing leads to the table as the person left it. */
    private IndicatorFilter asLastTime() {
        return keptViews
                .last(currentActor.get(), Places.INDICATORS)
                .map(query -> IndicatorFilter.of(QueryParameters.fromString(query)))
                .orElse(IndicatorFilter.NONE);
    }

    private void change(UnaryOperator<IndicatorFilter> changed) {
        IndicatorFilter wanted = changed.apply(filter);
        if (!wanted.equals(filter)) {
            go(wanted);
        }
    }

    /** Words that were looked for once are not looked for again next time. */
    private void go(IndicatorFilter wanted) {
        keptViews.keep(
                currentActor.get(),
                Places.INDICATORS,
                wanted.text(null).parameters().getQueryString());
        IndicatorNavigation.show(wanted);
    }

    private void showFilter() {
        text.setValue(Objects.requireNonNullElse(filter.text(), ""));
        service.setValue(names.activeServices().stream()
                .filter(line -> line.id().equals(filter.service()))
                .findFirst()
                .orElse(null));
        only.setValue(filter.only());
        LocalDate today = clock.today();
        List<YearSpan> offered = new ArrayList<>(YearSpan.offered(today));
        YearSpan shown = filter.spanAt(today);
        if (!offered.contains(shown)) {
            offered.add(shown);
        }
        span.setItems(offered);
        span.setValue(shown);
        clear.setVisible(filter.isAny());
    }

    private void showTable() {
        LocalDate today = clock.today();
        YearSpan shown = filter.spanAt(today);
        MeasureTable.Start start = answers.begin(filter, today);
        setSubtitle(subtitle(MeasureWords.span(shown.from(), shown.to(today), words), start.total()));
        table.show(
                shown.months(today).stream().map(month -> column(month, today)).toList(), start);
        boolean empty = start.total() == 0;
        table.setVisible(!empty);
        nothing.removeAll();
        nothing.setVisible(empty);
        if (empty) {
            nothing.add(emptyState());
        }
    }

    private MeasureTable.Column column(YearMonth month, LocalDate today) {
        return new MeasureTable.Column(
                month.toString(),
                month.getYear(),
                MeasureWords.shortMonth(month, words),
                MeasureWords.month(month, words),
                month.equals(YearMonth.from(today)));
    }

    private EmptyState emptyState() {
        if (filter.leavesOut()) {
            return new EmptyState(
                    words.text("indicator.nothing-found"),
                    words.text("indicator.nothing-found.next"),
                    new Button(words.text("indicator.filter.clear"), click -> go(IndicatorFilter.NONE)));
        }
        Actor actor = currentActor.get();
        List<Component> ways = new ArrayList<>();
        if (IndicatorRights.mayImport(actor)) {
            ways.add(new LinkButton(IndicatorNavigation.IMPORT, words.text("indicator.import")).primary());
        }
        return new EmptyState(
                words.text("indicator.empty"), words.text("indicator.empty.next"), ways.toArray(Component[]::new));
    }

    private Component[] tools(Actor actor) {
        List<Component> tools = new ArrayList<>();
        tools.add(new Button(
                words.text("indicator.figures"),
                click -> new ReferenceFiguresDialog(figures, currentActor, clock).open()));
        if (IndicatorRights.mayCheckSome(actor)) {
            tools.add(new Button(words.text("indicator.month-step"), click -> openMonth()));
        }
        tools.add(new Button(words.text("indicator.export"), click -> openExport()));
        if (IndicatorRights.mayImport(actor)) {
            tools.add(new LinkButton(IndicatorNavigation.IMPORT, words.text("indicator.import")));
        }
        if (IndicatorRights.mayDefine(actor)) {
            tools.add(new LinkButton(publish(), words.text("publication.publish")));
            Button define = new Button(words.text("indicator.define"), click -> openDefinition());
            define.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            tools.add(define);
        }
        return tools.toArray(Component[]::new);
    }

    /** What the year has brought so far, without the month that is not over. */
    private String publish() {
        YearMonth last = YearMonth.from(clock.today()).minusMonths(1);
        return PublicationNavigation.addressToPrepare(YearMonth.of(last.getYear(), 1), last);
    }

    /** The months, how many indicators there are, and what of them everybody reads. */
    private String subtitle(String months, long indicators) {
        String known = words.text("indicator.subtitle", months, indicators);
        return published.published().stream()
                .filter(PublicLine::inForce)
                .findFirst()
                .map(last -> words.text(
                        "indicator.subtitle.published",
                        known,
                        last.reference(),
                        words.dayMonthYear(last.publishedOn())))
                .orElse(known);
    }

    private void openExport() {
        String organisation = programmes.programme().organisation();
        new ExportIndicatorsDialog(exports, currentActor, filter, filtersInWords(), organisation, clock.today()).open();
    }

    private void openMonth() {
        LocalDate today = clock.today();
        new MonthStepDialog(grids, measures, currentActor, filter, today, this::changedHere).open();
    }

    private void openDefinition() {
        new DefinitionDialog(names, figures.figures(currentActor.get()), clock.today(), (definition, target) -> {
                    IndicatorId id = registry.define(currentActor.get(), definition, target);
                    YearMonth month = YearMonth.from(clock.today());
                    IndicatorNavigation.show(registry.indicator(currentActor.get(), id, month, month)
                            .line()
                            .code());
                })
                .open();
    }

    private List<String> filtersInWords() {
        List<String> said = new ArrayList<>();
        if (filter.text() != null) {
            said.add(words.text("plan.filtered", text.getLabel(), words.text("plan.quoted", filter.text())));
        }
        if (filter.service() != null) {
            said.add(words.text("plan.filtered", service.getLabel(), names.service(filter.service())));
        }
        if (filter.only() != Only.ALL) {
            said.add(words.text("plan.filtered", only.getLabel(), words.label(filter.only())));
        }
        return List.copyOf(said);
    }

    // --- asked by the table ------------------------------------------------------------------------------------------

    @Override
    public void askWhy(List<EnterMeasure> corrections) {
        new CorrectionDialog(
                        corrections.size(), reason -> table.settle(answers.correct(corrections, reason)), table::giveUp)
                .open();
    }

    @Override
    public void look(IndicatorId indicator, YearMonth month) {
        new MeasureDialog(measures, currentActor, clock, names, indicator, month, this::changedHere).open();
    }

    @Override
    public void step(MeasureStep step, List<MeasureId> chosen) {
        MeasureSteps.confirm(step, chosen, measures, currentActor, this::changedHere);
    }

    @Override
    public void readAnew() {
        showTable();
    }

    private void changedHere() {
        table.listen();
    }
}
