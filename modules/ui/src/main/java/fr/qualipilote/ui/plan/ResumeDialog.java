package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.datepicker.DatePicker;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a suspended action up again, with a new final date where the old one has become too short. */
final class ResumeDialog extends StepDialog {

    ResumeDialog(ActionLine line, LocalDate today, Consumer<@Nullable LocalDate> resume) {
        super("");
        setHeaderTitle(words.text("action.step.title", words.label(ActionStep.RESUME), line.reference()));
        DatePicker due = Pickers.date(words.text("action.resume.due"));
        due.setMin(today.plusDays(1));
        due.setHelperText(
                line.dueOn() == null
                        ? words.text("action.resume.due.none")
                        : words.text("action.resume.due.help", words.dayMonthYear(line.dueOn())));
        say(words.text(line.recurrence().isRecurring() ? "action.resume.recurring" : "action.resume.once"));
        ask(due);
        confirm(words.label(ActionStep.RESUME), () -> {
            if (due.isInvalid()) {
                return false;
            }
            resume.accept(due.getValue());
            return true;
        });
    }
}
