package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.StepDialog;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole form of an action: to qualify it, or to change its words. */
final class ActionFormDialog extends StepDialog {

    ActionFormDialog(
            ActionStep step, ActionSheet sheet, Names names, LocalDate today, Consumer<ActionInput> onConfirm) {
        super("");
        setWidth("min(94vw, 760px)");
        setHeaderTitle(
                words.text("action.step.title", words.label(step), sheet.line().reference()));
        ActionForm form = new ActionForm(
                step == ActionStep.QUALIFY ? ActionForm.Purpose.QUALIFY : ActionForm.Purpose.EDIT,
                ActionInput.of(sheet),
                names,
                today);
        if (sheet.pilotNote() != null) {
            Paragraph note = new Paragraph(
                    words.text("action.pilot-note", names.person(sheet.line().pilot()), sheet.pilotNote()));
            note.addClassName("qp-warning");
            ask(note);
        }
        if (step == ActionStep.QUALIFY) {
            say(words.text("action.step.qualify.explain"));
        }
        ask(form);
        confirm(words.text(step == ActionStep.QUALIFY ? "action.step.qualify.confirm" : "button.save"), () -> {
            Optional<ActionInput> input = form.input();
            input.ifPresent(onConfirm);
            return input.isPresent();
        });
    }
}
