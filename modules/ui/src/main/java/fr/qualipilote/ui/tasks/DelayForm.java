package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import java.util.function.Consumer;

/** « Traiter le retard » and « Arbitrer le retard »: what was decided about it. */
final class DelayForm extends TaskForm {

    private final Binder<Text> binder = new Binder<>();

    /** @param next what becomes of it, in words */
    DelayForm(Component known, String help, String next, Consumer<String> treat) {
        TextArea text = keep("note", note(words.text("tasks.delay.note"), help));
        binder.forField(text).asRequired(words.text("field.required")).bind(Text::value, Text::value);
        addFields(known, text);
        addNext(next);
        addPrimary(words.text("tasks.delay.submit"), () -> {
            Text input = new Text();
            if (binder.writeBeanIfValid(input)) {
                treat.accept(input.value());
            }
        });
    }
}
