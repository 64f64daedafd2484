package fr.qualipilote.workflow.committees;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Any action that is not over, when a meeting wants to speak of it: nothing waits. */
@Component
class OpenActionMatter implements CommitteeMatter {

    private final ActionPlans plans;
    private final ActionMatters actions;

    OpenActionMatter(@Lazy ActionPlans plans, ActionMatters actions) {
        this.plans = plans;
        this.actions = actions;
    }

    @Override
    public String kind() {
        return "action";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        return List.of();
    }

    @Override
    public Optional<Matter> matter(Actor actor, String reference) {
        try {
            ActionLine line = plans.actionWithReference(actor, reference).line();
            return line.state().isOpen()
                    ? Optional.of(ActionMatters.of(kind(), line, ActionMatters.answers(line)))
                    : Optional.empty();
        } catch (UnknownAction unknown) {
            return Optional.empty();
        }
    }

    @Override
    public String carryOut(Order order, Actor deciding, Actor secretary) {
        return actions.carryOut(order, deciding, secretary);
    }
}
