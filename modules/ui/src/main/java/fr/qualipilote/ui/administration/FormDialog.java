package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A few fields and what is done with them. Stays open, with what was typed, when the use case refuses. */
final class FormDialog extends SingleDialog {

    private final Wording words = Wording.here();
    private final Div body = new Div();
    private final List<BooleanSupplier> checks = new ArrayList<>();

    /** @param confirm the verb on the button */
    FormDialog(String title, String confirm, Runnable onConfirm) {
        setHeaderTitle(title);
        setWidth("min(92vw, 560px)");
        body.addClassName("qp-stack");
        add(body);
        Button go = new Button(confirm, click -> {
            if (isOpened() && isComplete()) {
                onConfirm.run();
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()), go);
    }

    FormDialog saying(String text) {
        body.add(new Paragraph(text));
        return this;
    }

    FormDialog with(Component... components) {
        body.add(components);
        return this;
    }

    <F extends Component & HasValue<?, ?> & HasValidation> FormDialog requiring(F field) {
        field.setRequiredIndicatorVisible(true);
        checks.add(() -> {
            boolean missing = field.isEmpty() || field.getValue() instanceof String text && text.isBlank();
            field.setErrorMessage(words.text("field.required"));
            field.setInvalid(missing);
            return !missing;
        });
        return with(field);
    }

    private boolean isComplete() {
        boolean complete = true;
        for (BooleanSupplier check : checks) {
            complete &= check.getAsBoolean();
        }
        if (!complete) {
            Invalid.focusFirst(body);
        }
        return complete;
    }
}
