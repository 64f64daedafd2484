package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.EvidenceBox;
import fr.qualipilote.ui.part.Facts;
import java.util.function.Consumer;

/** « Vérifier la réalisation »: compliant, or back to the pilot with the reason. */
final class VerifyForm extends TaskForm {

    private final TextArea note;

    /** @param declaration what the pilot declared, when, and the contributors' parts */
    VerifyForm(
            Facts declaration,
            EvidenceBox evidence,
            String pilot,
            boolean effectivenessFollows,
            Consumer<String> verify,
            Consumer<String> sendBack) {
        note = keep("note", note(words.text("tasks.verify.note"), words.text("tasks.verify.note.help")));
        addFields(declaration, evidence, note);
        addNext(words.text(effectivenessFollows ? "tasks.verify.next.effectiveness" : "tasks.verify.next"));
        addNext(words.text("tasks.verify.next.back", pilot));
        addPrimary(
                words.text("tasks.verify.submit"),
                () -> verify.accept(note.getValue().strip()));
        addButtons(new Button(words.text("tasks.verify.send-back"), click -> {
            if (isReasonGiven()) {
                sendBack.accept(note.getValue().strip());
            }
        }));
    }

    private boolean isReasonGiven() {
        boolean given = !note.getValue().isBlank();
        note.setErrorMessage(words.text("tasks.verify.reason-missing"));
        note.setInvalid(!given);
        if (!given) {
            note.focus();
        }
        return given;
    }
}
