package fr.qualipilote.ui.diagnosis;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.diagnosis.Answer;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.ui.diagnosis.EvidenceSearch.Found;
import fr.qualipilote.ui.part.FileField;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.part.SingleDialog;
import fr.qualipilote.ui.text.Wording;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/**
 * What proves an answer: a file, something that is in the product already, or a document elsewhere. Stays open, with what was
 * typed, when the use case refuses.
 */
final class EvidenceDialog extends SingleDialog {

    private static final int TYPING_PAUSE_MILLIS = 300;
    private static final int LONGEST_LABEL = 300;
    private static final int LONGEST_LINK = 1_000;

    /** Takes what was chosen; whoever implements it says what was added. */
    interface Taking {

        void file(String name, byte[] content);

        void reference(String label, String link);

        /** @param link where it is read */
        void document(ProductDocument document, String link);

        /** What proves another answer. @param link where it is read */
        void again(Answer.Evidence given, String link);
    }

    private final Wording words = Wording.here();
    private final transient Function<String, List<Found>> search;
    private final transient Taking taking;
    private final UnorderedList results = new UnorderedList();
    private final Paragraph count = new Paragraph();

    /** @param search by words or reference */
    EvidenceDialog(String criterion, Function<String, List<Found>> search, Taking taking) {
        this.search = search;
        this.taking = taking;
        setHeaderTitle(words.text("sheet.proof.title", criterion));
        setWidth("min(94vw, 640px)");

        // layout
        TabSheet ways = new TabSheet();
        ways.setWidthFull();
        ways.add(words.text("sheet.proof.file"), fileWay());
        ways.add(words.text("sheet.proof.product"), productWay());
        ways.add(words.text("sheet.proof.elsewhere"), elsewhereWay());
        add(ways);
        getFooter().add(new Button(words.text("button.close"), click -> close()));
    }

    // --- a file ------------------------------------------------------------------------------------------------------

    private Component fileWay() {
        return stack(
                new Paragraph(words.text("sheet.proof.file.help")),
                new FileField(words.text("evidence.add"), this::arrived));
    }

    /** A file is there as a whole; it is judged now. */
    void arrived(String name, byte[] content) {
        taking.file(name, content);
        close();
    }

    // --- in the product ----------------------------------------------------------------------------------------------

    private Component productWay() {
        TextField field = new TextField(words.text("sheet.proof.search"));
        field.setHelperText(words.text("sheet.proof.search.help"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addValueChangeListener(change -> find(change.getValue().strip()));
        results.addClassNames("qp-plain-list", "qp-as-found");
        count.addClassName("qp-muted");
        count.getElement().setAttribute("role", "status");
        find("");
        return stack(field, count, results);
    }

    private void find(String typed) {
        List<Found> found = search.apply(typed);
        count.setText(words.text("sheet.proof.found", found.size()));
        results.removeAll();
        found.forEach(one -> results.add(line(one)));
        results.setVisible(!found.isEmpty());
    }

    private ListItem line(Found found) {
        String what = words.text("sheet.proof.kind." + found.kind());
        LocalDate on = found.on();
        Span kind = new Span(on == null ? what : words.text("sheet.proof.dated", what, words.dayMonthYear(on)));
        kind.addClassName("qp-muted");
        Div text = new Div(new Span(found.label()), kind);
        text.addClassName("qp-line-text");
        Button choose = new Button(words.text("sheet.proof.choose"), click -> take(found));
        choose.addThemeVariants(ButtonVariant.LUMO_SMALL);
        choose.setAriaLabel(words.text("sheet.proof.choose.of", found.label()));
        ListItem line = new ListItem(text, choose);
        line.addClassName("qp-line");
        return line;
    }

    // --- elsewhere ---------------------------------------------------------------------------------------------------

    private Component elsewhereWay() {
        TextField label = new TextField(words.text("sheet.proof.label"));
        label.setMaxLength(LONGEST_LABEL);
        label.setRequiredIndicatorVisible(true);
        TextField link = new TextField(words.text("sheet.proof.link"));
        link.setPlaceholder("https://");
        link.setHelperText(words.text("sheet.proof.link.help"));
        link.setMaxLength(LONGEST_LINK);
        link.setRequiredIndicatorVisible(true);
        Div fields = stack(label, link);
        Button add = new Button(words.text("sheet.proof.add"), click -> {
            check(label);
            check(link);
            if (!link.isInvalid() && !link.getValue().strip().matches("https?://\\S+")) {
                link.setErrorMessage(words.text("sheet.proof.link.wrong"));
                link.setInvalid(true);
            }
            if (label.isInvalid() || link.isInvalid()) {
                Invalid.focusFirst(fields);
            } else {
                take(() -> taking.reference(
                        label.getValue().strip(), link.getValue().strip()));
            }
        });
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return stack(fields, add);
    }

    private void check(TextField field) {
        field.setErrorMessage(words.text("field.required"));
        field.setInvalid(field.getValue().isBlank());
    }

    private void take(Found found) {
        ProductDocument document = found.document();
        Answer.Evidence given = found.given();
        if (document != null) {
            take(() -> taking.document(document, found.address()));
        } else if (given != null) {
            take(() -> taking.again(given, found.address()));
        } else {
            take(() -> taking.reference(found.label(), found.address()));
        }
    }

    private void take(Runnable chosen) {
        if (isOpened()) {
            chosen.run();
            close();
        }
    }

    private static Div stack(Component... components) {
        Div stack = new Div(components);
        stack.addClassName("qp-stack");
        return stack;
    }
}
