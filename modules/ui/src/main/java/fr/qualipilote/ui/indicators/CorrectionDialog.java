package fr.qualipilote.ui.indicators;

import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.ui.part.StepDialog;
import java.util.function.Consumer;

/** Asks why values that were checked already are corrected: the reason stays with the old value. */
final class CorrectionDialog extends StepDialog {

    private boolean told;

    /** @param onCancel called when it is closed without a reason */
    CorrectionDialog(int corrections, Consumer<String> onReason, Runnable onCancel) {
        super("");
        setHeaderTitle(words.text("indicator.correct.title", corrections));
        say(words.text("indicator.correct.explain", corrections));
        TextArea reason = reason();
        ask(reason);
        confirm(words.text("indicator.correct.confirm", corrections), () -> {
            if (!given(reason)) {
                return false;
            }
            told = true;
            onReason.accept(reason.getValue().strip());
            return true;
        });
        addOpenedChangeListener(change -> {
            if (!change.isOpened() && !told) {
                onCancel.run();
            }
        });
    }
}
