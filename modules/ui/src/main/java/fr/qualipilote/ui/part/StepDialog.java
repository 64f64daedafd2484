package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.text.Wording;
import java.util.function.BooleanSupplier;

/**
 * Asks what a step needs before it is taken, and says what it does. A refusal of the use case leaves it open with what was
 * typed.
 */
public abstract class StepDialog extends SingleDialog {

    private static final int LONGEST_TEXT = 2_000;

    protected final Wording words = Wording.here();

    private final Div body = new Div();

    protected StepDialog(String title) {
        setHeaderTitle(title);
        setWidth("min(94vw, 560px)");
        setDraggable(false);
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()));
    }

    protected final void say(String text) {
        body.add(new Paragraph(text));
    }

    protected final void tell(Component part) {
        body.add(part);
    }

    /** What cannot be undone, or what somebody else will notice. */
    protected final void warn(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("qp-warning");
        body.add(warning);
    }

    protected final void ask(Component... fields) {
        body.add(fields);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && fields[0] instanceof Focusable<?> first) {
                first.focus();
            }
        });
    }

    /** @param step does it; false when a field is missing, which says so */
    protected final Button confirm(String verb, BooleanSupplier step) {
        Button button = way(verb, step);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** A second way out beside the main one, for instance « Refuser » beside « Accorder ». */
    protected final void otherwise(String verb, BooleanSupplier step) {
        way(verb, step);
    }

    /** A second click of a double click finds the dialog closed, and does nothing. */
    private Button way(String verb, BooleanSupplier step) {
        Button button = new Button(verb, click -> {
            if (!isOpened()) {
                return;
            }
            if (step.getAsBoolean()) {
                close();
            } else {
                Invalid.focusFirst(body);
            }
        });
        getFooter().add(button);
        return button;
    }

    protected final TextArea text(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(LONGEST_TEXT);
        area.setMinHeight("92px");
        return area;
    }

    protected final TextArea reason() {
        TextArea area = text(words.text("field.reason"));
        area.setRequiredIndicatorVisible(true);
        return area;
    }

    /** Marks a field that is missing; true when it is there. */
    protected final boolean given(HasValidation field, boolean there) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(!there);
        return there;
    }

    protected final boolean given(TextArea area) {
        return given(area, !area.getValue().isBlank());
    }
}
