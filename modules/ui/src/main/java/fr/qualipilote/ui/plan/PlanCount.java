package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.Component;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.ui.shell.NavigationCount;
import fr.qualipilote.ui.text.Wording;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** How many actions are open, and how many of them are late, beside « Plan d’action » in the navigation. */
@org.springframework.stereotype.Component
class PlanCount implements NavigationCount {

    private static final Set<ActionState> OPEN =
            Arrays.stream(ActionState.values()).filter(ActionState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final ActionPlans plans;

    PlanCount(ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public Class<? extends Component> view() {
        return ActionListView.class;
    }

    @Override
    public Count count(Actor actor) {
        int open = (int) plans.count(actor, new ActionQuery(null, null, null, null, null, OPEN, false));
        int late = (int) plans.count(actor, new ActionQuery(null, null, null, null, null, OPEN, true));
        return new Count(Wording.here().number(open), open, late);
    }
}
