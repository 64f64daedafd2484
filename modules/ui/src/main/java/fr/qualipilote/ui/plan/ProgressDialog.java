package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Faire le point »: per cent, a note, and the next milestone of an action that is done once. */
final class ProgressDialog extends StepDialog {

    private static final int WHOLE = 100;
    private static final int STEP = 10;

    /** What to do with a report. */
    interface Report {
        void of(int percent, String note, @Nullable LocalDate nextMilestone);
    }

    ProgressDialog(ActionLine line, LocalDate today, Report report) {
        super("");
        setHeaderTitle(words.text("action.step.title", words.label(ActionStep.REPORT_PROGRESS), line.reference()));
        IntegerField percent = new IntegerField(words.text("action.progress.percent"));
        percent.setMin(0);
        percent.setMax(WHOLE);
        percent.setStep(STEP);
        percent.setStepButtonsVisible(true);
        percent.setValue(line.progress());
        percent.setRequiredIndicatorVisible(true);
        TextArea note = text(words.text("action.progress.note"));
        note.setHelperText(words.text("action.progress.note.help"));
        note.setRequiredIndicatorVisible(true);
        DatePicker milestone = Pickers.date(words.text("action.progress.milestone"));
        milestone.setMin(today.plusDays(1));
        milestone.setMax(line.dueOn());
        milestone.setHelperText(words.text("action.progress.milestone.help"));
        milestone.setVisible(!line.recurrence().isRecurring());
        ask(percent, note, milestone);
        confirm(words.text("button.save"), () -> {
            Integer chosen = percent.getValue();
            boolean valid = chosen != null && chosen >= 0 && chosen <= WHOLE;
            percent.setErrorMessage(words.text("action.progress.percent.wrong"));
            percent.setInvalid(!valid);
            if (!given(note) || !valid || milestone.isInvalid()) {
                return false;
            }
            report.of(chosen, note.getValue().strip(), milestone.getValue());
            return true;
        });
    }
}
