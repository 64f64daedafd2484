package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import fr.qualipilote.diagnosis.CampaignStep;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.part.StepDialog;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** « Nommer le référent »: who answers for a service, and who else where that post is vacant. */
final class ReferentDialog extends StepDialog {

    interface Name extends BiConsumer<@Nullable PersonId, @Nullable PersonId> {}

    ReferentDialog(SheetLine sheet, Names names, Answering answering, Name name) {
        super("");
        setHeaderTitle(
                words.text("selfdiagnosis.step.title", words.label(CampaignStep.NAME_REFERENT), sheet.serviceLabel()));
        ComboBox<PersonLine> referent = picker("selfdiagnosis.referent", names, sheet.referent());
        referent.setPlaceholder(words.text("selfdiagnosis.vacant"));
        ComboBox<PersonLine> substitute = picker("selfdiagnosis.substitute", names, sheet.substitute());
        Paragraph who = new Paragraph();
        who.addClassName("qp-next");
        Runnable tell =
                () -> who.setText(answering.told(sheet.service(), id(referent.getValue()), id(substitute.getValue())));
        referent.addValueChangeListener(change -> tell.run());
        substitute.addValueChangeListener(change -> tell.run());
        tell.run();
        say(words.text("selfdiagnosis.step.name-referent.explain"));
        ask(referent, substitute, who);
        confirm(words.text("button.save"), () -> {
            name.accept(id(referent.getValue()), id(substitute.getValue()));
            return true;
        });
    }

    private ComboBox<PersonLine> picker(String label, Names names, @Nullable PersonId chosen) {
        ComboBox<PersonLine> field = Pickers.person(words.text(label), names.activePeople());
        field.setClearButtonVisible(true);
        field.setValue(Answering.line(names, chosen));
        return field;
    }

    private static @Nullable PersonId id(@Nullable PersonLine person) {
        return person == null ? null : person.id();
    }
}
