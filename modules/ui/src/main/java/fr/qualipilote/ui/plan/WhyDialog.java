package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.StepDialog;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Takes a step that needs nothing but its reason. */
final class WhyDialog extends StepDialog {

    /**
     * @param consequence what it brings about; null when there is nothing to warn of
     */
    WhyDialog(ActionStep step, String reference, @Nullable String consequence, Consumer<String> onConfirm) {
        super("");
        String key = "action.step." + step.code();
        setHeaderTitle(words.text("action.step.title", words.label(step), reference));
        TextArea reason = reason();
        reason.setLabel(words.text(words.has(key + ".field") ? key + ".field" : "field.reason"));
        say(words.text(key + ".explain"));
        if (consequence != null) {
            warn(consequence);
        }
        ask(reason);
        var button = confirm(words.label(step), () -> {
            if (!given(reason)) {
                return false;
            }
            onConfirm.accept(reason.getValue().strip());
            return true;
        });
        if (step == ActionStep.ABANDON || step == ActionStep.DISMISS) {
            button.addThemeVariants(ButtonVariant.LUMO_ERROR);
        }
    }
}
