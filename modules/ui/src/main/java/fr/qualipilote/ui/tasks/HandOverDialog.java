package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.function.BiConsumer;

/** Hands one task, or several at once, to somebody with a word. */
final class HandOverDialog extends Dialog {

    private static final int LONGEST = 1_000;

    private final Wording words = Wording.here();

    HandOverDialog(int count, List<PersonLine> people, BiConsumer<PersonId, String> handOver) {
        // components
        setHeaderTitle(words.text("tasks.hand-over.title", count));
        setWidth("min(92vw, 520px)");
        ComboBox<PersonLine> to = Pickers.person(words.text("tasks.hand-over.to"), people);
        to.setRequiredIndicatorVisible(true);
        TextArea note = new TextArea(words.text("tasks.hand-over.note"));
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(LONGEST);
        Button go = new Button(words.text("tasks.hand-over.submit", count), click -> {
            to.setErrorMessage(words.text("field.required"));
            to.setInvalid(to.isEmpty());
            note.setErrorMessage(words.text("field.required"));
            note.setInvalid(note.getValue().isBlank());
            if (!to.isInvalid() && !note.isInvalid()) {
                handOver.accept(to.getValue().id(), note.getValue().strip());
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // layout
        Div body = new Div(new Paragraph(words.text("tasks.hand-over.explain", count)), to, note);
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()), go);
    }
}
