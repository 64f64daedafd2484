package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.RuleField;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Changer la règle »: how often, the next date, what a late occurrence does; the sentence follows what is chosen. */
final class ChangeRuleDialog extends StepDialog {

    /** What to do with a rule. */
    interface Change {
        void to(Recurrence rule, LatePolicy latePolicy, @Nullable LocalDate nextDueOn);
    }

    ChangeRuleDialog(ActionLine line, LocalDate today, Change change) {
        super("");
        setHeaderTitle(words.text("action.step.title", words.label(ActionStep.CHANGE_RULE), line.reference()));
        RuleField rule = new RuleField(words.text("action-form.rule"));
        rule.setValue(line.recurrence());
        Select<LatePolicy> latePolicy = new Select<>();
        latePolicy.setLabel(words.text("action-form.late"));
        latePolicy.setItems(LatePolicy.values());
        latePolicy.setItemLabelGenerator(words::label);
        latePolicy.setValue(line.latePolicy());
        DatePicker next = Pickers.date(words.text("plan.column.next"));
        next.setMin(today);
        next.setValue(line.nextDueOn());
        next.setHelperText(words.text("action.rule.next.help"));
        Paragraph sentence = new Paragraph();
        sentence.addClassName("qp-next");
        sentence.getElement().setAttribute("aria-live", "polite");
        Runnable said = () -> sentence.setText(
                RuleSentence.of(rule.getValue(), latePolicy.getValue(), line.dueOn(), next.getValue(), words));
        rule.addValueChangeListener(changed -> said.run());
        latePolicy.addValueChangeListener(changed -> said.run());
        next.addValueChangeListener(changed -> said.run());
        said.run();
        ask(rule, next, latePolicy, sentence);
        confirm(words.label(ActionStep.CHANGE_RULE), () -> {
            boolean recurring = rule.getValue().isRecurring();
            rule.setErrorMessage(words.text("action.rule.not-once"));
            rule.setInvalid(!recurring);
            if (!recurring || next.isInvalid()) {
                return false;
            }
            change.to(rule.getValue(), latePolicy.getValue(), next.getValue());
            return true;
        });
    }
}
