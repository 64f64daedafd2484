package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;

/** Changes one's own password. */
final class ChangePasswordDialog extends SingleDialog {

    ChangePasswordDialog(CurrentActor currentActor, Accounts accounts) {
        Wording words = Wording.here();
        PasswordForm form = new PasswordForm();
        setHeaderTitle(words.text("password.title"));
        setWidth("min(92vw, 420px)");
        Button save = new Button(
                words.text("button.save"),
                click -> form.submit((old, fresh) -> {
                    accounts.changeOwnPassword(currentActor.get(), old, fresh);
                    close();
                    Notices.done(words.text("password.done"));
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(form);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()), save);
    }
}
