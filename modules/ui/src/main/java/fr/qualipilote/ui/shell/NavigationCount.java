package fr.qualipilote.ui.shell;

import com.vaadin.flow.component.Component;
import fr.qualipilote.kernel.Actor;

/** A bean that counts what waits behind an item of the navigation. */
public interface NavigationCount {

    /** The screen whose item shows the count. */
    Class<? extends Component> view();

    Count count(Actor actor);

    /** Whether the item is shown to the person at all; the screen and its use cases decide again. */
    default boolean isOfferedTo(Actor actor) {
        return true;
    }

    /**
     * @param text as shown, for instance « 12 » or « 1 000+ »; empty for no count at all
     * @param late how many of them are late; 0 shows no alarm
     */
    record Count(String text, int total, int late) {
        public static final Count NONE = new Count("", 0, 0);
    }
}
