package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Facts;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.ReasonDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** What the programme is called, and when it was suspended and why. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ProgrammePanel extends Div {

    private final Wording words = Wording.here();
    private final Programmes programmes;
    private final CurrentActor currentActor;

    ProgrammePanel(Programmes programmes, CurrentActor currentActor) {
        this.programmes = programmes;
        this.currentActor = currentActor;
        addClassName("qp-stack");
        refresh();
    }

    private void refresh() {
        removeAll();
        ProgrammeSheet sheet = programmes.programme();
        Actor actor = currentActor.get();
        add(namesOf(sheet, actor), suspensionsOf(sheet, actor));
    }

    private Card namesOf(ProgrammeSheet sheet, Actor actor) {
        Button rename = new Button(words.text("administration.programme.rename"), click -> rename(sheet));
        rename.setVisible(actor.isAnyOf(Role.ADMINISTRATOR, Role.QUALITY_MANAGER));
        return new Card(words.text("administration.programme.names"), rename)
                .with(new Facts()
                        .fact(words.text("field.organisation"), sheet.organisation())
                        .fact(words.text("administration.programme.label"), sheet.label()));
    }

    private Card suspensionsOf(ProgrammeSheet sheet, Actor actor) {
        Button turn = sheet.isSuspended()
                ? new Button(words.text("administration.programme.resume"), click -> resume())
                : new Button(words.text("administration.programme.suspend"), click -> suspend());
        turn.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        turn.setVisible(actor.isAnyOf(Role.PREFECT, Role.SECRETARY_GENERAL));
        Card card = new Card(words.text("administration.programme.suspensions"), turn)
                .with(new Paragraph(words.text(
                        sheet.isSuspended()
                                ? "administration.programme.is-suspended"
                                : "administration.programme.is-running")));
        UnorderedList list = new UnorderedList();
        sheet.suspensions().forEach(suspension -> list.add(new ListItem(sentence(suspension))));
        return sheet.suspensions().isEmpty() ? card : card.with(list);
    }

    private String sentence(ProgrammeSheet.Suspension suspension) {
        String from = words.dayMonthYear(suspension.from());
        LocalDate until = suspension.until();
        return until == null
                ? words.text("administration.programme.suspended-since", from, suspension.reason())
                : words.text(
                        "administration.programme.suspended-from-to",
                        from,
                        words.dayMonthYear(until),
                        suspension.reason());
    }

    private void rename(ProgrammeSheet sheet) {
        TextField organisation = new TextField(words.text("field.organisation"));
        TextField label = new TextField(words.text("administration.programme.label"));
        organisation.setValue(sheet.organisation());
        label.setValue(sheet.label());
        new FormDialog(words.text("administration.programme.rename"), words.text("button.save"), () -> {
                    programmes.rename(
                            currentActor.get(),
                            organisation.getValue().strip(),
                            label.getValue().strip());
                    said("administration.programme.renamed");
                })
                .requiring(organisation)
                .requiring(label)
                .open();
    }

    private void suspend() {
        new ReasonDialog(
                        words.text("administration.programme.suspend"),
                        words.text("administration.programme.suspend.explain"),
                        words.text("administration.programme.suspend"),
                        reason -> {
                            programmes.suspend(currentActor.get(), reason);
                            said("administration.programme.suspended");
                        })
                .open();
    }

    private void resume() {
        new FormDialog(
                        words.text("administration.programme.resume"),
                        words.text("administration.programme.resume"),
                        () -> {
                            programmes.resume(currentActor.get());
                            said("administration.programme.resumed");
                        })
                .saying(words.text("administration.programme.resume.explain"))
                .open();
    }

    private void said(String key) {
        refresh();
        Notices.done(words.text(key));
    }
}
