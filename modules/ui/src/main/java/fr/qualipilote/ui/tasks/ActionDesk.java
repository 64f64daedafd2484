package fr.qualipilote.ui.tasks;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.worklist.WorkItemLine;
import java.util.List;
import org.springframework.stereotype.Component;

/** The cases of the action plan. */
@Component
class ActionDesk implements CaseDesk {

    private final ActionPlans plans;
    private final CurrentActor currentActor;
    private final BusinessClock clock;

    ActionDesk(ActionPlans plans, CurrentActor currentActor, BusinessClock clock) {
        this.plans = plans;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public String caseKind() {
        return "action";
    }

    @Override
    public List<String> processes() {
        return List.of("action-follow-up", "action-occurrence", "action-postponement", "deadline-watch");
    }

    @Override
    public OpenCase open(WorkItemLine item, Names names) {
        return new ActionCase(
                item, plans.action(currentActor.get(), new ActionId(item.caseId())), plans, currentActor, clock, names);
    }
}
