package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.stream.Collectors;

/** What is handed to the members of a meeting: a text that is ready, whom to write to, and the entry for their calendars. */
final class InviteDialog extends SingleDialog {

    private final Wording words = Wording.here();

    /** @param calendar leads to the entry for calendars */
    InviteDialog(Invitation invitation, Anchor calendar) {
        setHeaderTitle(words.text("committees.invite"));
        setWidth("min(94vw, 640px)");

        // components
        Paragraph explain = new Paragraph(words.text("committees.invite.explain"));
        TextArea text = new TextArea(words.text("committees.invite.text"));
        text.setValue(invitation.text());
        text.setReadOnly(true);
        text.setMaxHeight("300px");
        Button copy = new Button(words.text("committees.invite.copy"));
        copy.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        copy.addClickListener(click -> copy.getElement()
                .executeJs("return navigator.clipboard.writeText($0)", invitation.text())
                .then(
                        copied -> Notices.done(words.text("committees.invite.copied")),
                        refused -> Notices.refused(words.text("committees.invite.not-copied"))));

        // layout
        Div buttons = new Div(copy);
        buttons.addClassName("qp-buttons");
        if (!invitation.recipients().isEmpty()) {
            Anchor write = new Anchor(invitation.mail(), words.text("committees.invite.mail"));
            write.setRouterIgnore(true);
            write.addClassName("qp-button-link");
            buttons.add(write);
        }
        buttons.add(calendar);
        Div body = new Div(explain, text, buttons, recipients(invitation));
        if (!invitation.withoutAddress().isEmpty()) {
            body.add(muted(
                    words.text("committees.invite.without-address", String.join(", ", invitation.withoutAddress()))));
        }
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private Paragraph recipients(Invitation invitation) {
        List<Invitation.Recipient> known = invitation.recipients();
        return muted(
                known.isEmpty()
                        ? words.text("committees.invite.no-address")
                        : words.text(
                                "committees.invite.recipients",
                                known.stream()
                                        .map(one -> words.text("committees.invite.recipient", one.name(), one.email()))
                                        .collect(Collectors.joining(", "))));
    }

    private static Paragraph muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("qp-muted");
        return paragraph;
    }
}
