package fr.qualipilote.ui.plan;

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
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.KeptViews;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The action plan by theme, as on the wall, with its filters in the address. */
@Route(value = Places.PLAN, layout = MainLayout.class)
@Menu(title = "nav.plan", order = 10)
@PermitAll
public class ActionListView extends Page implements BeforeEnterObserver {

    private final ActionPlans plans;
    private final KeptViews keptViews;
    private final CurrentActor currentActor;
    private final Programmes programmes;
    private final BusinessClock clock;
    private final Names names;

    private final Div counts = new Div();
    private final TextField text = new TextField(words.text("plan.filter.text"));
    private final ComboBox<ChapterLine> theme;
    private final ComboBox<PersonLine> pilot;
    private final ComboBox<ServiceLine> service;
    private final Select<Origin> origin = new Select<>();
    private final Button clear = new Button(words.text("plan.filter.clear"));
    private final PlanGrid grid;
    private final Card card = new Card();
    private final Div nothing = new Div();

    private PlanFilter filter = PlanFilter.NONE;
    private List<ActionLine> shown = List.of();

    ActionListView(
            ActionPlans plans,
            KeptViews keptViews,
            CurrentActor currentActor,
            Programmes programmes,
            BusinessClock clock,
            Names names) {
        super(Wording.here().text("plan.title"));
        this.plans = plans;
        this.keptViews = keptViews;
        this.currentActor = currentActor;
        this.programmes = programmes;
        this.clock = clock;
        this.names = names;

        // components
        counts.addClassName("qp-toggles");
        counts.getElement().setAttribute("role", "group");
        counts.getElement().setAttribute("aria-label", words.text("plan.filter.states"));
        text.setClearButtonVisible(true);
        text.setPlaceholder(words.text("plan.filter.text.placeholder"));
        text.setValueChangeMode(ValueChangeMode.LAZY);
        theme = Pickers.theme(words.text("plan.filter.theme"), names.themes());
        pilot = Pickers.person(words.text("plan.filter.pilot"), names.activePeople());
        service = Pickers.service(words.text("plan.filter.service"), names.activeServices());
        origin.setLabel(words.text("plan.filter.origin"));
        origin.setItems(Origin.values());
        origin.setItemLabelGenerator(
                source -> source == null ? words.text("plan.filter.any-origin") : words.label(source));
        origin.setEmptySelectionAllowed(true);
        origin.setEmptySelectionCaption(words.text("plan.filter.any-origin"));
        List.of(theme, pilot, service).forEach(field -> {
            field.setClearButtonVisible(true);
            field.setPlaceholder(words.text("plan.filter.any"));
        });
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        grid = new PlanGrid(names, clock.today());

        // listeners
        text.addValueChangeListener(change -> change(kept -> kept.text(change.getValue())));
        theme.addValueChangeListener(change -> change(kept ->
                kept.theme(change.getValue() == null ? null : change.getValue().code())));
        pilot.addValueChangeListener(change -> change(kept ->
                kept.pilot(change.getValue() == null ? null : change.getValue().id())));
        service.addValueChangeListener(change -> change(kept -> kept.service(
                change.getValue() == null ? null : change.getValue().id())));
        origin.addValueChangeListener(change -> change(kept -> kept.origin(change.getValue())));
        clear.addClickListener(click -> go(PlanFilter.NONE));

        // layout
        addTools(tools(currentActor.get()));
        Div filters = new Div(text, theme, pilot, service, origin, clear);
        filters.addClassName("qp-filters");
        filters.getElement().setAttribute("role", "search");
        filters.getElement().setAttribute("aria-label", words.text("plan.filter"));
        card.addClassName("qp-plan-card");
        card.with(grid, nothing);
        add(counts, filters, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        PlanFilter kept = said.getParameters().isEmpty() ? asLastTime() : PlanFilter.NONE;
        if (kept.isAny()) {
            event.forwardTo(ActionListView.class, kept.parameters());
            return;
        }
        filter = PlanFilter.of(said);
        PlanNavigation.remember(filter);
        names.forget();
        showFilter();
        showPlan();
    }

    /** An address that says nothing leads to the plan as the person left it. */
    private PlanFilter asLastTime() {
        return keptViews
                .last(currentActor.get(), Places.PLAN)
                .map(query -> PlanFilter.of(QueryParameters.fromString(query)))
                .orElse(PlanFilter.NONE);
    }

    private void change(UnaryOperator<PlanFilter> changed) {
        PlanFilter wanted = changed.apply(filter);
        if (!wanted.equals(filter)) {
            go(wanted);
        }
    }

    /** Words that were looked for once are not looked for again next time. */
    private void go(PlanFilter wanted) {
        keptViews.keep(
                currentActor.get(), Places.PLAN, wanted.text(null).parameters().getQueryString());
        PlanNavigation.show(wanted);
    }

    private void showFilter() {
        text.setValue(Objects.requireNonNullElse(filter.text(), ""));
        theme.setValue(names.themes().stream()
                .filter(chapter -> chapter.code().equals(filter.theme()))
                .findFirst()
                .orElse(null));
        pilot.setValue(names.activePeople().stream()
                .filter(person -> person.id().equals(filter.pilot()))
                .findFirst()
                .orElse(null));
        service.setValue(names.activeServices().stream()
                .filter(line -> line.id().equals(filter.service()))
                .findFirst()
                .orElse(null));
        origin.setValue(filter.origin());
        clear.setVisible(filter.isAny());
    }

    private void showPlan() {
        List<ActionLine> found = plans.actions(currentActor.get(), filter.query());
        shown = found.stream().filter(filter::shows).toList();
        long open = found.stream().filter(line -> line.state().isOpen()).count();
        long late = found.stream()
                .filter(line -> line.state().isOpen() && line.late())
                .count();
        setSubtitle(words.text("plan.subtitle", open, late, words.date(clock.today())));
        showCounts(found, late);
        grid.show(PlanRow.of(shown, names.themes()), clock.today());
        grid.setVisible(!shown.isEmpty());
        nothing.removeAll();
        nothing.setVisible(shown.isEmpty());
        if (shown.isEmpty()) {
            nothing.add(emptyState(found.isEmpty()));
        }
    }

    /** Only the states that there are; closed ones are shown when asked for. */
    private void showCounts(List<ActionLine> found, long late) {
        counts.removeAll();
        if (late > 0 || filter.lateOnly()) {
            ToggleChip chip = new ToggleChip(
                    words.text("plan.count.late"), Tone.BAD, pressed -> change(kept -> kept.lateOnly(pressed)));
            chip.setCount(words.number(late));
            chip.setPressed(filter.lateOnly());
            counts.add(chip);
        }
        Map<ActionState, Integer> byState = new EnumMap<>(ActionState.class);
        filter.states().forEach(state -> byState.put(state, 0));
        found.forEach(line -> byState.merge(line.state(), 1, Integer::sum));
        byState.forEach((state, count) -> {
            ToggleChip chip = new ToggleChip(
                    words.text("plan.count." + state.name(), count),
                    Tone.PLAIN,
                    pressed -> change(kept -> kept.with(state, pressed)));
            chip.setCount(words.number(count));
            chip.setPressed(filter.states().contains(state));
            counts.add(chip);
        });
        counts.setVisible(counts.getComponentCount() > 0);
    }

    private EmptyState emptyState(boolean nothingFound) {
        if (filter.isAny()) {
            return new EmptyState(
                    words.text("plan.nothing-found"),
                    words.text("plan.nothing-found.next"),
                    new Button(words.text("plan.filter.clear"), click -> go(PlanFilter.NONE)));
        }
        if (!nothingFound) {
            return new EmptyState(words.text("plan.nothing-open"), words.text("plan.nothing-open.next"));
        }
        Actor actor = currentActor.get();
        List<Component> ways = new ArrayList<>();
        if (PlanRights.mayImport(actor)) {
            ways.add(new LinkButton(PlanNavigation.IMPORT, words.text("plan.import")).primary());
        }
        if (PlanRights.mayPropose(actor)) {
            ways.add(new LinkButton(PlanNavigation.PROPOSE, words.text("plan.propose")));
        }
        return new EmptyState(words.text("plan.empty"), words.text("plan.empty.next"), ways.toArray(Component[]::new));
    }

    private Component[] tools(Actor actor) {
        List<Component> tools = new ArrayList<>();
        tools.add(
                new LinkButton(PlanNavigation.addressOfCalendar(clock.today().getYear()), words.text("plan.calendar")));
        Button export = new Button(words.text("plan.export"), click -> new ExportPlanDialog(export()).open());
        tools.add(export);
        if (PlanRights.mayImport(actor)) {
            tools.add(new LinkButton(PlanNavigation.IMPORT, words.text("plan.import")));
        }
        if (PlanRights.mayPropose(actor)) {
            tools.add(new LinkButton(PlanNavigation.PROPOSE, words.text("plan.propose")).primary());
        }
        return tools.toArray(Component[]::new);
    }

    private PlanExport export() {
        return new PlanExport(
                shown, filtersInWords(), names, words, programmes.programme().organisation(), clock.today());
    }

    private List<String> filtersInWords() {
        List<String> said = new ArrayList<>();
        if (filter.text() != null) {
            said.add(words.text("plan.filtered", text.getLabel(), words.text("plan.quoted", filter.text())));
        }
        if (filter.theme() != null) {
            said.add(words.text("plan.filtered", theme.getLabel(), names.theme(filter.theme())));
        }
        if (filter.pilot() != null) {
            said.add(words.text("plan.filtered", pilot.getLabel(), names.person(filter.pilot())));
        }
        if (filter.service() != null) {
            said.add(words.text("plan.filtered", service.getLabel(), names.service(filter.service())));
        }
        if (filter.origin() != null) {
            said.add(words.text("plan.filtered", origin.getLabel(), words.label(filter.origin())));
        }
        if (!filter.states().isEmpty()) {
            List<String> states = filter.states().stream().map(words::label).toList();
            said.add(words.text("plan.filtered", words.text("plan.column.state"), String.join(", ", states)));
        }
        if (filter.lateOnly()) {
            said.add(words.text("plan.filtered.late"));
        }
        return List.copyOf(said);
    }
}
