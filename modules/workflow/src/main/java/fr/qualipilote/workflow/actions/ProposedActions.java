package fr.qualipilote.workflow.actions;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.People;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Proposes in the plan what another module's process wants, in the name of whoever asked for it: the plan judges their right. */
@Component
public class ProposedActions {

    /** The variable that hands the wishes from the task to the step that proposes them; it is never stored. */
    public static final String WANTED = "wanted";

    private final ActionPlans plans;
    private final People people;

    public ProposedActions(@Lazy ActionPlans plans, @Lazy People people) {
        this.plans = plans;
        this.people = people;
    }

    /** One wish, of what the engine can hold in a variable. */
    private record Wish(
            String by,
            String theme,
            String label,
            @Nullable String pilot,
            LocalDate dueOn,
            @Nullable String observation)
            implements Serializable {

        static Wish of(WantedAction wanted, PersonId by) {
            PersonId pilot = wanted.pilot();
            return new Wish(
                    by.toString(),
                    wanted.theme(),
                    wanted.label(),
                    pilot == null ? null : pilot.toString(),
                    wanted.dueOn(),
                    wanted.observation());
        }
    }

    /** The value of {@link #WANTED}. */
    public static TypedValue handedOver(List<WantedAction> wanted, PersonId by) {
        List<Wish> wishes = new ArrayList<>();
        wanted.forEach(action -> wishes.add(Wish.of(action, by)));
        return Variables.untypedValue(wishes, true);
    }

    /** Actions done once, of normal priority. @return their references, for instance « ACT-2022-016 » */
    public List<String> propose(DelegateExecution execution, Origin origin) {
        List<?> wishes = (List<?>) execution.getVariable(WANTED);
        return wishes.stream().map(wish -> propose((Wish) wish, origin)).toList();
    }

    private String propose(Wish wish, Origin origin) {
        Actor actor = people.actor(PersonId.of(wish.by()));
        ProposeAction command = new ProposeAction(
                wish.theme(),
                wish.label(),
                origin,
                wish.pilot() == null ? null : PersonId.of(wish.pilot()),
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                wish.dueOn(),
                null,
                Priority.NORMAL,
                null,
                null,
                wish.observation());
        return plans.action(actor, plans.propose(actor, command)).line().reference();
    }
}
