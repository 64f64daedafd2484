package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.text.Wording;

/** Changes one's own password. */
final class ChangePasswordDialog extends Dialog {

    private final Wording words = Wording.here();
    private final PasswordField old = new PasswordField(words.text("password.old"));
    private final PasswordField fresh = new PasswordField(words.text("password.new"));
    private final PasswordField again = new PasswordField(words.text("password.again"));

    ChangePasswordDialog(CurrentActor currentActor, Accounts accounts) {
        setHeaderTitle(words.text("password.title"));
        setWidth("min(92vw, 420px)");
        old.setRequiredIndicatorVisible(true);
        old.getElement().setAttribute("autocomplete", "current-password");
        fresh.setRequiredIndicatorVisible(true);
        fresh.setHelperText(words.text("password.new.help"));
        fresh.getElement().setAttribute("autocomplete", "new-password");
        again.setRequiredIndicatorVisible(true);
        again.getElement().setAttribute("autocomplete", "new-password");

        Button save = new Button(words.text("button.save"), click -> {
            if (isFilled()) {
                accounts.changeOwnPassword(currentActor.get(), old.getValue(), fresh.getValue());
                close();
                Notices.done(words.text("password.done"));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        Div fields = new Div(old, fresh, again);
        fields.addClassName("qp-stack");
        add(fields);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()), save);
    }

    private boolean isFilled() {
        boolean complete = true;
        for (PasswordField field : new PasswordField[] {old, fresh, again}) {
            field.setInvalid(field.isEmpty());
            field.setErrorMessage(words.text("field.required"));
            complete &= !field.isEmpty();
        }
        if (complete && !fresh.getValue().equals(again.getValue())) {
            again.setErrorMessage(words.text("password.different"));
            again.setInvalid(true);
            return false;
        }
        return complete;
    }
}
