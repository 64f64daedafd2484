package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionSheet.Postponement;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.StepDialog;
import org.jspecify.annotations.Nullable;

/** Grants or refuses a later date; a refusal says why. */
final class DecidePostponementDialog extends StepDialog {

    /** What to do with a decision. */
    interface Decision {
        void taken(boolean granted, @Nullable String note);
    }

    DecidePostponementDialog(ActionLine line, Postponement request, Names names, Decision decision) {
        super("");
        setHeaderTitle(words.text("action.step.title", words.label(ActionStep.DECIDE_POSTPONEMENT), line.reference()));
        TextArea note = text(words.text("field.note"));
        note.setHelperText(words.text("action.postponement.note.help"));
        ask(
                new Facts()
                        .fact(words.text("action.postponement.asked-by"), names.person(request.requestedBy()))
                        .fact(
                                words.text("action.postponement.from"),
                                request.from() == null ? null : words.date(request.from()))
                        .fact(words.text("action.postponement.to"), words.date(request.to()))
                        .fact(words.text("field.reason"), request.reason())
                        .fact(
                                words.text("action.postponement.earlier"),
                                words.text("action.postponement.count", line.postponements())),
                note);
        otherwise(words.text("action.postponement.refuse"), () -> {
            if (!given(note)) {
                return false;
            }
            decision.taken(false, note.getValue().strip());
            return true;
        });
        confirm(words.text("action.postponement.grant"), () -> {
            decision.taken(true, note.isEmpty() ? null : note.getValue().strip());
            return true;
        });
    }
}
