package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.domain.AccessPolicy;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Contribution;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.Offices;
import fr.qualipilote.actionplan.domain.Watched;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Decides access in the use cases, with the posts as they are held today. */
@Component
class Rights {

    private final Posts posts;

    Rights(Posts posts) {
        this.posts = posts;
    }

    void requireProposing(Actor actor) {
        if (!AccessPolicy.mayPropose(actor)) {
            throw AccessRefused.to(actor, "propose", "");
        }
    }

    void require(ActionStep step, Actor actor, Action action) {
        if (!AccessPolicy.may(step, actor, action, posts.offices())) {
            throw AccessRefused.to(actor, step.code(), action.reference());
        }
    }

    void requirePostponing(Actor actor, Action action) {
        if (!AccessPolicy.mayPostpone(actor, action)) {
            throw AccessRefused.to(actor, "postpone", action.reference());
        }
    }

    void requireAsked(Actor actor, Action action, Contribution part) {
        if (!part.isAskedOf(actor)) {
            throw AccessRefused.to(actor, ActionStep.CONTRIBUTE.code(), action.reference());
        }
    }

    void requireHandingOver(Actor actor, PersonId from) {
        if (!AccessPolicy.mayHandOver(actor, from, posts.servicesOf(from))) {
            throw AccessRefused.to(actor, "hand-over", from.toString());
        }
    }

    /** @throws AccessRefused unless the actor is the secretary general or the head of a service that was alerted */
    void requireTreatingDelay(Actor actor, Action action) {
        if (!actor.is(Role.SECRETARY_GENERAL) && !isAlertedHead(actor, action)) {
            throw AccessRefused.to(actor, ActionStep.TREAT_DELAY.code(), action.reference());
        }
    }

    private boolean isAlertedHead(Actor actor, Action action) {
        return !actor.headed().isEmpty()
                && action.escalated()
                        .filter(late -> late.headAlertedSince() != null)
                        .anyMatch(late -> AccessPolicy.mayTreatAsHead(actor, action, alertedFor(action, late)));
    }

    private Set<ServiceId> alertedFor(Action action, Watched late) {
        return posts.alertedFor(action, late instanceof Occurrence occurrence ? occurrence : null);
    }

    /** What the actor may do now, by right and by state. */
    Set<ActionStep> steps(Actor actor, Action action, Offices offices, LocalDate today) {
        Set<ActionStep> steps = EnumSet.noneOf(ActionStep.class);
        for (ActionStep step : ActionStep.values()) {
            if (action.state().admits(step) && action.offers(step, today) && may(step, actor, action, offices)) {
                steps.add(step);
            }
        }
        return steps;
    }

    private boolean may(ActionStep step, Actor actor, Action action, Offices offices) {
        return switch (step) {
            case CONTRIBUTE ->
                action.openOccurrences().anyMatch(occurrence -> occurrence.contributions().stream()
                        .anyMatch(part -> occurrence.asks(part) && part.isAskedOf(actor)));
            case TREAT_DELAY -> actor.is(Role.SECRETARY_GENERAL) || isAlertedHead(actor, action);
            default -> AccessPolicy.may(step, actor, action, offices);
        };
    }
}
