package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.Component;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.shell.NavigationCount;
import fr.qualipilote.worklist.Upkeep;

/** Counts the steps that wait for an administrator; the item is shown to whom a section is offered. */
@org.springframework.stereotype.Component
class AdministrationCount implements NavigationCount {

    private final Upkeep upkeep;

    AdministrationCount(Upkeep upkeep) {
        this.upkeep = upkeep;
    }

    @Override
    public Class<? extends Component> view() {
        return AdministrationView.class;
    }

    /** All that waits here should have happened already. */
    @Override
    public Count count(Actor actor) {
        int waiting = upkeep.waitingSteps(actor);
        return waiting == 0 ? Count.NONE : new Count(String.valueOf(waiting), waiting, waiting);
    }

    @Override
    public boolean isOfferedTo(Actor actor) {
        return !Section.offeredTo(actor).isEmpty();
    }
}
