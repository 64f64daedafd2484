package fr.qualipilote.ui.administration;

import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.organisation.MandateLine;
import fr.qualipilote.organisation.Mandates;
import fr.qualipilote.worklist.Worklist;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that somebody leaves behind, passed on at once: all of it, or nothing when one part is refused. */
@Component
class HandOver {

    /** How much changed hands. */
    record Result(int tasks, int actions, int mandates) {}

    private final Worklist worklist;
    private final ActionPlans plans;
    private final Mandates mandates;
    private final BusinessClock clock;

    HandOver(Worklist worklist, ActionPlans plans, Mandates mandates, BusinessClock clock) {
        this.worklist = worklist;
        this.plans = plans;
        this.mandates = mandates;
        this.clock = clock;
    }

    /** @param passedOn mandates that end today and go on tomorrow with the other person */
    @Transactional
    public Result of(Actor actor, PersonId from, PersonId to, String reason, Collection<MandateLine> passedOn) {
        int tasks = worklist.handOver(actor, from, to, reason);
        int actions = plans.handOver(actor, from, to, reason);
        LocalDate today = clock.today();
        for (MandateLine line : passedOn) {
            mandates.end(actor, line, today);
            // what ends today anyway has no tomorrow to go on to
            if (line.until() == null || line.until().isAfter(today)) {
                mandates.give(
                        actor,
                        line.function(),
                        line.service(),
                        to,
                        line.interim(),
                        today.plusDays(1),
                        line.until(),
                        line.note());
            }
        }
        return new Result(tasks, actions, passedOn.size());
    }
}
