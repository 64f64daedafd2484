package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.function.Function;

/** The form of a task, on the campaign's page. A refusal of the use case leaves it open with what was typed. */
final class FormDialog extends SingleDialog {

    /** @param form made with what closes the dialog once the deed is done */
    FormDialog(String title, String explain, Function<Runnable, Component> form) {
        setHeaderTitle(title);
        setWidth("min(94vw, 640px)");
        add(new Paragraph(explain), form.apply(this::close));
        getFooter().add(new Button(Wording.here().text("button.cancel"), click -> close()));
    }
}
