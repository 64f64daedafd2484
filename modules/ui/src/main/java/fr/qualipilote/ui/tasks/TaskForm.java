package fr.qualipilote.ui.tasks;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import fr.qualipilote.ui.part.Invalid;
import fr.qualipilote.ui.text.Wording;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The form of a task: fields, what happens next, and the buttons. It says what was typed so that a draft can be kept, and takes
 * a draft back; it knows no use case.
 */
abstract class TaskForm extends Div {

    /** Long enough not to write at every key, short enough to lose little. */
    private static final int TYPING_PAUSE_MILLIS = 1_500;

    static final int LONGEST_NOTE = 4_000;

    protected final Wording words = Wording.here();

    private final Map<String, Kept> kept = new LinkedHashMap<>();
    private final Div fields = new Div();
    private final Div outlook = new Div();
    private final Paragraph saved = new Paragraph();
    private final Div buttons = new Div();
    private Consumer<Map<String, String>> draftKeeper = typed -> {};
    private boolean restoring;

    TaskForm() {
        addClassName("qp-task-form");
        fields.addClassName("qp-stack");
        outlook.addClassName("qp-stack");
        saved.addClassName("qp-muted");
        saved.setVisible(false);
        buttons.addClassName("qp-buttons");
        add(fields, saved, outlook, buttons);
    }

    // --- drafts ------------------------------------------------------------------------------------------------------

    private record Kept(Supplier<String> write, Consumer<String> take) {}

    /** Makes a field part of the draft. @param read gives null for what makes no sense any more */
    final <T> void keep(
            String name, AbstractField<?, T> field, Function<T, String> write, Function<String, @Nullable T> read) {
        Supplier<String> text = () -> {
            T value = field.getValue();
            return value == null ? "" : write.apply(value);
        };
        Runnable typed = keep(name, text, kept -> {
            T value = kept.isEmpty() ? field.getEmptyValue() : read.apply(kept);
            field.setValue(value == null ? field.getEmptyValue() : value);
        });
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.run();
            }
        });
    }

    /** Makes part of the draft what is no field's plain value. @return to be run whenever it has changed */
    final Runnable keep(String name, Supplier<String> write, Consumer<String> take) {
        kept.put(name, new Kept(write, take));
        return this::keepDraft;
    }

    /** Something of the draft has changed: by a field itself, or by a button that fills several. */
    final void keepDraft() {
        if (!restoring) {
            draftKeeper.accept(typed());
        }
    }

    final <F extends TextFieldBase<F, String>> F keep(String name, F field) {
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        keep(name, field, Function.identity(), Function.identity());
        return field;
    }

    final Map<String, String> typed() {
        Map<String, String> values = new LinkedHashMap<>();
        kept.forEach((name, field) -> values.put(name, field.write().get()));
        return values;
    }

    final void restore(Map<String, String> values) {
        restoring = true;
        try {
            kept.forEach((name, field) -> {
                String value = values.get(name);
                if (value != null) {
                    field.take().accept(value);
                }
            });
        } finally {
            restoring = false;
        }
    }

    final void onTyped(Consumer<Map<String, String>> keeper) {
        draftKeeper = keeper;
    }

    final void showSaved(String text) {
        saved.setText(text);
        saved.setVisible(true);
    }

    // --- layout ------------------------------------------------------------------------------------------------------

    protected final void addFields(Component... components) {
        fields.add(components);
    }

    /** What happens after the click, told before it. */
    protected final Paragraph addNext(String text) {
        Paragraph next = new Paragraph(text);
        next.addClassName("qp-next");
        outlook.add(next);
        return next;
    }

    /** What stands in the way of the click, or what it leaves behind. */
    protected final Paragraph addWarning(String text) {
        Paragraph warning = new Paragraph(text);
        warning.addClassName("qp-warning");
        outlook.add(warning);
        return warning;
    }

    protected final Button addPrimary(String text, Runnable onClick) {
        Button button = new Button(text, click -> {
            onClick.run();
            Invalid.focusFirst(fields);
        });
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        buttons.add(button);
        return button;
    }

    final void addButtons(Component... components) {
        buttons.add(components);
    }

    protected final TextArea note(String label, @Nullable String help) {
        TextArea area = new TextArea(label);
        area.setMaxLength(LONGEST_NOTE);
        area.setMinHeight("84px");
        if (help != null) {
            area.setHelperText(help);
        }
        return area;
    }
}
