package fr.qualipilote.ui.part;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.text.Wording;
import java.util.function.Consumer;

/** Asks why before something is done that needs its reason. Stays open, with what was typed, when the use case refuses. */
public final class ReasonDialog extends SingleDialog {

    private static final int LONGEST = 2_000;

    private final Wording words = Wording.here();
    private final TextArea reason = new TextArea(words.text("field.reason"));

    /**
     * @param explain what happens next
     * @param confirm the verb on the button
     */
    public ReasonDialog(String title, String explain, String confirm, Consumer<String> onConfirm) {
        // components
        setHeaderTitle(title);
        setWidth("min(92vw, 520px)");
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        reason.setMinHeight("84px");
        Button go = new Button(confirm, click -> {
            reason.setErrorMessage(words.text("field.required"));
            reason.setInvalid(reason.getValue().isBlank());
            if (isOpened() && !reason.isInvalid()) {
                onConfirm.accept(reason.getValue().strip());
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // layout
        Div body = new Div(new Paragraph(explain), reason);
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()), go);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }
}
