package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;
import org.jspecify.annotations.Nullable;

/** A list of named facts; what is not known is left out. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("qp-facts");
    }

    public Facts fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : fact(name, new Text(value));
    }

    public Facts fact(String name, Component value) {
        Description description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
