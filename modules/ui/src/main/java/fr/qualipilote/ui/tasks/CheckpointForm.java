package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.Pickers;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** « Faire le point d’étape »: how far, what hinders, when next. */
final class CheckpointForm extends TaskForm {

    /** What the pilot reports. @param nextMilestone null when there is none */
    record Progress(int percent, String note, @Nullable LocalDate nextMilestone) {}

    interface Report {
        void accept(Progress progress);
    }

    private final IntegerField percent = new IntegerField();
    private final TextArea note;
    private final DatePicker milestone;
    private final LocalDate today;

    /** @param last latest date of a milestone; null when the action has no final date */
    CheckpointForm(int reached, boolean withMilestone, LocalDate today, @Nullable LocalDate last, Report report) {
        this.today = today;
        percent.setLabel(words.text("tasks.checkpoint.percent"));
        percent.setMin(0);
        percent.setMax(100);
        percent.setStep(5);
        percent.setStepButtonsVisible(true);
        percent.setHelperText(words.text("tasks.checkpoint.percent.help"));
        percent.setValue(reached);
        keep("percent", percent, String::valueOf, text -> text.matches("\\d{1,3}") ? Integer.valueOf(text) : null);
        note = keep("note", note(words.text("tasks.checkpoint.note"), words.text("tasks.checkpoint.note.help")));
        note.setRequiredIndicatorVisible(true);
        milestone = Pickers.date(words.text("tasks.checkpoint.milestone"));
        milestone.setHelperText(words.text("tasks.checkpoint.milestone.help"));
        milestone.setMin(today.plusDays(1));
        if (last != null) {
            milestone.setMax(last);
        }
        milestone.setVisible(withMilestone);
        keep("milestone", milestone, LocalDate::toString, Drafts::date);

        Div row = new Div(percent, milestone);
        row.addClassName("qp-row");
        addFields(row, note);
        addNext(words.text("tasks.checkpoint.next"));
        addPrimary(words.text("tasks.checkpoint.submit"), () -> {
            if (isComplete()) {
                report.accept(new Progress(
                        percent.getValue(), note.getValue().strip(), withMilestone ? milestone.getValue() : null));
            }
        });
    }

    private boolean isComplete() {
        Integer value = percent.getValue();
        percent.setErrorMessage(words.text("tasks.checkpoint.percent.help"));
        percent.setInvalid(value == null || value < 0 || value > 100);
        note.setErrorMessage(words.text("field.required"));
        note.setInvalid(note.getValue().isBlank());
        LocalDate next = milestone.getValue();
        LocalDate last = milestone.getMax();
        milestone.setErrorMessage(words.text("tasks.checkpoint.milestone.help"));
        milestone.setInvalid(next != null && (!next.isAfter(today) || (last != null && next.isAfter(last))));
        return !percent.isInvalid() && !note.isInvalid() && !milestone.isInvalid();
    }
}
