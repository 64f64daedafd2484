package fr.qualipilote.ui.part;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import fr.qualipilote.kernel.BusinessRefusal;

/**
 * The screen of one thing, which its reference in the address stands for: what may be done to it beside the title, its marks and
 * notes, then two columns, what it is about and what is known of it. Each screen says in which order they stand, and fills them
 * anew whenever something has changed. What is not there, or not for this person, is not found.
 */
public abstract class DetailsPage extends Page implements BeforeEnterObserver {

    protected final Slot tools = new Slot("qp-head-tools");
    protected final Slot chips = new Slot("qp-chips");
    protected final Slot notes = new Slot("qp-stack");
    protected final Slot mainColumn = new Slot("qp-stack");
    protected final Slot aside = new Slot("qp-stack");
    protected final Div columns = new Div(mainColumn, aside);

    private final String parameter;
    private final Class<? extends BusinessRefusal> unknown;
    private String reference = "";

    /**
     * @param parameter of the route
     * @param unknown what a use case answers where nothing is found
     */
    protected DetailsPage(String parameter, Class<? extends BusinessRefusal> unknown) {
        super("");
        this.parameter = parameter;
        this.unknown = unknown;
        addTools(tools);
        columns.addClassName("qp-columns");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get(parameter).orElse("");
        nameWindow(reference);
        entering(event);
        try {
            show();
        } catch (BusinessRefusal refused) {
            if (!unknown.isInstance(refused)) {
                throw refused;
            }
            event.rerouteToError(NotFoundException.class);
        }
    }

    /** Takes from the address what it says beside the reference, before the screen is shown. */
    protected void entering(BeforeEnterEvent event) {}

    /** Reads the thing and shows it as it is now. */
    protected abstract void show();

    protected final String reference() {
        return reference;
    }
}
