package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import fr.qualipilote.ui.text.Wording;
import java.time.Duration;

/** What the product says after a click. Success goes by itself; a refusal stays until it is read and closed. */
public final class Notices {

    private static final Duration SUCCESS = Duration.ofSeconds(5);

    private Notices() {}

    public static void done(String text) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.setDuration((int) SUCCESS.toMillis());
        notice.add(line(notice, new Span(text)));
        notice.open();
    }

    public static void refused(String sentence) {
        stay(new Span(sentence), NotificationVariant.LUMO_WARNING);
    }

    public static void failed(String sentence) {
        Wording words = Wording.here();
        Span title = new Span(words.text("error.title"));
        title.addClassName("qp-strong");
        stay(new Div(title, new Span(sentence)), NotificationVariant.LUMO_ERROR);
    }

    private static void stay(Component content, NotificationVariant variant) {
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.addThemeVariants(variant);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.add(line(notice, content));
        notice.open();
    }

    private static Component line(Notification notice, Component content) {
        Button close = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> notice.close());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        close.setAriaLabel(Wording.here().text("button.close"));
        Div line = new Div(content, close);
        line.addClassName("qp-notice");
        return line;
    }
}
