package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.ui.part.Confirmation;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** « Remettre la fiche »: what is missing and what is unproven, each with the way there, before the click. */
final class HandInCard extends Section {

    /** More are folded. */
    private static final int SHOWN_AT_ONCE = 8;

    private static final int SHOWN_AT_MOST = 200;

    private final Wording words = Wording.here();
    private final transient Function<String, Anchor> way;
    private final transient Runnable handIn;
    private final Div content = new Div();

    /**
     * @param way to a criterion, by its code
     * @param handIn does it
     */
    HandInCard(Function<String, Anchor> way, Runnable handIn) {
        this.way = way;
        this.handIn = handIn;
        addClassNames("qp-card", "qp-card-body");
        setId("remettre");
        content.addClassName("qp-stack");
        add(new H2(words.text("sheet.hand-in.title")), content);
    }

    /** @param unsettled criteria whose last words could not be saved */
    void show(List<Answer> answers, Set<String> unsettled, String serviceLabel) {
        content.removeAll();
        List<String> missing = codes(answers, Answer.State.UNANSWERED);
        List<String> reasons = codes(answers, Answer.State.REASON_MISSING);
        List<String> unproven =
                answers.stream().filter(Answer::unproven).map(Answer::criterion).toList();
        part("sheet.hand-in.missing", missing);
        part("sheet.hand-in.reason-missing", reasons);
        part("sheet.hand-in.unsettled", List.copyOf(unsettled));
        boolean complete = missing.isEmpty() && reasons.isEmpty() && unsettled.isEmpty();
        if (complete) {
            content.add(new Paragraph(words.text("sheet.hand-in.complete")));
        }
        part("sheet.hand-in.unproven", unproven);
        Paragraph next = new Paragraph(words.text(complete ? "sheet.hand-in.next" : "sheet.hand-in.first"));
        next.addClassName("qp-next");
        next.setId("remettre-suite");
        Button button =
                new Button(words.text("diagnosis.answer.submit"), click -> confirm(serviceLabel, unproven.size()));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setEnabled(complete);
        button.getElement().setAttribute("aria-describedby", "remettre-suite");
        Div buttons = new Div(button);
        buttons.addClassName("qp-buttons");
        content.add(next, buttons);
    }

    private static List<String> codes(List<Answer> answers, Answer.State state) {
        return answers.stream()
                .filter(answer -> answer.state() == state)
                .map(Answer::criterion)
                .toList();
    }

    private void part(String key, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        String title = words.text(key, codes.size());
        Component list = list(codes);
        if (codes.size() <= SHOWN_AT_ONCE) {
            Paragraph head = new Paragraph(title);
            head.addClassName("qp-strong");
            content.add(new Div(head, list));
        } else {
            Details folded = new Details(title, list);
            folded.addClassName("qp-as-folded");
            content.add(folded);
        }
    }

    private Component list(List<String> codes) {
        UnorderedList list = new UnorderedList(codes.stream()
                .limit(SHOWN_AT_MOST)
                .map(way)
                .map(ListItem::new)
                .collect(Collectors.toList())
                .toArray(ListItem[]::new));
        list.addClassName("qp-as-ways");
        return list;
    }

    private void confirm(String serviceLabel, int unproven) {
        new Confirmation(
                        words.text("sheet.hand-in.confirm.title", serviceLabel),
                        unproven == 0
                                ? words.text("sheet.hand-in.confirm")
                                : words.text("sheet.hand-in.confirm.unproven", unproven),
                        words.text("diagnosis.answer.submit"),
                        handIn)
                .open();
    }
}
