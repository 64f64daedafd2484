package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** « Relire la fiche »: accepted, or sent back with a reason for the whole and those of the criteria that are marked. */
final class ReviewCard extends Section {

    private static final int TYPING_PAUSE_MILLIS = 1_000;
    private static final int LONGEST = 4_000;

    /** What is done with it. */
    interface Deciding {

        /** @return when it was kept, in words */
        String keepReason(String reason);

        void accept();

        void sendBack(String reason);
    }

    private final Wording words = Wording.here();
    private final transient Function<String, Anchor> way;
    private final TextArea reason = new TextArea(words.text("sheet.review.reason"));
    private final Paragraph kept = new Paragraph();
    private final Div marked = new Div();
    private Map<String, String> marks = Map.of();

    ReviewCard(Function<String, Anchor> way, String serviceLabel, String draft, Deciding deciding) {
        this.way = way;

        // components
        reason.setHelperText(words.text("sheet.review.reason.help"));
        reason.setMaxLength(LONGEST);
        reason.setMinHeight("84px");
        reason.setValue(draft);
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        kept.addClassName("qp-muted");
        Paragraph hint = new Paragraph(words.text("diagnosis.review.help"));
        hint.addClassName("qp-muted");
        Button accept = new Button(words.text("diagnosis.review.yes"), click -> confirm(serviceLabel, deciding));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button back = new Button(words.text("diagnosis.review.no"), click -> sendBack(deciding));

        // listeners
        reason.addValueChangeListener(change -> {
            reason.setInvalid(false);
            kept.setText(deciding.keepReason(change.getValue()));
        });

        // layout
        addClassNames("qp-card", "qp-card-body");
        setId("relire");
        marked.addClassName("qp-stack");
        Div buttons = new Div(accept, back);
        buttons.addClassName("qp-buttons");
        add(
                new H2(words.text("sheet.review.title")),
                hint,
                marked,
                reason,
                kept,
                next("diagnosis.review.next.yes"),
                next("diagnosis.review.next.no"),
                buttons);
        showMarks(Map.of());
    }

    private Paragraph next(String key) {
        Paragraph next = new Paragraph(words.text(key));
        next.addClassName("qp-next");
        return next;
    }

    void showMarks(Map<String, String> now) {
        marks = now;
        marked.removeAll();
        Paragraph count = new Paragraph(words.text("sheet.review.marked", now.size()));
        count.addClassName("qp-strong");
        marked.add(count);
        if (!now.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("qp-as-ways");
            now.forEach((code, why) -> {
                ListItem line = new ListItem(way.apply(code));
                line.add(" – " + (why.isBlank() ? words.text("sheet.review.unsaid") : why));
                list.add(line);
            });
            marked.add(list);
        }
    }

    private void confirm(String serviceLabel, Deciding deciding) {
        if (marks.isEmpty() && reason.getValue().isBlank()) {
            deciding.accept();
            return;
        }
        new Confirmation(
                        words.text("sheet.review.accept.title", serviceLabel),
                        words.text("sheet.review.accept.explain"),
                        words.text("diagnosis.review.yes"),
                        deciding::accept)
                .open();
    }

    private void sendBack(Deciding deciding) {
        List<String> unsaid = marks.entrySet().stream()
                .filter(mark -> mark.getValue().isBlank())
                .map(Map.Entry::getKey)
                .toList();
        boolean nothing = marks.isEmpty() && reason.getValue().isBlank();
        if (nothing || !unsaid.isEmpty()) {
            reason.setErrorMessage(
                    nothing
                            ? words.text("refusal.diagnosis.nothing-to-return")
                            : words.text("sheet.review.unsaid.of", String.join(", ", unsaid)));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        deciding.sendBack(reason.getValue().strip());
    }
}
