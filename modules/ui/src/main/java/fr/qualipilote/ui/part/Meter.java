package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** How much of something there is: in words, and as a bar under them for the eye alone. */
public final class Meter extends Div {

    /** @param percent 0 to 100 */
    public Meter(String said, int percent) {
        addClassName("qp-meter");
        Element filled = new Element("i");
        filled.getStyle().set("width", percent + "%");
        Div bar = new Div();
        bar.addClassName("qp-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.getElement().appendChild(filled);
        add(new Span(said), bar);
    }
}
