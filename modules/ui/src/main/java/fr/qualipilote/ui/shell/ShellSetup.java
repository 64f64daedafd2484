package fr.qualipilote.ui.shell;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import fr.qualipilote.ui.text.Wording;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Language, appearance and error handling of every page, from its first byte. */
@Component
class ShellSetup implements VaadinServiceInitListener {

    /** Before the first paint, so that nobody who works in the dark is dazzled. */
    private static final String FOLLOW_SYSTEM =
            "if (matchMedia('(prefers-color-scheme: dark)').matches) document.documentElement.setAttribute('theme', 'dark');";

    private final Refusals refusals;

    ShellSetup(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(ShellSetup::dress);
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setErrorHandler(new ErrorNotices(refusals));
            init.getSession().setLocale(Preferences.language(init.getRequest()));
        });
        event.getSource().addUIInitListener(init -> {
            init.getUI().setLocale(Preferences.language(VaadinRequest.getCurrent()));
            init.getUI().addBeforeEnterListener(PasswordView::insist);
        });
        event.getSource().setSystemMessagesProvider(about -> messages(Wording.in(about.getLocale())));
    }

    private static void dress(IndexHtmlResponse page) {
        Wording words = Wording.in(Preferences.language(page.getVaadinRequest()));
        Element html = page.getDocument().selectFirst("html");
        if (html == null) {
            return;
        }
        html.attr("lang", words.locale().getLanguage());
        page.getDocument().title(words.text("app.name"));
        switch (Preferences.appearance(page.getVaadinRequest())) {
            case DARK -> html.attr("theme", "dark");
            case LIGHT -> html.removeAttr("theme");
            case SYSTEM -> page.getDocument().head().prependElement("script").appendText(FOLLOW_SYSTEM);
        }
    }

    private static SystemMessages messages(Wording words) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.text("session.expired.title"));
        messages.setSessionExpiredMessage(words.text("session.expired"));
        messages.setSessionExpiredURL(Places.SIGN_IN + "?expiree");
        return messages;
    }
}
