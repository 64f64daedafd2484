package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.Component;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.shell.NavigationCount;

/** Nothing is counted behind the administration; its item is shown to whom a section is offered. */
@org.springframework.stereotype.Component
class AdministrationCount implements NavigationCount {

    @Override
    public Class<? extends Component> view() {
        return AdministrationView.class;
    }

    @Override
    public Count count(Actor actor) {
        return Count.NONE;
    }

    @Override
    public boolean isOfferedTo(Actor actor) {
        return !Section.offeredTo(actor).isEmpty();
    }
}
