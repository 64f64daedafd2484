package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.casemap.CaseMapPanel;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Groups;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.WayBack;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.Draft;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One task: its form, and beside it the case, the diagram, the evidence and the history, each read when it is opened. */
final class TaskPanel extends Section {

    /** What the panel asks of the screen around it. */
    interface Surroundings {

        /** The task is done or gone: back to the list. @param message what to say; null for nothing */
        void leave(@Nullable String message);

        /** Who has it has changed: show list and task anew. */
        void reload(String message);
    }

    private final Worklist worklist;
    private final CaseMaps caseMaps;
    private final CurrentActor currentActor;
    private final Names names;
    private final Surroundings surroundings;
    private final Wording words = Wording.here();

    private final WorkItemLine item;
    private final OpenCase work;
    private final Actor actor;
    private final LocalDate today;

    TaskPanel(
            WorkItemLine item,
            OpenCase work,
            Worklist worklist,
            CaseMaps caseMaps,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names,
            Surroundings surroundings) {
        this.item = item;
        this.work = work;
        this.worklist = worklist;
        this.caseMaps = caseMaps;
        this.currentActor = currentActor;
        this.names = names;
        this.surroundings = surroundings;
        this.actor = currentActor.get();
        this.today = clock.today();

        addClassNames("qp-card", "qp-task-panel");
        Button back = WayBack.button(words.text("nav.tasks"), () -> surroundings.leave(null));
        back.addClassName("qp-task-back");
        add(back, head(), tabs());
    }

    /** For whoever came by keyboard: reading goes on at the title. */
    void takeFocus() {
        getElement().executeJs("document.getElementById('task-title')?.focus({ preventScroll: true })");
    }

    // --- head --------------------------------------------------------------------------------------------------------

    private Component head() {
        Component reference = work.address()
                .<Component>map(address -> new Anchor(address, item.reference()))
                .orElseGet(() -> new Span(item.reference()));
        reference.addClassName("qp-ref");
        Paragraph over = new Paragraph(reference, new Span(" · " + TaskWords.area(item, names, words)));
        over.addClassName("qp-muted");
        H2 title = new H2(TaskWords.title(item, words));
        title.setId("task-title");
        title.getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("aria-labelledby", "task-title");
        Div head = new Div(over);
        if (item.dueOn() != null) {
            head.add(new Chip(words.due(item.dueOn(), today), DueLabel.tone(item.dueOn(), today)));
        }
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> surroundings.leave(null));
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(words.text("tasks.close"));
        close.setTooltipText(words.text("tasks.close"));
        close.addClassName("qp-task-close");
        head.add(close, title);
        head.addClassName("qp-task-head");
        return head;
    }

    private Component tabs() {
        TabSheet tabs = new TabSheet();
        tabs.addClassName("qp-task-tabs");
        Map<Tab, Supplier<Component>> contents = new HashMap<>();
        Map<Tab, Div> places = new HashMap<>();
        BiConsumer<Tab, Supplier<Component>> add = (tab, content) -> {
            Div place = new Div();
            place.addClassName("qp-card-body");
            tabs.add(tab, place);
            contents.put(tab, content);
            places.put(tab, place);
        };
        add.accept(new Tab(words.text("tasks.tab.task")), this::task);
        add.accept(new Tab(words.text("tasks.tab.case")), work::sheet);
        add.accept(new Tab(words.text("tasks.tab.diagram")), this::diagram);
        work.more().forEach(page -> add.accept(page.tab(), page.content()));
        Consumer<Tab> open = selected -> {
            Supplier<Component> content = contents.remove(selected);
            Div place = places.get(selected);
            if (content != null && place != null) {
                place.add(content.get());
            }
        };
        tabs.addSelectedChangeListener(change -> open.accept(change.getSelectedTab()));
        open.accept(tabs.getSelectedTab());
        return tabs;
    }

    // --- the task ----------------------------------------------------------------------------------------------------

    private Component task() {
        Div content = new Div(work.context());
        content.addClassName("qp-stack");
        if (!item.open()) {
            content.add(warning(words.text("tasks.closed")));
            return content;
        }
        lastWord().ifPresent(content::addComponentAsFirst);
        PersonId holder = item.assignee();
        if (holder != null && !actor.is(holder)) {
            content.add(heldByAnother(holder));
            return content;
        }
        Optional<TaskForm> form = work.form(surroundings::leave);
        if (form.isEmpty()) {
            content.add(warning(words.text("tasks.not-yours")));
            return content;
        }
        withDraft(form.get());
        form.get().addButtons(otherButtons());
        content.add(form.get());
        return content;
    }

    private static Paragraph warning(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("qp-warning");
        return warning;
    }

    /** What was said by whoever passed the task on to the person. */
    private Optional<Component> lastWord() {
        return worklist.handOvers(actor, item.id()).stream()
                .findFirst()
                .filter(last ->
                        last.to() != null && actor.is(last.to()) && !last.note().isBlank())
                .filter(last -> words.has("tasks.note." + last.kind().name()))
                .map(last -> {
                    Paragraph word = new Paragraph(
                            words.text("tasks.note." + last.kind().name(), names.person(last.by()), last.note()));
                    word.addClassNames("qp-next", "qp-pre");
                    return word;
                });
    }

    private void withDraft(TaskForm form) {
        worklist.draft(actor, item.id()).ifPresent(draft -> {
            form.restore(draft.values());
            showSaved(form, draft);
        });
        form.onTyped(values -> showSaved(form, worklist.saveDraft(currentActor.get(), item.id(), values)));
    }

    private void showSaved(TaskForm form, Draft draft) {
        form.showSaved(words.text("tasks.saved", words.moment(draft.savedAt(), today)));
    }

    // --- who has it --------------------------------------------------------------------------------------------------

    private Component heldByAnother(PersonId holder) {
        String name = names.person(holder);
        Div box = new Div(warning(words.text("tasks.held", name)));
        box.addClassName("qp-stack");
        Div buttons = new Div(new Button(words.text("tasks.take-over"), click -> confirmTakeOver(holder, name)));
        if (TaskRights.leads(actor)) {
            buttons.add(new Button(words.text("tasks.reassign"), click -> reassign()));
        }
        buttons.addClassName("qp-buttons");
        box.add(buttons);
        return box;
    }

    private void confirmTakeOver(PersonId holder, String name) {
        new Confirmation(
                        words.text("tasks.take-over.title", name),
                        words.text("tasks.take-over.explain", name),
                        words.text("tasks.take-over.confirm"),
                        () -> claim(holder))
                .open();
    }

    private void claim(@Nullable PersonId expected) {
        worklist.claim(currentActor.get(), item.id(), expected);
        surroundings.reload(words.text("tasks.claimed"));
    }

    private Component[] otherButtons() {
        Div others = new Div();
        others.addClassName("qp-buttons");
        if (item.assignee() == null) {
            others.add(quiet(new Button(words.text("tasks.claim"), click -> claim(null))));
        }
        work.otherSteps().forEach(others::add);
        if (item.assignee() != null) {
            others.add(quiet(new Button(words.text("tasks.delegate"), click -> delegate())));
            if (!item.candidates().isEmpty()) {
                others.add(quiet(new Button(words.text("tasks.release"), click -> release())));
            }
        }
        return others.getChildren().toArray(Component[]::new);
    }

    private static Button quiet(Button button) {
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void release() {
        worklist.release(currentActor.get(), item.id());
        surroundings.reload(words.text("tasks.released"));
    }

    private void delegate() {
        new HandOverDialog(1, colleagues(), (to, note) -> {
                    worklist.delegate(currentActor.get(), item.id(), to, note);
                    surroundings.leave(words.text("tasks.delegated", names.person(to)));
                })
                .open();
    }

    private void reassign() {
        new HandOverDialog(1, names.activePeople(), (to, reason) -> {
                    worklist.reassign(currentActor.get(), List.of(item.id()), to, reason);
                    surroundings.reload(words.text("tasks.delegated", names.person(to)));
                })
                .open();
    }

    private List<PersonLine> colleagues() {
        return names.activePeople().stream()
                .filter(person -> !actor.is(person.id()))
                .toList();
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    private Component diagram() {
        return new CaseMapPanel(caseMaps.mapOf(item.caseId()), names, today);
    }

    /** Who may take it, for a task that nobody has. */
    static String candidates(WorkItemLine item, Names names) {
        return Groups.words(item.candidates(), names);
    }
}
