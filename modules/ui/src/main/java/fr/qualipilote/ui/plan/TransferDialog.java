package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.util.function.BiConsumer;

/** Gives an action that runs to another pilot. */
final class TransferDialog extends StepDialog {

    TransferDialog(ActionLine line, Names names, BiConsumer<PersonId, String> transfer) {
        super("");
        setHeaderTitle(words.text("action.step.title", words.label(ActionStep.TRANSFER), line.reference()));
        ComboBox<PersonLine> to = Pickers.person(
                words.text("action.transfer.to"),
                names.activePeople().stream()
                        .filter(person -> !person.id().equals(line.pilot()))
                        .toList());
        to.setRequiredIndicatorVisible(true);
        TextArea reason = reason();
        say(words.text("action.transfer.explain", names.person(line.pilot())));
        ask(to, reason);
        confirm(words.label(ActionStep.TRANSFER), () -> {
            boolean named = given(to, to.getValue() != null);
            if (!given(reason) || !named) {
                return false;
            }
            transfer.accept(to.getValue().id(), reason.getValue().strip());
            return true;
        });
    }
}
