package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import fr.qualipilote.ui.text.Wording;

/** What may be done in a row of a list. */
final class Rows {

    private Rows() {}

    /** @param about names the row to those who hear the button alone */
    static Button deed(String verb, String about, Runnable doIt) {
        Button button = new Button(verb, click -> doIt.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Wording.here().text("administration.deed.about", verb, about));
        return button;
    }

    static Div deeds(Button... buttons) {
        Div deeds = new Div(buttons);
        deeds.addClassName("qp-buttons");
        return deeds;
    }
}
