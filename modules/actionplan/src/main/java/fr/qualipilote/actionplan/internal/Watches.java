package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.DeadlinePolicy;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.actionplan.spi.Deadlines;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has due dates watched by the processes, with the dates that the policy gives. */
@Component
class Watches {

    private final ActionFollowUpProcess process;
    private final DeadlinePolicy policy;

    Watches(ActionFollowUpProcess process, DeadlinePolicy policy) {
        this.process = process;
        this.policy = policy;
    }

    void watch(Action action, Occurrence occurrence) {
        watch(action, occurrence.id().value(), occurrence.dueOn());
    }

    /** While the pilot's answer is awaited, the final date runs already. */
    void watchAnswer(Action action) {
        LocalDate due = action.dueOn();
        if (action.isAwaited() && due != null) {
            watch(action, action.id().value(), due);
        }
    }

    void unwatch(Action action) {
        process.unwatch(action.id().value());
    }

    void unwatch(Occurrence occurrence) {
        process.unwatch(occurrence.id().value());
    }

    private void watch(Action action, UUID watched, LocalDate due) {
        process.watch(
                action.id(),
                watched,
                new Deadlines(
                        policy.reminderFar(due),
                        policy.reminderNear(due),
                        policy.due(due),
                        policy.late(due),
                        policy.veryLate(due)));
    }
}
