package fr.qualipilote.workflow.committees;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Actions that are late. */
@Component
@org.springframework.core.annotation.Order(40)
class LateActionMatter implements CommitteeMatter {

    private static final ActionQuery LATE = new ActionQuery(null, null, null, null, null, Set.of(), true);

    private final ActionPlans plans;
    private final ActionMatters actions;

    LateActionMatter(@Lazy ActionPlans plans, ActionMatters actions) {
        this.plans = plans;
        this.actions = actions;
    }

    @Override
    public String kind() {
        return "late-action";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        return plans.actions(actor, LATE).stream()
                .map(line -> ActionMatters.of(kind(), line, ActionMatters.answers(line)))
                .toList();
    }

    @Override
    public String carryOut(Order order, Actor deciding, Actor secretary) {
        return actions.carryOut(order, deciding, secretary);
    }
}
