package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.qualipilote.ui.text.Wording;
import java.util.function.BiConsumer;

/** The old password, and the new one twice. */
final class PasswordForm extends Div {

    private final Wording words = Wording.here();
    private final PasswordField old = field("password.old", "current-password");
    private final PasswordField fresh = field("password.new", "new-password");
    private final PasswordField again = field("password.again", "new-password");

    PasswordForm() {
        addClassName("qp-stack");
        fresh.setHelperText(words.text("password.new.help"));
        add(old, fresh, again);
    }

    private PasswordField field(String key, String autocomplete) {
        PasswordField field = new PasswordField(words.text(key));
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }

    /** @param change told the old and the new password, once both entries of the new one agree */
    void submit(BiConsumer<String, String> change) {
        boolean complete = true;
        for (PasswordField field : new PasswordField[] {old, fresh, again}) {
            field.setErrorMessage(words.text("field.required"));
            field.setInvalid(field.isEmpty());
            complete &= !field.isEmpty();
        }
        if (!complete) {
            return;
        }
        if (!fresh.getValue().equals(again.getValue())) {
            again.setErrorMessage(words.text("password.different"));
            again.setInvalid(true);
            return;
        }
        change.accept(old.getValue(), fresh.getValue());
    }
}
