package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** Asks for a later date, with its reason. */
final class PostponeDialog extends Dialog {

    private static final int LONGEST = 2_000;

    private final Wording words = Wording.here();

    /** @param after the date in force, or today where that is past */
    PostponeDialog(String reference, LocalDate after, int earlier, BiConsumer<LocalDate, String> ask) {
        // components
        setHeaderTitle(words.text("tasks.postpone.title", reference));
        setWidth("min(92vw, 520px)");
        DatePicker to = Pickers.date(words.text("tasks.postpone.to"));
        to.setMin(after.plusDays(1));
        to.setRequiredIndicatorVisible(true);
        TextArea reason = new TextArea(words.text("field.reason"));
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LONGEST);
        Button go = new Button(words.text("tasks.postpone.submit"), click -> {
            LocalDate date = to.getValue();
            to.setErrorMessage(words.text("tasks.postpone.to.wrong", words.date(after)));
            to.setInvalid(date == null || !date.isAfter(after));
            reason.setErrorMessage(words.text("field.required"));
            reason.setInvalid(reason.getValue().isBlank());
            if (!to.isInvalid() && !reason.isInvalid()) {
                ask.accept(date, reason.getValue().strip());
                close();
            }
        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // layout
        Div body = new Div(new Paragraph(words.text("tasks.postpone.explain", earlier)), to, reason);
        body.addClassName("qp-stack");
        add(body);
        getFooter().add(new Button(words.text("button.cancel"), click -> close()), go);
    }
}
