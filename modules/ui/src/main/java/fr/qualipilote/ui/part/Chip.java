package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Span;

/** A short fact in a rounded frame. */
public final class Chip extends Span {

    public Chip(String text, Tone tone) {
        super(text);
        addClassNames("qp-chip", tone.className());
    }
}
