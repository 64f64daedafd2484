package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Anchor;

/** A link that looks like a button: leads to another screen, and opens in a new tab where a person wants it to. */
public final class LinkButton extends Anchor {

    public LinkButton(String address, String text) {
        super(address, text);
        addClassName("qp-button-link");
    }

    /** The one way that most people want here. */
    public LinkButton primary() {
        addClassName("qp-primary");
        return this;
    }
}
