package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.util.List;
import java.util.function.BiConsumer;

/** Hands one task, or several at once, to somebody with a word. */
final class HandOverDialog extends StepDialog {

    private static final int LONGEST = 1_000;

    HandOverDialog(int count, List<PersonLine> people, BiConsumer<PersonId, String> handOver) {
        super("");
        setHeaderTitle(words.text("tasks.hand-over.title", count));
        ComboBox<PersonLine> to = Pickers.person(words.text("tasks.hand-over.to"), people);
        to.setRequiredIndicatorVisible(true);
        TextArea note = text(words.text("tasks.hand-over.note"));
        note.setRequiredIndicatorVisible(true);
        note.setMaxLength(LONGEST);
        say(words.text("tasks.hand-over.explain", count));
        ask(to, note);
        confirm(words.text("tasks.hand-over.submit", count), () -> {
            boolean named = given(to, !to.isEmpty());
            if (!given(note) || !named) {
                return false;
            }
            handOver.accept(to.getValue().id(), note.getValue().strip());
            return true;
        });
    }
}
