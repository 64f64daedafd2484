package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Text;

/** What is still wrong in a form: the person is taken there, and hears why. */
public final class Invalid {

    private Invalid() {}

    /** @return whether a field below was marked, and has the focus now */
    public static boolean focusFirst(Component form) {
        if (form instanceof Text || !form.isVisible()) {
            return false;
        }
        if (form instanceof HasValidation field && field.isInvalid()) {
            if (form instanceof Focusable<?> focusable) {
                focusable.focus();
            }
            return true;
        }
        return form.getChildren().anyMatch(Invalid::focusFirst);
    }
}
