package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.Contribution;
import fr.qualipilote.actionplan.domain.Evidence;
import fr.qualipilote.actionplan.domain.HistoryEntry;
import fr.qualipilote.actionplan.domain.Observation;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.Offices;
import fr.qualipilote.actionplan.domain.Postponement;
import fr.qualipilote.actionplan.domain.VerifierPolicy;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns aggregates into the records that leave the module. */
@Component
class Sheets {

    private final Posts posts;
    private final Rights rights;
    private final EvidenceStore evidence;
    private final BusinessClock clock;

    Sheets(Posts posts, Rights rights, EvidenceStore evidence, BusinessClock clock) {
        this.posts = posts;
        this.rights = rights;
        this.evidence = evidence;
        this.clock = clock;
    }

    ActionLine line(
            Action action,
            List<Contributor> contributors,
            boolean late,
            boolean escalated,
            @Nullable String observation) {
        return new ActionLine(
                action.id(),
                action.reference(),
                action.theme(),
                action.label(),
                action.origin(),
                action.state(),
                action.pilot(),
                contributors,
                action.recurrence(),
                action.latePolicy(),
                action.initialDueOn(),
                action.revisedDueOn(),
                action.nextDueOn(),
                action.priority(),
                action.progress(),
                action.postponements(),
                late,
                escalated,
                observation);
    }

    ActionSheet sheet(Actor actor, Action action) {
        LocalDate today = clock.today();
        Offices offices = posts.offices();
        List<Occurrence> occurrences = new ArrayList<>(action.occurrences());
        Collections.reverse(occurrences);
        return new ActionSheet(
                line(action, today),
                action.version(),
                action.pilot() == null
                        ? null
                        : VerifierPolicy.verifier(action.pilot(), offices).orElse(null),
                action.pilotNote(),
                action.proposedDueOn(),
                action.effectivenessCriterion(),
                action.effectivenessOn(),
                action.effective(),
                action.stateReason(),
                occurrences.stream().map(one -> occurrence(actor, action, one)).toList(),
                action.observations().stream().map(Sheets::observation).toList(),
                evidence.of(action).stream().map(Sheets::evidence).toList(),
                action.requests().stream().map(Sheets::postponement).toList(),
                action.history().stream().map(Sheets::entry).toList(),
                rights.steps(actor, action, offices, today));
    }

    private ActionLine line(Action action, LocalDate today) {
        List<Occurrence> open = action.openOccurrences().toList();
        return line(
                action,
                action.contributors(),
                action.isLate(open, today),
                action.isEscalated(open),
                action.observations().stream()
                        .map(Observation::text)
                        .findFirst()
                        .orElse(null));
    }

    private ActionSheet.Occurrence occurrence(Actor actor, Action action, Occurrence one) {
        boolean carriesOn = action.state().isOpen() && action.state() != ActionState.SUSPENDED;
        return new ActionSheet.Occurrence(
                one.id(),
                one.period(),
                one.dueOn(),
                one.state(),
                one.openedAt(),
                one.result(),
                one.declaredBy(),
                one.declaredAt(),
                one.verifiedBy(),
                one.verifiedAt(),
                one.returnReason(),
                carriesOn && one.isLate(clock.today()),
                one.contributions().stream()
                        .map(part -> contribution(part, carriesOn && one.asks(part) && part.isAskedOf(actor)))
                        .toList());
    }

    private static ActionSheet.Contribution contribution(Contribution part, boolean answerable) {
        return new ActionSheet.Contribution(
                part.id(),
                part.service(),
                part.person(),
                part.isAnswered(),
                part.text(),
                part.answeredBy(),
                part.answeredAt(),
                answerable);
    }

    private static ActionSheet.Observation observation(Observation one) {
        return new ActionSheet.Observation(one.text(), one.author(), one.at());
    }

    private static ActionSheet.Evidence evidence(Evidence one) {
        return new ActionSheet.Evidence(
                one.id(),
                one.occurrence(),
                one.fileName(),
                one.mediaType(),
                one.size(),
                one.sha256(),
                one.author(),
                one.at());
    }

    private static ActionSheet.Postponement postponement(Postponement one) {
        return new ActionSheet.Postponement(
                one.id(),
                one.from(),
                one.to(),
                one.reason(),
                one.requestedBy(),
                one.requestedAt(),
                one.granted(),
                one.decidedBy(),
                one.decidedAt(),
                one.decisionNote());
    }

    private static ActionSheet.HistoryEntry entry(HistoryEntry one) {
        return new ActionSheet.HistoryEntry(one.at(), one.author(), one.code(), one.arguments());
    }
}
