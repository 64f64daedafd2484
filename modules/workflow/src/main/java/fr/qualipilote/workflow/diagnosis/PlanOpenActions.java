package fr.qualipilote.workflow.diagnosis;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.diagnosis.spi.OpenActions;
import fr.qualipilote.kernel.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the plan which of its actions are not over. */
@Component
class PlanOpenActions implements OpenActions {

    private static final Set<ActionState> OPEN =
            Arrays.stream(ActionState.values()).filter(ActionState::isOpen).collect(Collectors.toUnmodifiableSet());

    private final ActionPlans plans;

    PlanOpenActions(@Lazy ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public List<OpenAction> openActions(Actor actor) {
        ActionQuery open = new ActionQuery(null, null, null, null, null, OPEN, false);
        return plans.actions(actor, open).stream()
                .map(action -> new OpenAction(action.reference(), action.theme(), action.label()))
                .toList();
    }
}
