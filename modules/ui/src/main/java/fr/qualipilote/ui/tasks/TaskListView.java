package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.router.RouteParameters;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.KeptViews;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.ToggleChip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.DueBand;
import fr.qualipilote.worklist.UnknownWorkItem;
import fr.qualipilote.worklist.WorkCounts;
import fr.qualipilote.worklist.WorkItemId;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkPage;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What waits for the person: counts first, then one list, and beside it the task. The address says what is shown. */
@Route(value = Places.TASKS + "/:item?", layout = MainLayout.class)
@RouteAlias(value = "", layout = MainLayout.class)
@Menu(title = "nav.tasks", order = 0)
@PermitAll
public class TaskListView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private static final int MOST_AT_ONCE = 200;

    private final Worklist worklist;
    private final ActionPlans plans;
    private final CaseDesks desks;
    private final CaseMaps caseMaps;
    private final KeptViews keptViews;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Names names;
    private final Actor actor;

    private final Select<WorkScope> scope = new Select<>();
    private final Map<DueBand, ToggleChip> bands = new EnumMap<>(DueBand.class);
    private final ToggleChip toTake;
    private final TextField text = new TextField();
    private final ComboBox<ChapterLine> theme;
    private final Select<String> process = new Select<>();
    private final SavedFilterMenu savedFilters;
    private final TaskGrid grid;
    private final Div selection = new Div();
    private final Checkbox all = new Checkbox();
    private final Span selected = new Span();
    private final Button verify = new Button();
    private final Button claim = new Button();
    private final Button handOver = new Button();
    private final Paragraph summary = new Paragraph();
    private final Button more = new Button();
    private final Div foot = new Div();
    private final Button clear = new Button(words.text("tasks.empty.reset"));
    private final Div empty = new Div();
    private final Div split = new Div();
    private final Div beside = new Div();

    private TaskFilters filters = TaskFilters.DEFAULT;
    private @Nullable WorkItemId open;
    private boolean listIsStale = true;
    private boolean adapting;
    private boolean listWasShown;

    TaskListView(
            Worklist worklist,
            ActionPlans plans,
            CaseDesks desks,
            CaseMaps caseMaps,
            KeptViews keptViews,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names) {
        super(Wording.here().text("nav.tasks"));
        this.worklist = worklist;
        this.plans = plans;
        this.desks = desks;
        this.caseMaps = caseMaps;
        this.keptViews = keptViews;
        this.currentActor = currentActor;
        this.clock = clock;
        this.names = names;
        this.actor = currentActor.get();
        setSubtitle(whoIAm());

        // components
        scope.setAriaLabel(words.text("tasks.scope"));
        scope.setItems(TaskRights.scopes(actor));
        scope.setItemLabelGenerator(choice -> words.text("tasks.scope.is", words.label(choice)));
        scope.addClassName("qp-scope");
        for (DueBand band : DueBand.values()) {
            bands.put(
                    band,
                    new ToggleChip(
                            words.label(band),
                            band == DueBand.LATE ? Tone.BAD : Tone.PLAIN,
                            on -> go(filters.due(on ? band : null))));
        }
        toTake = new ToggleChip(
                words.text("tasks.to-take.chip"),
                Tone.PLAIN,
                on -> go(filters.scope(on ? WorkScope.TO_TAKE : WorkScope.MINE_AND_MY_GROUPS)));
        text.setPlaceholder(words.text("tasks.search"));
        text.setAriaLabel(words.text("tasks.search.label"));
        text.setPrefixComponent(VaadinIcon.SEARCH.create());
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        theme = Pickers.theme("", names.themes());
        theme.setAriaLabel(words.text("field.theme"));
        theme.setPlaceholder(words.text("field.theme"));
        theme.setClearButtonVisible(true);
        process.setAriaLabel(words.text("tasks.process"));
        process.setItems(desks.processes());
        process.setItemLabelGenerator(key -> key == null ? words.text("tasks.process") : words.text("process." + key));
        process.setEmptySelectionAllowed(true);
        process.setEmptySelectionCaption(words.text("tasks.process"));
        savedFilters = new SavedFilterMenu(worklist, currentActor, () -> filters, this::go);
        grid = new TaskGrid(names, actor, clock.today(), this::address, all, this::goTo, this::showSelection);
        all.setAriaLabel(words.text("tasks.pick-all"));
        all.addClassName("qp-pick-all");
        selection.addClassName("qp-selection");
        selected.getElement().setAttribute("role", "status");
        verify.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        claim.addThemeVariants(ButtonVariant.LUMO_SMALL);
        claim.setText(words.text("tasks.claim"));
        handOver.addThemeVariants(ButtonVariant.LUMO_SMALL);
        handOver.setText(words.text("tasks.reassign"));
        summary.addClassNames("qp-muted", "qp-task-summary");
        summary.getElement().setAttribute("role", "status");
        more.setText(words.text("tasks.more"));
        more.addThemeVariants(ButtonVariant.LUMO_TERTIARY);

        // listeners
        scope.addValueChangeListener(change -> fromUser(() -> go(filters.scope(change.getValue()))));
        text.addValueChangeListener(change -> fromUser(() -> go(filters.text(change.getValue()))));
        theme.addValueChangeListener(change -> fromUser(() -> go(filters.theme(
                change.getValue() == null ? null : change.getValue().code()))));
        process.addValueChangeListener(change -> fromUser(() -> go(filters.process(change.getValue()))));
        more.addClickListener(click -> go(filters.oneMorePage()));
        all.addValueChangeListener(change -> fromUser(() -> {
            grid.pickAll(change.getValue());
            showSelection();
        }));
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        clear.addClickListener(click -> go(TaskFilters.DEFAULT.scope(filters.scope())));
        verify.addClickListener(click -> confirmVerifyAll());
        claim.addClickListener(click -> claimAll());
        handOver.addClickListener(click -> handOverAll());

        // layout
        addTools(scope);
        Div chips = new Div();
        chips.addClassName("qp-toggles");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", words.text("tasks.filter-by-date"));
        bands.values().forEach(chips::add);
        chips.add(toTake, clear);
        Div tools = new Div(text, theme, process, savedFilters);
        tools.addClassName("qp-task-filters");
        selection.add(selected, verify, claim, handOver);
        foot.add(summary, more);
        foot.addClassName("qp-task-foot");
        Section list = new Section(tools, selection, grid, empty, foot);
        list.addClassNames("qp-card", "qp-task-list");
        list.getElement().setAttribute("aria-label", words.text("tasks.list"));
        beside.addClassName("qp-task-beside");
        split.add(list, beside);
        split.addClassName("qp-task-split");
        add(chips, split);
    }

    // --- the address -------------------------------------------------------------------------------------------------

    /** An address that says nothing leads to the list as the person left it. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Location location = event.getLocation();
        if (itemOf(location).isPresent()
                || !location.getQueryParameters().getParameters().isEmpty()) {
            return;
        }
        keptViews
                .last(actor, Places.TASKS)
                .map(query -> TaskFilters.of(QueryParameters.fromString(query)))
                .filter(kept -> !kept.equals(TaskFilters.DEFAULT))
                .ifPresent(kept -> event.forwardTo(TaskListView.class, kept.toParameters()));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        TaskFilters asked = TaskFilters.of(event.getLocation().getQueryParameters());
        if (!TaskRights.scopes(actor).contains(asked.scope())) {
            asked = asked.scope(WorkScope.MINE_AND_MY_GROUPS);
        }
        if (listIsStale || !asked.equals(filters)) {
            filters = asked;
            showList();
        }
        showTask(itemOf(event.getLocation()));
    }

    private static Optional<WorkItemId> itemOf(Location location) {
        List<String> segments = location.getSegments();
        try {
            return segments.size() < 2 ? Optional.empty() : Optional.of(WorkItemId.of(segments.get(1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String address(WorkItemLine item) {
        String query = filters.toParameters().getQueryString();
        return Places.TASKS + "/" + item.id() + (query.isEmpty() ? "" : "?" + query);
    }

    private void go(TaskFilters other) {
        keptViews.keep(actor, Places.TASKS, other.lasting().toParameters().getQueryString());
        navigate(open, other.toParameters());
    }

    private void goTo(WorkItemLine item) {
        navigate(item.id(), filters.toParameters());
    }

    private static void navigate(@Nullable WorkItemId item, QueryParameters parameters) {
        RouteParameters route = item == null ? RouteParameters.empty() : new RouteParameters("item", item.toString());
        UI.getCurrent().navigate(TaskListView.class, route, parameters);
    }

    /** Listeners of fields that this class sets itself: only what the person did counts. */
    private void fromUser(Runnable action) {
        if (!adapting) {
            action.run();
        }
    }

    // --- the list ----------------------------------------------------------------------------------------------------

    private void showList() {
        listIsStale = false;
        names.forget();
        showFilters();
        List<WorkItemLine> items = new ArrayList<>();
        WorkPage.Position next = null;
        int wanted = filters.pages() * TaskFilters.PAGE;
        do {
            WorkPage page = worklist.page(actor, filters.query(), next, Math.min(MOST_AT_ONCE, wanted - items.size()));
            items.addAll(page.items());
            next = page.next();
        } while (next != null && items.size() < wanted);
        grid.show(items);
        grid.setVisible(!items.isEmpty());
        more.setVisible(next != null);
        summary.setText(words.text(next == null ? "tasks.summary" : "tasks.summary.more", items.size()));
        foot.setVisible(!items.isEmpty());
        empty.removeAll();
        empty.setVisible(items.isEmpty());
        if (items.isEmpty()) {
            empty.add(nothing());
        }
        showSelection();
    }

    private void showFilters() {
        adapting = true;
        try {
            scope.setValue(filters.scope());
            text.setValue(Objects.requireNonNullElse(filters.text(), ""));
            theme.setValue(names.themes().stream()
                    .filter(chapter -> chapter.code().equals(filters.theme()))
                    .findFirst()
                    .orElse(null));
            process.setValue(
                    filters.process() != null && desks.processes().contains(filters.process())
                            ? filters.process()
                            : null);
        } finally {
            adapting = false;
        }
        WorkCounts counts = worklist.counts(actor, filters.query());
        count(band(DueBand.LATE), counts.late(), filters.due() == DueBand.LATE);
        count(band(DueBand.THIS_WEEK), counts.thisWeek(), filters.due() == DueBand.THIS_WEEK);
        count(band(DueBand.LATER), counts.later(), filters.due() == DueBand.LATER);
        count(toTake, counts.toTake(), filters.scope() == WorkScope.TO_TAKE);
        clear.setVisible(filters.isNarrowed());
        savedFilters.refresh();
    }

    /** An empty group is left out, unless it is the one that is shown. */
    private void count(ToggleChip chip, int count, boolean pressed) {
        chip.setCount(words.capped(count, WorkCounts.CAP));
        chip.setPressed(pressed);
        chip.setVisible(count > 0 || pressed);
    }

    private EmptyState nothing() {
        if (!filters.isNarrowed()) {
            return new EmptyState(words.text("tasks.empty.title"), words.text("tasks.empty"));
        }
        return new EmptyState(
                words.text("tasks.empty.filtered.title"),
                words.text("tasks.empty.filtered"),
                new Button(words.text("tasks.empty.reset"), click -> go(TaskFilters.DEFAULT.scope(filters.scope()))));
    }

    private String whoIAm() {
        String services = actor.services().stream().map(names::service).sorted().collect(Collectors.joining(", "));
        return services.isEmpty() ? actor.name() : words.text("tasks.who-i-am", actor.name(), services);
    }

    // --- the task beside it ------------------------------------------------------------------------------------------

    private void showTask(Optional<WorkItemId> asked) {
        if (asked.isPresent()
                && asked.get().equals(open)
                && beside.getChildren().findAny().isPresent()) {
            return;
        }
        open = asked.orElse(null);
        beside.removeAll();
        nameWindow("");
        asked.ifPresent(this::openTask);
        // the router may have asked for it before
        getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        grid.mark(open);
        split.setClassName("qp-open", open != null);
        split.setClassName("qp-alone", open == null && grid.shown().isEmpty());
        setClassName("qp-task-open", open != null);
        if (open == null) {
            listWasShown = true;
            grid.shown().stream().findFirst().ifPresent(first -> beside.add(whereToBegin(first)));
        }
    }

    /** The list comes by due date: its first task is the most urgent. */
    private EmptyState whereToBegin(WorkItemLine first) {
        Button begin = new Button(words.text("tasks.begin"), click -> goTo(first));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        String title = TaskWords.title(first, words);
        return new EmptyState(
                words.text("tasks.none-open.title"),
                first.dueOn() == null
                        ? words.text("tasks.first", title)
                        : words.text("tasks.first-due", title, words.dueWithin(first.dueOn(), clock.today())),
                new Paragraph(words.text("tasks.none-open")),
                begin);
    }

    private void openTask(WorkItemId id) {
        try {
            WorkItemLine item = worklist.item(actor, id);
            TaskPanel panel = new TaskPanel(
                    item, desks.open(item, names), worklist, caseMaps, currentActor, clock, names, new AroundTask());
            beside.add(panel);
            nameWindow(words.text("tasks.window", item.reference(), TaskWords.title(item, words)));
            if (listWasShown) {
                panel.takeFocus();
            }
            listWasShown = true;
        } catch (UnknownWorkItem gone) {
            open = null;
            Notices.refused(words.text("refusal.worklist.unknown"));
        }
    }

    private final class AroundTask implements TaskPanel.Surroundings {

        @Override
        public void leave(@Nullable String message) {
            if (message != null) {
                say(message);
            }
            navigate(null, filters.toParameters());
        }

        @Override
        public void reload(String message) {
            say(message);
            WorkItemId same = open;
            open = null;
            navigate(same, filters.toParameters());
            showAgain(same);
        }
    }

    /** Something was done: what is shown of the work is no longer true. */
    private void say(String message) {
        Notices.done(message);
        listIsStale = true;
        WorkChanged.tell();
    }

    /** The address has not changed: show what it says once more. */
    private void showAgain(@Nullable WorkItemId item) {
        if (listIsStale) {
            showList();
        }
        showTask(Optional.ofNullable(item));
    }

    // --- several at once ---------------------------------------------------------------------------------------------

    void showSelection() {
        List<WorkItemLine> picked = grid.picked();
        boolean any = !picked.isEmpty();
        selection.setVisible(any);
        selected.setText(any ? words.text("tasks.selected", picked.size()) : "");
        adapting = true;
        all.setValue(any && picked.size() == grid.shown().size());
        all.setIndeterminate(any && picked.size() < grid.shown().size());
        adapting = false;
        boolean onlyVerifications = any
                && picked.stream().allMatch(item -> ActionTask.of(item)
                        .filter(kind -> kind == ActionTask.VERIFY && item.subjectId() != null)
                        .isPresent());
        verify.setVisible(onlyVerifications);
        verify.setText(words.text("tasks.verify-all", picked.size()));
        claim.setVisible(any && picked.stream().allMatch(item -> item.assignee() == null));
        handOver.setVisible(any && TaskRights.leads(actor));
    }

    private void confirmVerifyAll() {
        List<WorkItemLine> picked = grid.picked();
        new Confirmation(
                        words.text("tasks.verify-all.title", picked.size()),
                        words.text("tasks.verify-all.explain", picked.size()),
                        words.text("tasks.verify-all.confirm", picked.size()),
                        () -> verifyAll(picked))
                .open();
    }

    private void verifyAll(List<WorkItemLine> picked) {
        List<OccurrenceId> occurrences = picked.stream()
                .map(WorkItemLine::subjectId)
                .filter(Objects::nonNull)
                .map(OccurrenceId::new)
                .toList();
        int count = plans.verifyAll(currentActor.get(), occurrences);
        afterAll(words.text("tasks.verify-all.done", count));
    }

    private void claimAll() {
        List<WorkItemLine> picked = grid.picked();
        picked.forEach(item -> worklist.claim(currentActor.get(), item.id(), null));
        afterAll(words.text("tasks.claimed-all", picked.size()));
    }

    private void handOverAll() {
        List<WorkItemId> picked = grid.picked().stream().map(WorkItemLine::id).toList();
        new HandOverDialog(picked.size(), names.activePeople(), (to, reason) -> {
                    int count = worklist.reassign(currentActor.get(), picked, to, reason);
                    afterAll(words.text("tasks.reassigned-all", count, names.person(to)));
                })
                .open();
    }

    private void afterAll(String message) {
        say(message);
        grid.pickAll(false);
        open = null;
        navigate(null, filters.toParameters());
        showAgain(null);
    }

    private ToggleChip band(DueBand band) {
        return Objects.requireNonNull(bands.get(band));
    }
}
