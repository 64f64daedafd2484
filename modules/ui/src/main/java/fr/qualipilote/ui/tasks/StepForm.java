package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;

/** One step with what is known, what happens next and, where it is asked for, a note: « Préparer la vague », « Soumettre de nouveau ». */
final class StepForm extends TaskForm {

    private StepForm(Component known) {
        addFields(known);
    }

    /** @param what prefix of the messages, for instance {@code work.wave.prepare} */
    static StepForm plain(String what, Component known, Runnable go) {
        StepForm form = new StepForm(known);
        form.addNext(form.words.text(what + ".next"));
        form.addPrimary(form.words.text(what + ".submit"), go);
        return form;
    }

    /** What cannot be done yet: the button is there, and why it cannot be used stands above it. */
    static StepForm notYet(String what, Component known, String why) {
        StepForm form = new StepForm(known);
        Paragraph reason = form.addWarning(why);
        reason.setId("not-yet");
        Button later = form.addPrimary(form.words.text(what + ".submit"), () -> {});
        later.setEnabled(false);
        later.getElement().setAttribute("aria-describedby", "not-yet");
        return form;
    }

    /** With a note that must be written. */
    static StepForm withNote(String what, Component known, Consumer<String> go) {
        StepForm form = new StepForm(known);
        TextArea note =
                form.keep("note", form.note(form.words.text(what + ".note"), form.words.text(what + ".note.help")));
        note.setRequiredIndicatorVisible(true);
        form.addFields(note);
        form.addNext(form.words.text(what + ".next"));
        form.addPrimary(form.words.text(what + ".submit"), () -> {
            note.setErrorMessage(form.words.text("field.required"));
            note.setInvalid(note.getValue().isBlank());
            if (!note.isInvalid()) {
                go.accept(note.getValue().strip());
            }
        });
        return form;
    }
}
