package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.WorkChanged;
import fr.qualipilote.ui.text.Wording;
import fr.qualipilote.worklist.Upkeep;
import fr.qualipilote.worklist.WorklistCheck;
import fr.qualipilote.worklist.WorklistCheck.Difference;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the task list with the processes, says in words what differs, and puts it right. */
final class WorklistCheckCard extends Div {

    private static final int MOST_SHOWN = 50;

    private final Wording words = Wording.here();
    private final Upkeep upkeep;
    private final CurrentActor currentActor;
    private final Button check = new Button(words.text("administration.upkeep.check"));
    private final Div result = new Div();

    WorklistCheckCard(Upkeep upkeep, CurrentActor currentActor) {
        this.upkeep = upkeep;
        this.currentActor = currentActor;

        // components
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setDisableOnClick(true);
        check.addClickListener(click -> check());
        Button rebuild = new Button(words.text("administration.upkeep.rebuild"), click -> confirm());
        result.getElement().setAttribute("role", "status");
        result.addClassName("qp-stack");

        // layout
        Div buttons = new Div(check, rebuild);
        buttons.addClassName("qp-buttons");
        add(new Card(words.text("administration.upkeep.worklist"))
                .with(new Paragraph(words.text("administration.upkeep.worklist.explain")), buttons, result));
    }

    private void check() {
        try {
            show(upkeep.check(currentActor.get()));
        } finally {
            check.setEnabled(true);
        }
    }

    private void confirm() {
        new FormDialog(
                        words.text("administration.upkeep.rebuild.title"),
                        words.text("administration.upkeep.rebuild"),
                        this::rebuild)
                .saying(words.text("administration.upkeep.rebuild.explain"))
                .saying(words.text("administration.upkeep.rebuild.stays"))
                .open();
    }

    private void rebuild() {
        Upkeep.Rebuilt rebuilt = upkeep.rebuild(currentActor.get());
        Notices.done(words.text("administration.upkeep.rebuilt", rebuilt.mended()));
        show(rebuilt.after());
        WorkChanged.tell();
    }

    private void show(WorklistCheck found) {
        result.removeAll();
        List<Difference> differences = found.differences();
        String at = words.dateTime(found.at());
        if (found.agrees()) {
            result.add(new Paragraph(words.text("administration.upkeep.agrees", at, found.openInProcesses())));
            return;
        }
        UnorderedList list = new UnorderedList();
        differences.stream().limit(MOST_SHOWN).forEach(one -> list.add(new ListItem(sentence(one))));
        result.add(
                new Paragraph(words.text(
                        "administration.upkeep.differs",
                        at,
                        differences.size(),
                        found.openInProcesses(),
                        found.openInList())),
                list);
        if (differences.size() > MOST_SHOWN) {
            result.add(new Paragraph(words.text("administration.upkeep.more", differences.size() - MOST_SHOWN)));
        }
    }

    private String sentence(Difference difference) {
        String what = difference.reference().isEmpty()
                ? words.text("administration.upkeep.unknown-work")
                : words.text("administration.upkeep.case-line", difference.reference(), difference.subject());
        String fields = difference.fields().stream()
                .map(field -> words.text("administration.upkeep.field." + field.name()))
                .collect(Collectors.joining(", "));
        return words.text(
                "administration.upkeep.difference." + difference.kind().name(), what, fields);
    }
}
