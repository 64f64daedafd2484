package fr.qualipilote.ui.part;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** A place on a screen whose content is replaced as a whole; while it is empty it takes no room. */
public final class Slot extends Div {

    public Slot(String... classNames) {
        addClassNames(classNames);
        setVisible(false);
    }

    public void show(Component... content) {
        removeAll();
        add(content);
        setVisible(content.length > 0);
    }

    public void show(List<? extends Component> content) {
        show(content.toArray(Component[]::new));
    }
}
