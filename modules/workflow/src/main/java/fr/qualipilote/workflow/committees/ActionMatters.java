package fr.qualipilote.workflow.committees;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What a meeting may decide about any action that runs. */
@Component
class ActionMatters {

    private final ActionPlans plans;

    ActionMatters(@Lazy ActionPlans plans) {
        this.plans = plans;
    }

    /** An action whose state admits no postponement has none decided: the chair would confirm it in vain. */
    static Set<DecisionKind> answers(ActionLine line) {
        Set<DecisionKind> answers = EnumSet.of(DecisionKind.CHANGE_ACTION);
        if (line.state().admits(ActionStep.REQUEST_POSTPONEMENT)) {
            answers.add(DecisionKind.POSTPONE_ACTION);
        }
        if (line.state().admits(ActionStep.ABANDON)) {
            answers.add(DecisionKind.ABANDON_ACTION);
        }
        return answers;
    }

    /** Actions are known by their reference: that is what people and addresses say. */
    static Matter of(String kind, ActionLine line, Set<DecisionKind> answers) {
        return new Matter(kind, line.reference(), line.reference(), line.label(), line.theme(), answers);
    }

    String carryOut(Order order, Actor deciding, Actor secretary) {
        String reference = Objects.requireNonNull(order.matterId(), "matter");
        ActionId action = plans.actionWithReference(secretary, reference).line().id();
        String words = order.source() + " : " + order.text();
        switch (order.kind()) {
            case POSTPONE_ACTION ->
                plans.postpone(deciding, action, Objects.requireNonNull(order.dueOn(), "date"), words);
            case ABANDON_ACTION -> plans.abandon(deciding, action, words);
            case CHANGE_ACTION -> plans.observe(secretary, action, words);
            default -> throw new IllegalStateException("Not of an action: " + order);
        }
        return reference;
    }
}
