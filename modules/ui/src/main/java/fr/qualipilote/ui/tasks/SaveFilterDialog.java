package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.ui.part.StepDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.function.Consumer;

/** Asks for the name under which a filter is kept. */
final class SaveFilterDialog extends StepDialog {

    private static final int LONGEST_NAME = 80;

    SaveFilterDialog(Consumer<String> save) {
        super(Wording.here().text("filters.save.title"));
        TextField name = new TextField(words.text("filters.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        ask(name);
        confirm(words.text("button.save"), () -> {
            boolean complete = given(name, !name.getValue().isBlank());
            if (complete) {
                save.accept(name.getValue().strip());
            }
            return complete;
        });
    }
}
