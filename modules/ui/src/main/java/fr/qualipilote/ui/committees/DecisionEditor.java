package fr.qualipilote.ui.committees;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Pickers;
import fr.qualipilote.ui.text.Wording;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A decision while it is typed: kept at each pause, taken with a click or with Ctrl + Enter. */
final class DecisionEditor extends Div {

    private static final int TYPING_PAUSE_MILLIS = 800;
    private static final int LONGEST_TEXT = 2_000;

    private final Wording words = Wording.here();
    private final Select<DecisionKind> kind = new Select<>();
    private final TextArea text = new TextArea(words.text("field.decision-text"));
    private final ComboBox<ChapterLine> theme;
    private final ComboBox<PersonLine> follower;
    private final MultiSelectComboBox<ServiceId> services =
            new MultiSelectComboBox<>(words.text("committees.decision.services"));
    private final DatePicker dueOn = Pickers.date(words.text("committees.decision.due"));
    private final Paragraph effect = new Paragraph();
    private final Paragraph saved = new Paragraph();
    private final Consumer<DraftDecision> keep;
    private final List<PersonLine> people;
    private final List<ChapterLine> themes;
    private final boolean asksByName;

    /**
     * @param matter what the item is about; null where it was typed by hand
     * @param askable the services that may be asked for more one by one; empty where nobody is asked by name
     */
    DecisionEditor(
            DraftDecision content,
            @Nullable Matter matter,
            List<ServiceId> askable,
            Names names,
            Consumer<DraftDecision> keep,
            Consumer<DraftDecision> record,
            Runnable discard) {
        this.keep = keep;
        this.people = names.activePeople();
        this.themes = names.themes();
        this.asksByName = !askable.isEmpty();
        this.theme = Pickers.theme(words.text("field.theme"), themes);
        this.follower = Pickers.person(words.text("committees.decision.follower"), people);

        // components
        kind.setLabel(words.text("committees.decision.kind"));
        kind.setItems(kinds(matter));
        kind.setItemLabelGenerator(words::label);
        text.setMaxLength(LONGEST_TEXT);
        text.setMinHeight("72px");
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        follower.setClearButtonVisible(true);
        services.setItemLabelGenerator(names::service);
        services.setItems(askable);
        services.setRequiredIndicatorVisible(true);
        saved.addClassName("qp-muted");
        effect.addClassName("qp-next");
        show(content, matter);
        List.<AbstractField<?, ?>>of(kind, text, theme, follower, dueOn, services)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        adapt();
                        this.keep.accept(typed());
                    }
                }));
        Button take = new Button(words.text("committees.decision.record"), click -> take(record));
        take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Shortcuts.addShortcutListener(this, () -> take(record), Key.ENTER, KeyModifier.CONTROL)
                .listenOn(this);
        Button drop = new Button(words.text("committees.decision.discard"), click -> discard.run());
        drop.addThemeVariants(ButtonVariant.LUMO_TERTIARY);

        // layout
        addClassNames("qp-decision", "qp-stack");
        Div row = new Div(kind, services, follower, dueOn, theme);
        row.addClassName("qp-row");
        Div buttons = new Div(take, drop, saved);
        buttons.addClassName("qp-buttons");
        add(text, row, effect, buttons);
    }

    private static List<DecisionKind> kinds(@Nullable Matter matter) {
        return Stream.of(DecisionKind.values())
                .filter(kind -> kind == DecisionKind.NOTE
                        || kind == DecisionKind.START_ACTION
                        || (matter != null && matter.answers().contains(kind)))
                .toList();
    }

    private void take(Consumer<DraftDecision> record) {
        boolean nobody = services.isVisible() && services.getValue().isEmpty();
        services.setErrorMessage(words.text("field.required"));
        services.setInvalid(nobody);
        if (nobody) {
            services.focus();
        } else {
            record.accept(typed());
        }
    }

    private void show(DraftDecision content, @Nullable Matter matter) {
        fill(content);
        String code = content.theme() != null ? content.theme() : matter == null ? null : matter.theme();
        choose(code);
        adapt();
    }

    private void fill(DraftDecision content) {
        kind.setValue(content.kind());
        text.setValue(content.text());
        dueOn.setValue(content.dueOn());
        services.setValue(content.services());
        choose(content.follower());
    }

    private void choose(@Nullable String chapter) {
        theme.setValue(themes.stream()
                .filter(one -> Objects.equals(one.code(), chapter))
                .findFirst()
                .orElse(null));
    }

    private void choose(@Nullable PersonId person) {
        follower.setValue(people.stream()
                .filter(one -> one.id().equals(person))
                .findFirst()
                .orElse(null));
    }

    /** What the kind needs, and what comes of it. */
    private void adapt() {
        DecisionKind chosen = kind.getValue();
        theme.setVisible(chosen == DecisionKind.START_ACTION);
        theme.setRequiredIndicatorVisible(true);
        services.setVisible(chosen == DecisionKind.ASK_FOR_MORE && asksByName);
        dueOn.setRequiredIndicatorVisible(chosen.isDated());
        dueOn.setLabel(words.text(dateLabel(chosen)));
        follower.setLabel(words.text(
                chosen == DecisionKind.START_ACTION ? "committees.decision.pilot" : "committees.decision.follower"));
        effect.setText(words.text("committees.effect." + chosen.name()));
    }

    private static String dateLabel(DecisionKind kind) {
        return switch (kind) {
            case POSTPONE_ACTION -> "committees.decision.new-date";
            case ADJOURN -> "committees.decision.until";
            default -> "committees.decision.due";
        };
    }

    private DraftDecision typed() {
        ChapterLine chapter = theme.getValue();
        PersonLine person = follower.getValue();
        return new DraftDecision(
                kind.getValue(),
                text.getValue(),
                person == null ? null : person.id(),
                dueOn.getValue(),
                chapter == null || !theme.isVisible() ? null : chapter.code(),
                services.isVisible() ? services.getValue() : Set.of());
    }

    /** What somebody else has written here meanwhile. */
    void showAgain(DraftDecision content) {
        if (!content.equals(typed())) {
            fill(content);
            if (content.theme() != null) {
                choose(content.theme());
            }
            adapt();
        }
    }

    void showSaved(String sentence) {
        saved.setText(sentence);
    }

    /** Takes the person to the text; what was typed since it was asked for ({@link #keepTyping}) is in it. */
    void focus() {
        text.getElement()
                .executeJs(
                        """
                        const typed = window.qpTyped ? window.qpTyped() : '';
                        this.focus();
                        if (typed) {
                          this.inputElement.value = this.inputElement.value + typed;
                          this.inputElement.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
                        }
                        """);
    }

    /**
     * Keeps what is typed between a click on a button and the moment when the editor that it asks for is there: a meeting does not
     * wait for the network. Given up when another field is entered, or after a few seconds.
     */
    static void keepTyping(Button button) {
        button.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', () => {
                          let typed = '';
                          const keep = event => {
                            if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) { return; }
                            if (event.key.length === 1) { typed += event.key; }
                            else if (event.key === 'Backspace') { typed = typed.slice(0, -1); }
                            else if (event.key === 'Enter' && typed) { typed += '\\n'; }
                            else { return; }
                            event.preventDefault();
                            event.stopPropagation();
                          };
                          const stop = () => {
                            window.removeEventListener('keydown', keep, true);
                            window.removeEventListener('focusin', stop, true);
                            clearTimeout(limit);
                            delete window.qpTyped;
                            return typed;
                          };
                          const limit = setTimeout(stop, 5000);
                          window.addEventListener('keydown', keep, true);
                          window.addEventListener('focusin', stop, true);
                          window.qpTyped = stop;
                        });
                        """);
    }
}
