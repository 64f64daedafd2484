package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.diagnosis.SheetStep;
import fr.qualipilote.ui.part.StepDialog;
import java.util.function.Consumer;

/** « Traiter le retard »: what was decided about it. */
final class DelayDialog extends StepDialog {

    DelayDialog(String service, Consumer<String> treat) {
        super("");
        setHeaderTitle(words.text("selfdiagnosis.step.title", words.label(SheetStep.TREAT_DELAY), service));
        TextArea note = text(words.text("tasks.delay.note"));
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(words.text("diagnosis.delay.help"));
        say(words.text("diagnosis.delay.late"));
        ask(note);
        confirm(words.text("tasks.delay.submit"), () -> {
            if (!given(note)) {
                return false;
            }
            treat.accept(note.getValue().strip());
            return true;
        });
    }
}
