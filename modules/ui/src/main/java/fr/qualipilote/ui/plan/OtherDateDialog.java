package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks for another date, with its reason: as the pilot's answer, or as a postponement. */
final class OtherDateDialog extends StepDialog {

    /** @param after the date has to come after this one */
    OtherDateDialog(
            ActionStep step,
            String reference,
            String explanation,
            LocalDate after,
            BiConsumer<LocalDate, String> onConfirm) {
        super("");
        setHeaderTitle(words.text("action.step.title", words.label(step), reference));
        DatePicker date = Pickers.date(words.text("action.other-date"));
        date.setRequiredIndicatorVisible(true);
        date.setMin(after.plusDays(1));
        date.setInitialPosition(after.plusDays(1));
        date.setHelperText(words.text("action.other-date.help", words.dayMonthYear(after)));
        TextArea reason = reason();
        say(explanation);
        ask(date, reason);
        confirm(words.label(step), () -> {
            LocalDate chosen = date.getValue();
            boolean dated = given(date, chosen != null);
            if (chosen != null && !chosen.isAfter(after)) {
                date.setErrorMessage(words.text("action.other-date.help", words.dayMonthYear(after)));
                date.setInvalid(true);
                dated = false;
            }
            if (!given(reason) || !dated) {
                return false;
            }
            onConfirm.accept(chosen, reason.getValue().strip());
            return true;
        });
    }
}
