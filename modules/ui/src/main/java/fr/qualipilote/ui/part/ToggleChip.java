package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;

/** A filter that is on or off, with how much it would show. */
public final class ToggleChip extends NativeButton {

    private final Element figure = new Element("b");

    /** @param onClick called with the state asked for; the screen sets it with {@link #setPressed} */
    public ToggleChip(String label, Tone tone, java.util.function.Consumer<Boolean> onClick) {
        addClassNames("qp-toggle", tone.className());
        Element words = new Element("span");
        words.setText(label);
        getElement().appendChild(figure, words);
        getElement().setAttribute("type", "button");
        setPressed(false);
        addClickListener(click -> onClick.accept(!isPressed()));
    }

    public void setCount(String count) {
        figure.setText(count);
    }

    public void setPressed(boolean pressed) {
        getElement().setAttribute("aria-pressed", Boolean.toString(pressed));
    }

    public boolean isPressed() {
        return "true".equals(getElement().getAttribute("aria-pressed"));
    }
}
