package fr.qualipilote.ui.referential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import fr.qualipilote.ui.part.StepDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A few fields and what is done with them. */
final class AskDialog extends StepDialog {

    private final List<BooleanSupplier> checks = new ArrayList<>();

    AskDialog(String title) {
        super(title);
    }

    AskDialog saying(String text) {
        say(text);
        return this;
    }

    AskDialog warning(String text) {
        warn(text);
        return this;
    }

    AskDialog with(Component... fields) {
        ask(fields);
        return this;
    }

    <F extends Component & HasValue<?, ?> & HasValidation> AskDialog requiring(F field) {
        field.setRequiredIndicatorVisible(true);
        checks.add(
                () -> given(field, !field.isEmpty() && !(field.getValue() instanceof String text && text.isBlank())));
        ask(field);
        return this;
    }

    /** @param verb on the button */
    AskDialog doing(String verb, Runnable deed) {
        confirm(verb, () -> isComplete() && done(deed));
        return this;
    }

    /** @param verb on a second button, whose deed needs none of the fields */
    AskDialog orDoing(String verb, Runnable deed) {
        otherwise(verb, () -> done(deed));
        return this;
    }

    private boolean isComplete() {
        boolean complete = true;
        for (BooleanSupplier check : checks) {
            complete &= check.getAsBoolean();
        }
        return complete;
    }

    private static boolean done(Runnable deed) {
        deed.run();
        return true;
    }
}
