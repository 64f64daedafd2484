package fr.qualipilote.ui.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import java.util.Set;

/**
 * The way in. A wrong password, an unknown login and a locked account get the same sentence, which tells the rule of the lock
 * without telling whether there is such an account.
 */
@Route(value = Places.SIGN_IN, autoLayout = false)
@AnonymousAllowed
public class SignInView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final Wording words = Wording.here();
    private final LoginForm form = new LoginForm();
    private final Paragraph message = new Paragraph();

    SignInView(Programmes programmes) {
        // components
        form.setAction(Places.SIGN_IN);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(wording());
        message.addClassName("qp-next");
        message.getElement().setAttribute("role", "status");
        message.setVisible(false);

        // layout
        addClassName("qp-signin");
        Span mark = new Span("Q");
        mark.addClassName("qp-mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Paragraph organisation = new Paragraph(programmes.programme().organisation());
        organisation.addClassName("qp-muted");
        Div brand = new Div(mark, new Div(new H1(words.text("app.name")), organisation));
        brand.addClassName("qp-signin-brand");
        Div box = new Div(brand, message, new Card().with(form));
        box.addClassName("qp-signin-box");
        add(box);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> flags =
                event.getLocation().getQueryParameters().getParameters().keySet();
        form.setError(flags.contains("error"));
        if (flags.contains("expiree")) {
            say("signin.expired");
        } else if (flags.contains("sortie")) {
            say("signin.signed-out");
        }
    }

    @Override
    public String getPageTitle() {
        return words.text("app.title", words.text("signin.title"));
    }

    private void say(String key) {
        message.setText(words.text(key));
        message.setVisible(true);
    }

    private LoginI18n wording() {
        LoginI18n i18n = LoginI18n.createDefault();
        LoginI18n.Form labels = i18n.getForm();
        labels.setTitle(words.text("signin.title"));
        labels.setUsername(words.text("signin.login"));
        labels.setPassword(words.text("signin.password"));
        labels.setSubmit(words.text("signin.submit"));
        LoginI18n.ErrorMessage error = i18n.getErrorMessage();
        error.setTitle(words.text("signin.failed.title"));
        error.setMessage(words.text("signin.failed"));
        error.setUsername(words.text("signin.login.missing"));
        error.setPassword(words.text("signin.password.missing"));
        return i18n;
    }
}
