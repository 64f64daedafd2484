package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.SignedInPerson;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The only page for whoever signed in with a password that an administrator gave: the person chooses the own one. */
@Route(value = Places.PASSWORD, autoLayout = false)
@PermitAll
public class PasswordView extends Page {

    private static final String CHANGED = PasswordView.class.getName() + ".changed";

    PasswordView(Accounts accounts, CurrentActor currentActor) {
        super(Wording.here().text("password.title"));
        addClassName("qp-signin");
        PasswordForm form = new PasswordForm();
        Button save = new Button(
                words.text("button.save"),
                click -> form.submit((old, fresh) -> {
                    accounts.changeOwnPassword(currentActor.get(), old, fresh);
                    VaadinSession.getCurrent().setAttribute(CHANGED, true);
                    Notices.done(words.text("password.done"));
                    UI.getCurrent().navigate(Places.TASKS);
                }));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div box = new Div(new Card().with(new Paragraph(words.text("password.must-change")), form, save));
        box.addClassName("qp-signin-box");
        add(box);
    }

    /** Leads here, from wherever, as long as the password is not the person's own. */
    static void insist(BeforeEnterEvent event) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean given = authentication != null
                && authentication.getPrincipal() instanceof SignedInPerson person
                && person.mustChangePassword()
                && VaadinSession.getCurrent().getAttribute(CHANGED) == null;
        if (given && !PasswordView.class.equals(event.getNavigationTarget())) {
            event.forwardTo(PasswordView.class);
        }
    }
}
