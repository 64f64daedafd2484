package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A framed part of a screen with its own heading. */
public final class Card extends Section {

    private final Div body = new Div();

    /** A card without a heading of its own. */
    public Card() {
        addClassName("qp-card");
        body.addClassName("qp-card-body");
        add(body);
    }

    /** @param beside what stands at the end of the heading's line */
    public Card(String title, Component... beside) {
        addClassName("qp-card");
        H2 heading = new H2(title);
        Div titles = new Div(heading);
        titles.addClassName("qp-card-titles");
        Div head = new Div(titles);
        head.add(beside);
        head.addClassName("qp-card-head");
        body.addClassName("qp-card-body");
        add(head, body);
    }

    public Card with(Component... components) {
        body.add(components);
        return this;
    }

    public Div body() {
        return body;
    }
}
