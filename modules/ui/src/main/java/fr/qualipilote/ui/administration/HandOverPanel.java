package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** All that somebody who leaves has in hand, on one screen, and who takes it over. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class HandOverPanel extends Div {

    private static final int LONGEST = 1_000;

    private final Wording words = Wording.here();
    private final Worklist worklist;
    private final ActionPlans plans;
    private final Mandates mandates;
    private final HandOver handOver;
    private final CurrentActor currentActor;
    private final LocalDate today;
    private final PostWords postWords;

    private final ComboBox<PersonLine> from;
    private final ComboBox<PersonLine> to;
    private final TextArea reason = new TextArea(words.text("field.reason"));
    private final Button submit = new Button(words.text("administration.hand-over.submit"));
    private final Div found = new Div();
    private final CheckboxGroup<MandateLine> passedOn = new CheckboxGroup<>();
    private int tasks;
    private int actions;

    HandOverPanel(
            People people,
            Worklist worklist,
            ActionPlans plans,
            Mandates mandates,
            HandOver handOver,
            CurrentActor currentActor,
            Names names,
            BusinessClock clock) {
        this.worklist = worklist;
        this.plans = plans;
        this.mandates = mandates;
        this.handOver = handOver;
        this.currentActor = currentActor;
        this.today = clock.today();
        this.postWords = new PostWords(mandates, names, today);

        // components: the work of somebody who has left already can still be handed over
        from = Pickers.person(words.text("administration.hand-over.from"), people.people());
        to = Pickers.person(words.text("administration.hand-over.to"), names.activePeople());
        from.setRequiredIndicatorVisible(true);
        to.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setHelperText(words.text("administration.hand-over.reason.help"));
        passedOn.setLabel(words.text("administration.hand-over.mandates.choose"));
        passedOn.setItemLabelGenerator(this::mandate);
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        found.addClassName("qp-stack");
        found.getElement().setAttribute("aria-live", "polite");

        // listeners
        from.addValueChangeListener(change -> showFound());
        submit.addClickListener(click -> confirm());

        // layout
        addClassName("qp-stack");
        Div fields = new Div(from, to);
        fields.addClassName("qp-row");
        Paragraph next = new Paragraph(words.text("administration.hand-over.next"));
        next.addClassName("qp-next");
        Div buttons = new Div(submit);
        buttons.addClassName("qp-buttons");
        Div form = new Div(fields, reason, next, buttons);
        form.addClassName("qp-stack");
        add(new Card(words.text("administration.hand-over.who")).with(form), found);
    }

    private void showFound() {
        found.removeAll();
        PersonLine leaver = from.getValue();
        if (leaver == null) {
            return;
        }
        List<WorkItemLine> work = worklist.openWorkOfPerson(currentActor.get(), leaver.id());
        List<ActionLine> piloted = plans.actions(currentActor.get(), pilotedBy(leaver.id())).stream()
                .filter(line -> line.state().isOpen())
                .toList();
        List<MandateLine> held = mandates.mandates().stream()
                .filter(line ->
                        line.person().equals(leaver.id()) && !line.from().isAfter(today))
                .filter(line -> line.until() == null || line.until().isAfter(today))
                .toList();
        tasks = work.size();
        actions = piloted.size();
        found.add(
                new Card(words.text("administration.hand-over.tasks", tasks))
                        .with(list(
                                work.stream()
                                        .map(line -> row(line.reference(), line.subject(), line.dueOn()))
                                        .toList(),
                                "administration.hand-over.tasks.none")),
                new Card(words.text("administration.hand-over.actions", actions))
                        .with(list(
                                piloted.stream()
                                        .map(line -> row(line.reference(), line.label(), line.dueOn()))
                                        .toList(),
                                "administration.hand-over.actions.none")),
                new Card(words.text("administration.hand-over.mandates", held.size())).with(mandatesOf(held)));
    }

    private static ActionQuery pilotedBy(PersonId pilot) {
        return new ActionQuery(null, null, pilot, null, null, Set.of(), false);
    }

    private String row(String reference, String text, @Nullable LocalDate due) {
        return due == null
                ? words.text("administration.hand-over.row", reference, text)
                : words.text("administration.hand-over.row-due", reference, text, words.dayMonthYear(due));
    }

    private String mandate(MandateLine line) {
        return words.text(
                "administration.hand-over.mandate",
                postWords.title(PostWords.Post.of(line)),
                postWords.kind(line),
                postWords.dates(line));
    }

    private com.vaadin.flow.component.Component list(List<String> rows, String none) {
        if (rows.isEmpty()) {
            return new Paragraph(words.text(none));
        }
        UnorderedList list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(row)));
        return list;
    }

    /** Mandates are an administrator's to give; everybody else only sees them. */
    private com.vaadin.flow.component.Component mandatesOf(List<MandateLine> held) {
        passedOn.setItems(held);
        if (held.isEmpty() || !currentActor.get().is(Role.ADMINISTRATOR)) {
            return list(held.stream().map(this::mandate).toList(), "administration.hand-over.mandates.none");
        }
        return passedOn;
    }

    private void confirm() {
        if (!isComplete()) {
            Invalid.focusFirst(this);
            return;
        }
        PersonLine leaver = from.getValue();
        PersonLine successor = to.getValue();
        Set<MandateLine> chosen = Set.copyOf(passedOn.getValue());
        new FormDialog(
                        words.text("administration.hand-over.confirm.title", leaver.name(), successor.name()),
                        words.text("administration.hand-over.submit"),
                        () -> passOn(leaver, successor, chosen))
                .saying(words.text(
                        "administration.hand-over.confirm",
                        tasks,
                        actions,
                        chosen.size(),
                        leaver.name(),
                        successor.name()))
                .saying(words.text("administration.hand-over.confirm.parts"))
                .open();
    }

    private boolean isComplete() {
        for (ComboBox<PersonLine> field : List.of(from, to)) {
            field.setErrorMessage(words.text("field.required"));
            field.setInvalid(field.isEmpty());
        }
        if (!from.isEmpty() && from.getValue().equals(to.getValue())) {
            to.setErrorMessage(words.text("administration.hand-over.same"));
            to.setInvalid(true);
        }
        reason.setErrorMessage(words.text("field.required"));
        reason.setInvalid(reason.getValue().isBlank());
        return !from.isInvalid() && !to.isInvalid() && !reason.isInvalid();
    }

    private void passOn(PersonLine leaver, PersonLine successor, Set<MandateLine> chosen) {
        HandOver.Result result = handOver.of(
                currentActor.get(),
                leaver.id(),
                successor.id(),
                reason.getValue().strip(),
                chosen);
        showFound();
        WorkChanged.tell();
        Notices.done(words.text(
                "administration.hand-over.done",
                result.tasks(),
                result.actions(),
                result.mandates(),
                successor.name()));
    }
}
