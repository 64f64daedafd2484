package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.ContributorsField;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.part.RuleField;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** « Qualifier l’action »: who, how often, until when, and how it will be judged; or dismissed with a reason. */
final class QualifyForm extends TaskForm {

    private static final int LONGEST_LABEL = 500;
    private static final int LONGEST_CRITERION = 1_000;

    private final ActionSheet sheet;
    private final ComboBox<ChapterLine> theme;
    private final TextArea label;
    private final ComboBox<PersonLine> pilot;
    private final ContributorsField contributors;
    private final RuleField rule;
    private final Select<LatePolicy> latePolicy = new Select<>();
    private final DatePicker dueOn;
    private final DatePicker nextDueOn;
    private final Select<Priority> priority = new Select<>();
    private final TextField criterion = new TextField();
    private final DatePicker effectivenessOn;
    private final Checkbox agreed = new Checkbox();

    QualifyForm(
            ActionSheet sheet, Facts known, Names names, Consumer<QualifyAction> qualify, Consumer<String> dismiss) {
        this.sheet = sheet;

        // components
        theme = Pickers.theme(words.text("field.theme"), names.themes());
        theme.setRequiredIndicatorVisible(true);
        label = note(words.text("tasks.qualify.label"), null);
        label.setMaxLength(LONGEST_LABEL);
        label.setRequiredIndicatorVisible(true);
        pilot = Pickers.person(words.text("tasks.qualify.pilot"), names.activePeople());
        pilot.setRequiredIndicatorVisible(true);
        contributors = new ContributorsField(words.text("tasks.qualify.contributors"), names);
        rule = new RuleField(words.text("tasks.qualify.rule"));
        latePolicy.setLabel(words.text("tasks.qualify.late"));
        latePolicy.setItems(LatePolicy.values());
        latePolicy.setItemLabelGenerator(words::label);
        dueOn = Pickers.date(words.text("tasks.qualify.due"));
        nextDueOn = Pickers.date(words.text("tasks.qualify.next-due"));
        priority.setLabel(words.text("tasks.qualify.priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(words::label);
        criterion.setLabel(words.text("tasks.qualify.criterion"));
        criterion.setHelperText(words.text("tasks.qualify.criterion.help"));
        criterion.setMaxLength(LONGEST_CRITERION);
        effectivenessOn = Pickers.date(words.text("tasks.qualify.effectiveness"));
        agreed.setLabel(words.text("tasks.qualify.agreed"));
        fill(names);

        // listeners
        rule.addValueChangeListener(change -> adapt());
        latePolicy.addValueChangeListener(change -> adapt());

        // layout
        addFields(
                known,
                label,
                row(theme, pilot),
                contributors,
                rule,
                row(dueOn, nextDueOn),
                row(latePolicy, priority),
                row(criterion, effectivenessOn),
                agreed);
        keepAll(names);
        addNext(words.text("tasks.qualify.next"));
        addPrimary(words.text("tasks.qualify.submit"), () -> {
            if (isComplete()) {
                qualify.accept(input());
            }
        });
        Button away = new Button(words.text("tasks.qualify.dismiss"), click -> new ReasonDialog(
                        words.text("tasks.qualify.dismiss.title", sheet.line().reference()),
                        words.text("tasks.qualify.dismiss.explain"),
                        words.text("tasks.qualify.dismiss.confirm"),
                        dismiss)
                .open());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        addButtons(away);
        adapt();
    }

    private static Div row(AbstractField<?, ?>... fields) {
        Div row = new Div(fields);
        row.addClassName("qp-row");
        return row;
    }

    private void fill(Names names) {
        var line = sheet.line();
        names.themes().stream()
                .filter(chapter -> chapter.code().equals(line.theme()))
                .findFirst()
                .ifPresent(theme::setValue);
        label.setValue(line.label());
        names.activePeople().stream()
                .filter(person -> person.id().equals(line.pilot()))
                .findFirst()
                .ifPresent(pilot::setValue);
        contributors.choose(line.contributors());
        rule.setValue(line.recurrence());
        latePolicy.setValue(line.latePolicy());
        dueOn.setValue(sheet.proposedDueOn() != null ? sheet.proposedDueOn() : line.dueOn());
        nextDueOn.setValue(line.nextDueOn());
        priority.setValue(line.priority());
        criterion.setValue(sheet.effectivenessCriterion() == null ? "" : sheet.effectivenessCriterion());
        effectivenessOn.setValue(sheet.effectivenessOn());
        agreed.setValue(sheet.proposedDueOn() != null);
    }

    private void keepAll(Names names) {
        keep("label", label);
        keep("theme", theme, ChapterLine::code, code -> names.themes().stream()
                .filter(chapter -> chapter.code().equals(code))
                .findFirst()
                .orElse(null));
        keep("pilot", pilot, person -> person.id().toString(), id -> names.activePeople().stream()
                .filter(person -> person.id().toString().equals(id))
                .findFirst()
                .orElse(null));
        keep("due", dueOn, LocalDate::toString, Drafts::date);
        keep("next-due", nextDueOn, LocalDate::toString, Drafts::date);
        keep("late", latePolicy, Enum::name, name -> Drafts.constant(LatePolicy.class, name));
        keep("priority", priority, Enum::name, name -> Drafts.constant(Priority.class, name));
        keep("criterion", criterion);
        keep("effectiveness", effectivenessOn, LocalDate::toString, Drafts::date);
        keep("agreed", agreed, String::valueOf, Boolean::valueOf);
        keep("rule", rule, Drafts::rule, Drafts::rule);
        keep("contributors", contributors, Drafts::contributors, Drafts::contributors);
    }

    private void adapt() {
        boolean recurring = rule.getValue().isRecurring();
        latePolicy.setVisible(recurring);
        LatePolicy policy = latePolicy.getValue();
        latePolicy.setHelperText(policy == null ? "" : words.text("rule.late." + policy.name()));
        dueOn.setRequiredIndicatorVisible(!recurring);
        dueOn.setHelperText(words.text(recurring ? "tasks.qualify.due.recurring" : "tasks.qualify.due.once"));
        nextDueOn.setHelperText(
                words.text(recurring ? "tasks.qualify.next-due.recurring" : "tasks.qualify.next-due.once"));
    }

    private boolean isComplete() {
        boolean complete = true;
        for (AbstractField<?, ?> field : new AbstractField<?, ?>[] {theme, label, pilot}) {
            complete &= required(field, field.isEmpty());
        }
        return required(dueOn, dueOn.isEmpty() && !rule.getValue().isRecurring()) && complete;
    }

    private boolean required(AbstractField<?, ?> field, boolean missing) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(words.text("field.required"));
            validated.setInvalid(missing);
        }
        return !missing;
    }

    private QualifyAction input() {
        return new QualifyAction(
                sheet.line().id(),
                theme.getValue().code(),
                label.getValue().strip(),
                pilot.getValue().id(),
                contributors.chosen(),
                rule.getValue(),
                latePolicy.getValue(),
                dueOn.getValue(),
                nextDueOn.getValue(),
                priority.getValue(),
                textOrNull(criterion.getValue()),
                effectivenessOn.getValue(),
                agreed.getValue());
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
