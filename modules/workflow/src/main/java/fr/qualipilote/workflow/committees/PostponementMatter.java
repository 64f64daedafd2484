package fr.qualipilote.workflow.committees;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps.Order;
import fr.qualipilote.workflow.processes.ActionPostponement;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.WorkQuery;
import fr.qualipilote.worklist.WorkScope;
import fr.qualipilote.worklist.Worklist;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Requests for postponement that the secretary general decides: from the third of an action on. */
@Component
@org.springframework.core.annotation.Order(20)
class PostponementMatter implements CommitteeMatter {

    private static final int MOST = 200;

    private final ActionPlans plans;
    private final Worklist worklist;
    private final People people;

    PostponementMatter(@Lazy ActionPlans plans, @Lazy Worklist worklist, @Lazy People people) {
        this.plans = plans;
        this.worklist = worklist;
        this.people = people;
    }

    @Override
    public String kind() {
        return "postponement";
    }

    @Override
    public List<Matter> waiting(Actor actor) {
        WorkQuery requests = new WorkQuery(WorkScope.ALL, null, null, null, null, null, ActionPostponement.KEY);
        return worklist.page(actor, requests, null, MOST).items().stream()
                .filter(this::waitsForTheSecretaryGeneral)
                .map(this::matter)
                .toList();
    }

    private boolean waitsForTheSecretaryGeneral(WorkItemLine work) {
        PersonId decider = work.assignee();
        return decider != null
                ? people.actor(decider).is(Role.SECRETARY_GENERAL)
                : work.candidates().contains(CandidateGroup.of(Role.SECRETARY_GENERAL));
    }

    private Matter matter(WorkItemLine work) {
        return new Matter(
                kind(),
                Objects.requireNonNull(work.subjectId(), "request").toString(),
                work.reference(),
                work.subject(),
                work.theme(),
                Set.of(DecisionKind.VALIDATE, DecisionKind.REJECT));
    }

    @Override
    public @Nullable String carryOut(Order order, Actor deciding, Actor secretary) {
        PostponementId request = PostponementId.of(Objects.requireNonNull(order.matterId(), "matter"));
        plans.decidePostponement(
                deciding, request, order.kind() == DecisionKind.VALIDATE, order.source() + " : " + order.text());
        return null;
    }
}
