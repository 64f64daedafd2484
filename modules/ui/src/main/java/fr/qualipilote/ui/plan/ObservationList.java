package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.ActionSheet.Observation;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What was observed, by whom and when, and a place to add to it. */
final class ObservationList extends Div {

    private static final int LONGEST = 4_000;

    private final Wording words = Wording.here();

    /** @param observe null where the person may not add any */
    ObservationList(List<Observation> observations, Names names, LocalDate today, @Nullable Consumer<String> observe) {
        addClassName("qp-stack");
        if (observe != null) {
            add(field(observe));
        }
        if (observations.isEmpty()) {
            Paragraph none = new Paragraph(words.text("action.observations.none"));
            none.addClassName("qp-muted");
            add(none);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("qp-plain-list");
        observations.forEach(observation -> list.add(item(observation, names, today)));
        add(list);
    }

    private Div field(Consumer<String> observe) {
        TextArea text = new TextArea(words.text("action.observe"));
        text.setMaxLength(LONGEST);
        text.setMinHeight("64px");
        Button add = new Button(words.label(ActionStep.OBSERVE), click -> {
            text.setErrorMessage(words.text("field.required"));
            text.setInvalid(text.getValue().isBlank());
            if (!text.isInvalid()) {
                observe.accept(text.getValue().strip());
            }
        });
        Div buttons = new Div(add);
        buttons.addClassName("qp-buttons");
        Div form = new Div(text, buttons);
        form.addClassName("qp-stack");
        return form;
    }

    private ListItem item(Observation observation, Names names, LocalDate today) {
        Paragraph said = new Paragraph(observation.text());
        said.addClassName("qp-pre");
        Span signature = new Span(words.text(
                "action.signature",
                observation.author() == null ? words.text("action.by-import") : names.person(observation.author()),
                words.moment(observation.at(), today)));
        signature.addClassName("qp-muted");
        Div text = new Div(said, signature);
        text.addClassName("qp-line-text");
        ListItem item = new ListItem(text);
        item.addClassName("qp-line");
        return item;
    }
}
