package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks for a later date, with its reason. */
final class PostponeDialog extends StepDialog {

    /** @param after the date in force, or today where that is past */
    PostponeDialog(String reference, LocalDate after, int earlier, BiConsumer<LocalDate, String> ask) {
        super("");
        setHeaderTitle(words.text("tasks.postpone.title", reference));
        DatePicker to = Pickers.date(words.text("tasks.postpone.to"));
        to.setMin(after.plusDays(1));
        to.setRequiredIndicatorVisible(true);
        TextArea reason = reason();
        say(words.text("tasks.postpone.explain", earlier));
        ask(to, reason);
        confirm(words.text("tasks.postpone.submit"), () -> {
            LocalDate date = to.getValue();
            boolean later = date != null && date.isAfter(after);
            to.setErrorMessage(words.text("tasks.postpone.to.wrong", words.date(after)));
            to.setInvalid(!later);
            if (!given(reason) || !later) {
                return false;
            }
            ask.accept(date, reason.getValue().strip());
            return true;
        });
    }
}
