package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;

/**
 * A yes or a no with a note: « Décider du report », « Contrôler l’efficacité ». The no needs its reason; what cannot be undone
 * is asked twice by whoever takes the decision over.
 */
final class DecisionForm extends TaskForm {

    private final TextArea note;

    /**
     * @param what prefix of the messages, for instance {@code tasks.postponement}
     * @param known what the decision is about
     * @param decide told yes or no, and the note, which may be empty for a yes
     */
    DecisionForm(String what, Component known, BiConsumer<Boolean, String> decide) {
        note = keep("note", note(words.text(what + ".note"), words.text(what + ".note.help")));
        addFields(known, note);
        addNext(words.text(what + ".next.yes"));
        addNext(words.text(what + ".next.no"));
        addPrimary(
                words.text(what + ".yes"),
                () -> decide.accept(true, note.getValue().strip()));
        addButtons(new Button(words.text(what + ".no"), click -> {
            boolean given = !note.getValue().isBlank();
            note.setErrorMessage(words.text(what + ".reason-missing"));
            note.setInvalid(!given);
            if (given) {
                decide.accept(false, note.getValue().strip());
            } else {
                note.focus();
            }
        }));
    }
}
