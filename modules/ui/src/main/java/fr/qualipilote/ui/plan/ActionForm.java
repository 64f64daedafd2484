package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.ContributorsField;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.RuleField;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** The words, people and dates of an action: to propose one, to qualify one, or to change its words. */
final class ActionForm extends Div {

    /** What the form is for. */
    enum Purpose {
        PROPOSE,
        QUALIFY,
        EDIT;

        boolean hasDates() {
            return this != EDIT;
        }
    }

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_OBSERVATION = 4_000;

    private final Wording words = Wording.here();
    private final Binder<ActionInput> binder = new Binder<>();
    private final Purpose purpose;
    private final LocalDate today;

    private final TextArea label = new TextArea(words.text("action-form.label"));
    private final ComboBox<ChapterLine> theme;
    private final ComboBox<Origin> origin = new ComboBox<>(words.text("action-form.origin"));
    private final Select<Priority> priority = new Select<>();
    private final ComboBox<PersonLine> pilot;
    private final ContributorsField contributors;
    private final RuleField rule = new RuleField(words.text("action-form.rule"));
    private final Select<LatePolicy> latePolicy = new Select<>();
    private final DatePicker dueOn = Pickers.date(words.text("action-form.due"));
    private final DatePicker nextDueOn = Pickers.date(words.text("action-form.next"));
    private final Paragraph sentence = new Paragraph();
    private final TextArea criterion = new TextArea(words.text("action-form.criterion"));
    private final DatePicker effectivenessOn = Pickers.date(words.text("action-form.effectiveness-on"));
    private final TextArea observation = new TextArea(words.text("action-form.observation"));
    private final Checkbox pilotAgreed = new Checkbox(words.text("action-form.agreed"));

    ActionForm(Purpose purpose, ActionInput input, Names names, LocalDate today) {
        this.purpose = purpose;
        this.today = today;

        // components
        addClassName("qp-action-form");
        label.setMaxLength(LONGEST_LABEL);
        label.setMinHeight("64px");
        label.setHelperText(words.text("action-form.label.help"));
        theme = Pickers.theme(words.text("action-form.theme"), names.themes());
        origin.setItemLabelGenerator(words::label);
        origin.setItems(Arrays.stream(Origin.values())
                .filter(source -> source != Origin.EXISTING_PLAN)
                .toList());
        select(priority, "action-form.priority", Priority.values());
        pilot = Pickers.person(words.text("action-form.pilot"), names.activePeople());
        pilot.setHelperText(words.text("action-form.pilot.help." + purpose.name()));
        contributors = new ContributorsField(words.text("action-form.contributors"), names);
        contributors.setHelperText(words.text(
                purpose == Purpose.EDIT ? "action-form.contributors.help.EDIT" : "action-form.contributors.help"));
        select(latePolicy, "action-form.late", LatePolicy.values());
        sentence.addClassName("qp-next");
        sentence.getElement().setAttribute("aria-live", "polite");
        criterion.setMaxLength(LONGEST_TEXT);
        criterion.setHelperText(words.text("action-form.criterion.help"));
        observation.setMaxLength(LONGEST_OBSERVATION);
        pilotAgreed.setHelperText(words.text("action-form.agreed.help"));

        // listeners
        bind(names);
        binder.readBean(input);
        rule.addValueChangeListener(change -> adapt());
        latePolicy.addValueChangeListener(change -> adapt());
        dueOn.addValueChangeListener(change -> adapt());
        nextDueOn.addValueChangeListener(change -> adapt());

        // layout
        add(label, row(theme, priority));
        if (purpose == Purpose.PROPOSE) {
            add(row(origin, pilot));
        } else if (purpose == Purpose.QUALIFY) {
            add(pilot);
        }
        add(contributors);
        if (purpose.hasDates()) {
            add(rule, row(dueOn, nextDueOn), latePolicy, sentence);
        }
        add(row(criterion, effectivenessOn));
        if (purpose == Purpose.PROPOSE) {
            add(observation);
        } else if (purpose == Purpose.QUALIFY) {
            add(pilotAgreed);
        }
        adapt();
    }

    /** What was typed when all of it is valid; otherwise the fields say what is missing. */
    Optional<ActionInput> input() {
        ActionInput input = new ActionInput();
        if (binder.writeBeanIfValid(input)) {
            return Optional.of(input);
        }
        Invalid.focusFirst(this);
        return Optional.empty();
    }

    void focusFirst() {
        label.focus();
    }

    private void bind(Names names) {
        String required = words.text("field.required");
        binder.forField(label)
                .asRequired(required)
                .withValidator(text -> !text.isBlank(), required)
                .bind(input -> input.label, (input, value) -> input.label = value);
        binder.forField(theme)
                .asRequired(required)
                .withConverter(chapter -> chapter == null ? null : chapter.code(), code -> names.themes().stream()
                        .filter(chapter -> chapter.code().equals(code))
                        .findFirst()
                        .orElse(null))
                .bind(input -> input.theme, (input, value) -> input.theme = value);
        binder.forField(priority).bind(input -> input.priority, (input, value) -> input.priority = value);
        var pilotBinding = binder.forField(pilot);
        if (purpose == Purpose.QUALIFY) {
            pilotBinding.asRequired(required);
        }
        pilotBinding
                .withConverter(person -> person == null ? null : person.id(), id -> names.activePeople().stream()
                        .filter(person -> person.id().equals(id))
                        .findFirst()
                        .orElse(null))
                .bind(input -> input.pilot, (input, value) -> input.pilot = value);
        binder.forField(contributors).bind(input -> input.contributors, (input, value) -> input.contributors = value);
        binder.forField(criterion).bind(input -> input.criterion, (input, value) -> input.criterion = value);
        binder.forField(effectivenessOn)
                .bind(input -> input.effectivenessOn, (input, value) -> input.effectivenessOn = value);
        if (purpose == Purpose.PROPOSE) {
            binder.forField(origin)
                    .asRequired(required)
                    .bind(input -> input.origin, (input, value) -> input.origin = value);
            binder.forField(observation).bind(input -> input.observation, (input, value) -> input.observation = value);
        }
        if (purpose == Purpose.QUALIFY) {
            binder.forField(pilotAgreed).bind(input -> input.pilotAgreed, (input, value) -> input.pilotAgreed = value);
        }
        if (purpose.hasDates()) {
            bindDates(required);
        }
    }

    private void bindDates(String required) {
        binder.forField(rule).bind(input -> input.rule, (input, value) -> input.rule = value);
        binder.forField(latePolicy).bind(input -> input.latePolicy, (input, value) -> input.latePolicy = value);
        binder.forField(dueOn)
                .withValidator(date -> date != null || rule.getValue().isRecurring(), required)
                .bind(input -> input.dueOn, (input, value) -> input.dueOn = value);
        binder.forField(nextDueOn)
                .withValidator(
                        date -> date == null || dueOn.getValue() == null || !date.isAfter(dueOn.getValue()),
                        words.text("action-form.next.after-due"))
                .bind(input -> input.nextDueOn, (input, value) -> input.nextDueOn = value);
    }

    private void adapt() {
        Recurrence chosen = rule.getValue();
        boolean recurring = chosen.isRecurring();
        latePolicy.setVisible(recurring);
        dueOn.setRequiredIndicatorVisible(!recurring);
        dueOn.setHelperText(words.text(recurring ? "action-form.due.recurring" : "action-form.due.once"));
        nextDueOn.setLabel(words.text(recurring ? "action-form.next" : "action-form.milestone"));
        nextDueOn.setHelperText(words.text(recurring ? "action-form.next.recurring" : "action-form.next.once"));
        dueOn.setInitialPosition(today);
        nextDueOn.setInitialPosition(today);
        LatePolicy late = latePolicy.getValue() == null ? LatePolicy.KEEP : latePolicy.getValue();
        sentence.setText(RuleSentence.of(chosen, late, dueOn.getValue(), nextDueOn.getValue(), words));
    }

    private <E extends Enum<E>> void select(Select<E> field, String key, E[] choices) {
        field.setLabel(words.text(key));
        field.setItems(choices);
        field.setItemLabelGenerator(words::label);
    }

    private static Div row(Component... fields) {
        Div row = new Div(fields);
        row.addClassName("qp-row");
        return row;
    }
}
