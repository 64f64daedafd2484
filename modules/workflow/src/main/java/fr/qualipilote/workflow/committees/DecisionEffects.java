package fr.qualipilote.workflow.committees;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Carries a decision out in the name of who took it: the module that it is about judges their right. */
@Component
class DecisionEffects {

    private final ActionPlans plans;
    private final People people;
    private final List<CommitteeMatter> matters;

    DecisionEffects(@Lazy ActionPlans plans, @Lazy People people, @Lazy List<CommitteeMatter> matters) {
        this.plans = plans;
        this.people = people;
        this.matters = matters;
    }

    /** @return the reference of what came of it; null when it has none */
    @Nullable String carryOut(Order order) {
        Actor deciding = people.actor(order.inTheNameOf());
        if (order.kind() == DecisionKind.START_ACTION) {
            return started(order, deciding);
        }
        return matters.stream()
                .filter(matter -> matter.kind().equals(order.matterKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody carries out " + order))
                .carryOut(order, deciding, people.actor(order.by()));
    }

    private String started(Order order, Actor deciding) {
        ProposeAction command = new ProposeAction(
                Objects.requireNonNull(order.theme(), "theme"),
                order.text(),
                Origin.COMMITTEE,
                order.follower(),
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                order.dueOn(),
                null,
                Priority.NORMAL,
                null,
                null,
                order.source());
        return plans.action(deciding, plans.propose(deciding, command)).line().reference();
    }
}
