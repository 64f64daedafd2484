package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** Where there is nothing to show: says so, and what to do next. */
public final class EmptyState extends Div {

    public EmptyState(String title, String whatNext, Component... actions) {
        addClassName("qp-empty");
        add(new H2(title), new Paragraph(whatNext));
        add(actions);
    }
}
