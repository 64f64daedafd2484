package fr.qualipilote.ui.signin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import fr.qualipilote.organisation.DemonstrationAccounts;
import fr.qualipilote.organisation.DemonstrationAccounts.Entry;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
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

    SignInView(Programmes programmes, DemonstrationAccounts demonstration) {
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
        Div ways = new Div(new Card().with(form));
        ways.addClassName("qp-signin-ways");
        Div box = new Div(brand, message, ways);
        box.addClassName("qp-signin-box");
        List<Entry> accounts = demonstration.accounts();
        if (!accounts.isEmpty()) {
            ways.add(demonstration(accounts));
            box.addClassName("qp-with-accounts");
        }
        add(box);
    }

    private Card demonstration(List<Entry> accounts) {
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-accounts");
        for (Entry account : accounts) {
            Button fill = new Button(account.name(), click -> fillIn(account));
            fill.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            Span login = new Span(account.login());
            login.addClassName("qp-muted");
            list.add(new ListItem(fill, login));
        }
        Paragraph explain = new Paragraph(
                words.text("signin.demonstration.explain", accounts.get(0).password()));
        explain.addClassName("qp-muted");
        return new Card(words.text("signin.demonstration")).with(explain, list);
    }

    /** The form belongs to the browser: it is filled in there, and the person presses the button. */
    private void fillIn(Entry account) {
        form.getElement()
                .executeJs(
                        """
                        const fill = (name, value) => {
                          const field = this.querySelector(`[name=${name}]`);
                          field.value = value;
                          field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
                        };
                        fill('username', $0);
                        fill('password', $1);
                        this.querySelector('vaadin-button')?.focus();
                        """,
                        account.login(),
                        account.password());
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
