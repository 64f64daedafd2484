package fr.qualipilote.workflow.committees;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Actions whose pilot has refused or wants another date. The meeting retains them, on the pilot's date where there is one and
 * under another pilot where it names one, or does not retain them; quality carries that out, whose right it is.
 */
@Component
@org.springframework.core.annotation.Order(30)
class ArbitrationMatter implements CommitteeMatter {

    private static final ActionQuery TO_ARBITRATE =
            new ActionQuery(null, null, null, null, null, Set.of(ActionState.TO_ARBITRATE), false);

    private final ActionPlans plans;

    ArbitrationMatter(@Lazy ActionPlans plans) {
        this.plans = plans;
    }

    @Override
    public String kind() {
        return "action-to-arbitrate";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        return plans.actions(actor, TO_ARBITRATE).stream()
                .map(line -> ActionMatters.of(kind(), line, Set.of(DecisionKind.VALIDATE, DecisionKind.REJECT)))
                .toList();
    }

    @Override
    public String carryOut(Order order, Actor deciding, Actor secretary) {
        String reference = Objects.requireNonNull(order.matterId(), "matter");
        ActionSheet sheet = plans.actionWithReference(secretary, reference);
        ActionId action = sheet.line().id();
        String words = order.source() + " : " + order.text();
        switch (order.kind()) {
            case VALIDATE -> {
                plans.qualify(secretary, retained(sheet, order));
                plans.observe(secretary, action, words);
            }
            case REJECT -> plans.dismiss(secretary, action, words);
            default -> throw new IllegalStateException("Not of an arbitration: " + order);
        }
        return reference;
    }

    /** @throws InvalidOrganisation when neither the action nor the decision names a pilot */
    private static QualifyAction retained(ActionSheet sheet, Order order) {
        ActionLine line = sheet.line();
        @Nullable PersonId pilot = order.follower() == null ? line.pilot() : order.follower();
        if (pilot == null) {
            throw InvalidOrganisation.because("decision-pilot-missing", "Nobody is named for " + line.reference());
        }
        LocalDate wanted = sheet.proposedDueOn();
        boolean agreed = wanted != null && pilot.equals(line.pilot()) && order.dueOn() == null;
        @Nullable LocalDate due = order.dueOn() != null ? order.dueOn() : wanted != null ? wanted : line.dueOn();
        return new QualifyAction(
                line.id(),
                line.theme(),
                line.label(),
                pilot,
                line.contributors(),
                line.recurrence(),
                line.latePolicy(),
                due,
                line.recurrence().isRecurring() ? line.nextDueOn() : null,
                line.priority(),
                sheet.effectivenessCriterion(),
                sheet.effectivenessOn(),
                agreed);
    }
}
