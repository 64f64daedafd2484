package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.function.BiConsumer;

/** What waits for a decision, to be put on the agenda one by one; and any action that the meeting wants to speak of. */
final class WaitingDialog extends SingleDialog {

    private final Wording words = Wording.here();

    /** @param add told the kind and the id of what is put on the agenda */
    WaitingDialog(
            List<Matter> waiting, List<ActionLine> actions, CommitteeWords committee, BiConsumer<String, String> add) {
        setHeaderTitle(words.text("committees.waiting"));
        setWidth("min(94vw, 720px)");
        Div body = new Div();
        body.addClassName("qp-stack");
        if (waiting.isEmpty()) {
            body.add(new Paragraph(words.text("committees.waiting.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("qp-plain-list");
            waiting.forEach(matter -> list.add(line(matter, committee, add)));
            body.add(list);
        }
        body.add(action(actions, add));
        add(body);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    private ListItem line(Matter matter, CommitteeWords committee, BiConsumer<String, String> add) {
        Span under = new Span(committee.matter(matter));
        under.addClassName("qp-muted");
        Div text = new Div();
        text.addClassName("qp-line-text");
        CommitteeNavigation.addressOf(matter)
                .ifPresentOrElse(
                        address -> text.add(new Anchor(address, matter.words(), AnchorTarget.BLANK)),
                        () -> text.add(new Span(matter.words())));
        text.add(under);
        Button put = new Button(words.text("committees.waiting.add"));
        put.setAriaLabel(words.text("committees.waiting.add-this", matter.words()));
        put.addClickListener(click -> {
            add.accept(matter.kind(), matter.id());
            put.setEnabled(false);
        });
        ListItem item = new ListItem(text, put);
        item.addClassName("qp-line");
        return item;
    }

    private Div action(List<ActionLine> actions, BiConsumer<String, String> add) {
        ComboBox<ActionLine> field = new ComboBox<>(words.text("committees.action"));
        field.setItemLabelGenerator(line -> words.text("committees.action.item", line.reference(), line.label()));
        field.setItems((line, typed) -> SearchText.contains(line.reference() + " " + line.label(), typed), actions);
        Button put = new Button(words.text("committees.waiting.add"), click -> {
            if (field.getValue() != null) {
                add.accept("action", field.getValue().reference());
                field.clear();
            } else {
                field.focus();
            }
        });
        Div line = new Div(field, put);
        line.addClassName("qp-add");
        return line;
    }
}
