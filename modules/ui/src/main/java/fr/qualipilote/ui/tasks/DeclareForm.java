package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import fr.qualipilote.ui.part.EvidenceBox;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** « Réaliser et déclarer fait » and « Compléter la réalisation »: the pilot's result, with its evidence. */
final class DeclareForm extends TaskForm {

    private final Binder<Text> binder = new Binder<>();

    /**
     * @param returnReason why the verifier sent it back; null the first time
     * @param missingParts who was asked and has not answered
     * @param verifier who verifies it; null when the organisation names nobody
     */
    DeclareForm(
            EvidenceBox evidence,
            @Nullable String returnReason,
            List<String> missingParts,
            @Nullable String verifier,
            Consumer<String> declare) {
        TextArea result =
                keep("result", note(words.text("tasks.declare.result"), words.text("tasks.declare.result.help")));
        binder.forField(result).asRequired(words.text("field.required")).bind(Text::value, Text::value);
        if (returnReason != null) {
            addWarningAbove(words.text("tasks.declare.returned", returnReason));
        }
        addFields(result, evidence);
        Paragraph noEvidence = addWarning(words.text("tasks.declare.evidence-missing"));
        noEvidence.setVisible(evidence.isEmpty());
        evidence.onChange(() -> noEvidence.setVisible(evidence.isEmpty()));
        if (!missingParts.isEmpty()) {
            addWarning(words.text("tasks.declare.parts-missing", String.join(", ", missingParts)));
        }
        addNext(
                verifier == null
                        ? words.text("tasks.declare.next.nobody")
                        : words.text("tasks.declare.next", verifier));
        addPrimary(words.text("tasks.declare.submit"), () -> {
            Text input = new Text();
            if (binder.writeBeanIfValid(input)) {
                declare.accept(input.value());
            }
        });
    }

    private void addWarningAbove(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("qp-warning");
        addFields(warning);
    }
}
