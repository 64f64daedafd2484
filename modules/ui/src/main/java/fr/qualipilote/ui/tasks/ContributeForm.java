package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import fr.qualipilote.ui.part.EvidenceBox;
import java.util.function.Consumer;

/** « Fournir sa part »: what the contributor did, with the evidence. */
final class ContributeForm extends TaskForm {

    private final Binder<Text> binder = new Binder<>();

    ContributeForm(EvidenceBox evidence, String pilot, Consumer<String> contribute) {
        TextArea text =
                keep("text", note(words.text("tasks.contribute.text"), words.text("tasks.contribute.text.help")));
        binder.forField(text).asRequired(words.text("field.required")).bind(Text::value, Text::value);
        addFields(text, evidence);
        addNext(words.text("tasks.contribute.next", pilot));
        addPrimary(words.text("tasks.contribute.submit"), () -> {
            Text input = new Text();
            if (binder.writeBeanIfValid(input)) {
                contribute.accept(input.value());
            }
        });
    }
}
