package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.Pickers;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;

/** « Présenter au comité des usagers »: on which day it was. */
final class PresentationForm extends TaskForm {

    PresentationForm(LocalDate today, BiConsumer<LocalDate, String> present) {
        DatePicker on = Pickers.date(words.text("diagnosis.present.on"));
        on.setMax(today);
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        TextArea note = keep("note", note(words.text("diagnosis.present.note"), null));
        addFields(on, note);
        addNext(words.text("diagnosis.present.next"));
        addPrimary(words.text("diagnosis.present.submit"), () -> {
            LocalDate day = on.getValue();
            on.setErrorMessage(words.text("diagnosis.present.on.past"));
            on.setInvalid(day == null || day.isAfter(today));
            if (!on.isInvalid()) {
                present.accept(Objects.requireNonNull(day), note.getValue().strip());
            }
        });
    }
}
