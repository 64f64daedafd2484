package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Contribution;
import fr.qualipilote.actionplan.domain.Deed;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.kernel.ServiceId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps the parts that are asked for in step with the contributors, while a carrying out is open. */
@Component
class Parts {

    private final Actions actions;
    private final Posts posts;
    private final ActionFollowUpProcess process;

    Parts(Actions actions, Posts posts, ActionFollowUpProcess process) {
        this.actions = actions;
        this.posts = posts;
        this.process = process;
    }

    /** @param former the contributors there were before the change */
    void follow(Action action, List<Contributor> former, Deed deed) {
        if (former.equals(action.contributors())) {
            return;
        }
        List<Occurrence> changed = action.askForParts(former, staffedFor(former, action), deed);
        actions.write(action);
        // what sleeps hears of it when it wakes
        if (action.state() != ActionState.SUSPENDED) {
            changed.forEach(this::tell);
        }
    }

    /** Tells what sleeping processes have missed. */
    void catchUp(Action action) {
        action.occurrences().stream().filter(Occurrence::isCollectingParts).forEach(this::tell);
    }

    private void tell(Occurrence occurrence) {
        process.partsChanged(
                occurrence.id(),
                occurrence.missingParts().stream().map(Contribution::id).toList());
    }

    private List<ServiceId> staffedFor(List<Contributor> former, Action action) {
        boolean allServices = Stream.concat(former.stream(), action.contributors().stream())
                .anyMatch(Contributor.AllServices.class::isInstance);
        return allServices ? posts.staffed() : List.of();
    }
}
