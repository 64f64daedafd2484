package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionSheet.Contribution;
import fr.qualipilote.actionplan.ActionSheet.HistoryEntry;
import fr.qualipilote.actionplan.ActionSheet.Observation;
import fr.qualipilote.actionplan.ActionSheet.Occurrence;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.casemap.CaseMapPanel;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.part.DueLabel;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Groups;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Histories;
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
import java.util.stream.Collectors;
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

    private static final int PARTS_NAMED_ONE_BY_ONE = 4;

    private final ActionPlans plans;
    private final Worklist worklist;
    private final CaseMaps caseMaps;
    private final CurrentActor currentActor;
    private final Names names;
    private final TaskForms forms;
    private final Surroundings surroundings;
    private final Wording words = Wording.here();

    private final WorkItemLine item;
    private ActionSheet sheet;
    private final Actor actor;
    private final LocalDate today;

    TaskPanel(
            WorkItemLine item,
            ActionSheet sheet,
            ActionPlans plans,
            Worklist worklist,
            CaseMaps caseMaps,
            CurrentActor currentActor,
            BusinessClock clock,
            Names names,
            Surroundings surroundings) {
        this.item = item;
        this.sheet = sheet;
        this.plans = plans;
        this.worklist = worklist;
        this.caseMaps = caseMaps;
        this.currentActor = currentActor;
        this.names = names;
        this.surroundings = surroundings;
        this.actor = currentActor.get();
        this.today = clock.today();
        this.forms = new TaskForms(plans, currentActor, clock, names);

        addClassNames("qp-card", "qp-task-panel");
        Button back = quiet(new Button(words.text("tasks.back"), VaadinIcon.ARROW_LEFT.create()));
        back.addClickListener(click -> surroundings.leave(null));
        back.addClassName("qp-task-back");
        add(back, head(), tabs());
    }

    /** For whoever came by keyboard: reading goes on at the title. */
    void takeFocus() {
        getElement().executeJs("document.getElementById('task-title')?.focus({ preventScroll: true })");
    }

    // --- head --------------------------------------------------------------------------------------------------------

    private Component head() {
        Span reference = new Span(item.reference());
        reference.addClassName("qp-ref");
        Paragraph over = new Paragraph(reference, new Span(" · " + names.theme(item.theme())));
        over.addClassName("qp-muted");
        H2 title = new H2(TaskKind.title(item, words));
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
        Tab evidence = new Tab(words.text("tasks.tab.evidence", sheet.evidence().size()));
        BiConsumer<Tab, Supplier<Component>> add = (tab, content) -> {
            Div place = new Div();
            place.addClassName("qp-card-body");
            tabs.add(tab, place);
            contents.put(tab, content);
            places.put(tab, place);
        };
        add.accept(new Tab(words.text("tasks.tab.task")), this::task);
        add.accept(new Tab(words.text("tasks.tab.case")), this::caseSheet);
        add.accept(new Tab(words.text("tasks.tab.diagram")), this::diagram);
        add.accept(evidence, this::evidence);
        add.accept(new Tab(words.text("tasks.tab.history")), this::history);
        forms.onEvidence(now -> {
            sheet = now;
            evidence.setLabel(words.text("tasks.tab.evidence", now.evidence().size()));
        });
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
        Div content = new Div(context());
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
        Optional<TaskForm> form = forms.form(item, sheet, message -> surroundings.leave(message));
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

    private Component context() {
        ActionLine line = sheet.line();
        Facts facts = new Facts()
                .fact(words.text("case.action"), line.label().equals(item.subject()) ? null : line.label())
                .fact(words.text("case.rule"), words.rule(line.recurrence(), line.latePolicy()))
                .fact(words.text("case.pilot"), names.person(line.pilot()));
        TaskForms.occurrence(item, sheet).ifPresent(occurrence -> {
            facts.fact(words.text("case.contributors"), parts(occurrence));
            facts.fact(words.text("case.last-time"), lastTime(occurrence));
        });
        return facts;
    }

    /** « BARU ✓ vous · SMI, pas encore répondu »; beyond a few, how many have answered and who has not. */
    private String parts(Occurrence occurrence) {
        List<Contribution> parts = occurrence.contributions();
        if (parts.size() <= PARTS_NAMED_ONE_BY_ONE) {
            return parts.stream().map(this::part).collect(Collectors.joining(" · "));
        }
        List<String> missing = parts.stream()
                .filter(part -> !part.answered())
                .map(forms::contributor)
                .toList();
        int answered = parts.size() - missing.size();
        return missing.isEmpty()
                ? words.text("case.parts.all", parts.size())
                : words.text("case.parts", answered, parts.size(), String.join(", ", missing));
    }

    private String part(Contribution part) {
        String who = forms.contributor(part);
        if (!part.answered()) {
            return words.text("case.part.waiting", who);
        }
        boolean mine = part.answeredBy() != null && actor.is(part.answeredBy());
        return words.text(mine ? "case.part.mine" : "case.part.answered", who);
    }

    private @Nullable String lastTime(Occurrence current) {
        return sheet.occurrences().stream()
                .filter(other -> !other.id().equals(current.id()) && other.result() != null)
                .findFirst()
                .map(last -> words.text(
                        "case.last-result",
                        last.period() == null ? words.dayMonthYear(last.dueOn()) : words.period(last.period()),
                        last.result() == null ? "" : last.result()))
                .orElse(null);
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
        if (isPilotsWork() && sheet.steps().contains(ActionStep.REQUEST_POSTPONEMENT)) {
            others.add(new Button(words.text("tasks.postpone"), click -> postpone()));
        }
        if (item.assignee() != null) {
            others.add(quiet(new Button(words.text("tasks.delegate"), click -> delegate())));
            if (!item.candidates().isEmpty()) {
                others.add(quiet(new Button(words.text("tasks.release"), click -> release())));
            }
        }
        return others.getChildren().toArray(Component[]::new);
    }

    private boolean isPilotsWork() {
        return TaskKind.of(item)
                .filter(kind -> kind == TaskKind.DECLARE || kind == TaskKind.CHECKPOINT)
                .isPresent();
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

    private void postpone() {
        LocalDate due = item.dueOn();
        LocalDate after = due == null || due.isBefore(today) ? today : due;
        new PostponeDialog(item.reference(), after, sheet.line().postponements(), (to, reason) -> {
                    plans.requestPostponement(currentActor.get(), sheet.line().id(), to, reason);
                    Notices.done(words.text("tasks.postponed", item.reference()));
                })
                .open();
    }

    // --- the case ----------------------------------------------------------------------------------------------------

    private Component caseSheet() {
        ActionLine line = sheet.line();
        Div content = new Div();
        content.addClassName("qp-stack");
        Facts facts = new Facts()
                .fact(words.text("case.action"), line.label())
                .fact(words.text("case.state"), new Chip(words.label(line.state()), Tone.PLAIN))
                .fact(words.text("case.theme"), names.theme(line.theme()))
                .fact(words.text("case.origin"), words.label(line.origin()))
                .fact(words.text("case.pilot"), names.person(line.pilot()))
                .fact(words.text("case.contributors"), names.contributors(line.contributors()))
                .fact(words.text("case.verifier"), sheet.verifier() == null ? null : names.person(sheet.verifier()))
                .fact(words.text("case.rule"), words.rule(line.recurrence(), line.latePolicy()))
                .fact(words.text("case.initial-due"), date(line.initialDueOn()))
                .fact(words.text("case.revised-due"), date(line.revisedDueOn()))
                .fact(words.text("case.next-due"), date(line.nextDueOn()))
                .fact(words.text("case.priority"), words.label(line.priority()))
                .fact(words.text("case.progress"), words.percent(line.progress()))
                .fact(words.text("case.effectiveness-criterion"), sheet.effectivenessCriterion())
                .fact(words.text("case.effectiveness-on"), date(sheet.effectivenessOn()));
        content.add(facts);
        if (!sheet.occurrences().isEmpty()) {
            content.add(new H3(words.text("case.occurrences")), occurrences());
        }
        if (!sheet.observations().isEmpty()) {
            content.add(new H3(words.text("case.observations")), observations());
        }
        content.add(new Anchor(Places.PLAN + "/" + line.reference(), words.text("case.open", line.reference())));
        return content;
    }

    private Component occurrences() {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-lines");
        for (Occurrence occurrence : sheet.occurrences()) {
            Span what = new Span(
                    occurrence.period() == null
                            ? words.date(occurrence.dueOn())
                            : words.text(
                                    "case.occurrence",
                                    words.period(occurrence.period()),
                                    words.date(occurrence.dueOn())));
            Chip state = new Chip(words.label(occurrence.state()), occurrence.late() ? Tone.BAD : Tone.PLAIN);
            ListItem line = new ListItem(what, state);
            if (occurrence.result() != null) {
                Paragraph result = new Paragraph(occurrence.result());
                result.addClassNames("qp-muted", "qp-pre");
                line.add(result);
            }
            list.add(line);
        }
        return list;
    }

    private Component observations() {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-lines");
        for (Observation observation : sheet.observations()) {
            Paragraph text = new Paragraph(observation.text());
            text.addClassName("qp-pre");
            list.add(new ListItem(text, signature(observation.author(), words.moment(observation.at(), today))));
        }
        return list;
    }

    private Span signature(@Nullable PersonId author, String when) {
        String who = author == null ? words.text("machine") : names.person(author);
        Span signature = new Span(words.text("case.signature", who, when));
        signature.addClassName("qp-muted");
        return signature;
    }

    private Component diagram() {
        return new CaseMapPanel(caseMaps.mapOf(item.caseId()), names, today);
    }

    private Component evidence() {
        return forms.evidence(sheet, null);
    }

    private Component history() {
        OrderedList list = new OrderedList();
        list.addClassName("qp-lines");
        for (HistoryEntry entry : sheet.history()) {
            Paragraph sentence = new Paragraph(Histories.sentence(entry, words, names::person, names::service));
            sentence.addClassName("qp-pre");
            list.add(new ListItem(sentence, signature(entry.author(), words.moment(entry.at(), today))));
        }
        return list;
    }

    private @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : words.date(date);
    }

    /** Who may take it, for a task that nobody has. */
    static String candidates(WorkItemLine item, Names names) {
        return Groups.words(item.candidates(), names);
    }
}
