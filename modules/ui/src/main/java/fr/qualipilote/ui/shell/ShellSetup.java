package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.UI;
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

    private static final String ICON =
            "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24'%3E"
                    + "%3Crect width='24' height='24' rx='6' fill='%23000091'/%3E"
                    + "%3Ctext x='12' y='17' font-family='sans-serif' font-size='14' font-weight='700' text-anchor='middle' fill='white'%3EQ"
                    + "%3C/text%3E%3C/svg%3E";

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
            tellTheConnection(init.getUI());
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
        anchor(page);
        page.getDocument().title(words.text("app.name"));
        page.getDocument().head().appendElement("link").attr("rel", "icon").attr("href", ICON);
        switch (Preferences.appearance(page.getVaadinRequest())) {
            case DARK -> html.attr("theme", "dark");
            case LIGHT -> html.removeAttr("theme");
            case SYSTEM -> page.getDocument().head().prependElement("script").appendText(FOLLOW_SYSTEM);
        }
    }

    /**
     * Flow writes « . », which browsers read anew when the address changes without a load: from then on links, uploads and
     * downloads would lead beside their target.
     */
    private static void anchor(IndexHtmlResponse page) {
        page.getDocument().select("base").attr("href", page.getVaadinRequest().getContextPath() + "/");
    }

    /** What stands over the page while the server does not answer; outside every landmark, so it speaks by itself. */
    private static void tellTheConnection(UI ui) {
        Wording words = Wording.in(ui.getLocale());
        ui.getReconnectDialogConfiguration().setDialogText(words.text("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(words.text("connection.given-up"));
        ui.getPage()
                .executeJs(
                        """
                        const indicator = window.Vaadin.connectionIndicator;
                        if (indicator) {
                          indicator.setAttribute('role', 'status');
                          indicator.onlineText = $0;
                        }
                        """,
                        words.text("connection.back"));
    }

    private static SystemMessages messages(Wording words) {
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.text("session.expired.title"));
        messages.setSessionExpiredMessage(words.text("session.expired"));
        messages.setSessionExpiredURL(Places.SIGN_IN + "?expiree");
        messages.setCookiesDisabledCaption(words.text("session.cookies.title"));
        messages.setCookiesDisabledMessage(words.text("session.cookies"));
        messages.setInternalErrorCaption(words.text("error.title"));
        messages.setInternalErrorMessage(words.text("error.internal"));
        return messages;
    }
}
