package fr.qualipilote.actionplan.internal;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.CalendarMark;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.EvidenceFile;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.EvidenceLine;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.actionplan.StepRefused;
import fr.qualipilote.actionplan.domain.Action;
import fr.qualipilote.actionplan.domain.DeadlinePolicy;
import fr.qualipilote.actionplan.domain.Deed;
import fr.qualipilote.actionplan.domain.Evidence;
import fr.qualipilote.actionplan.domain.Occurrence;
import fr.qualipilote.actionplan.domain.Postponement;
import fr.qualipilote.actionplan.domain.Terms;
import fr.qualipilote.actionplan.domain.Watched;
import fr.qualipilote.actionplan.spi.ActionFollowUpProcess;
import fr.qualipilote.actionplan.spi.DelayLevel;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The use cases. Each of them locks the action, checks the right, lets the aggregate refuse or change, writes that down, and
 * only then tells the processes, which may come back within the same transaction through {@link FollowUpService}: the action
 * they find is this very object.
 */
@Service
@Transactional
class ActionPlanService implements ActionPlans {

    private final Actions actions;
    private final ActionReading reading;
    private final References references;
    private final Rights rights;
    private final Posts posts;
    private final Themes themes;
    private final EvidenceStore evidence;
    private final Watches watches;
    private final Parts parts;
    private final ActionFollowUpProcess process;
    private final DeadlinePolicy deadlines;
    private final BusinessClock clock;

    ActionPlanService(
            Actions actions,
            ActionReading reading,
            References references,
            Rights rights,
            Posts posts,
            Themes themes,
            EvidenceStore evidence,
            Watches watches,
            Parts parts,
            ActionFollowUpProcess process,
            DeadlinePolicy deadlines,
            BusinessClock clock) {
        this.actions = actions;
        this.reading = reading;
        this.references = references;
        this.rights = rights;
        this.posts = posts;
        this.themes = themes;
        this.evidence = evidence;
        this.watches = watches;
        this.parts = parts;
        this.process = process;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<ActionLine> actions(Actor actor, ActionQuery query) {
        return reading.lines(query);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(Actor actor, ActionQuery query) {
        return reading.count(query);
    }

    @Override
    @Transactional(readOnly = true)
    public ActionSheet action(Actor actor, ActionId id) {
        return reading.sheet(actor, actions.toRead(id));
    }

    @Override
    @Transactional(readOnly = true)
    public ActionSheet actionWithReference(Actor actor, String reference) {
        return reading.sheet(actor, actions.withReference(reference));
    }

    @Override
    @Transactional(readOnly = true)
    public List<CalendarMark> calendar(Actor actor, int year) {
        return reading.calendar(year);
    }

    @Override
    @Transactional(readOnly = true)
    public List<EvidenceLine> evidence(Actor actor, String words, int most) {
        return evidence.lines(words, most);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EvidenceLine> evidenceLine(Actor actor, EvidenceId id) {
        return evidence.line(id);
    }

    @Override
    @Transactional(readOnly = true)
    public EvidenceFile evidence(Actor actor, EvidenceId id) {
        return evidence.file(id);
    }

    // --- from proposal to engagement ---------------------------------------------------------------------------------

    @Override
    public ActionId propose(Actor actor, ProposeAction command) {
        rights.requireProposing(actor);
        Deed deed = deed(actor);
        Terms terms = Terms.of(command).notBefore(deed.today());
        String themeWords = known(terms);
        Action action = Action.propose(
                references.next(deed.today().getYear()),
                command.origin(),
                terms,
                themeWords,
                command.observation(),
                deed);
        actions.add(action);
        process.started(action.id(), false, action.isRecurring());
        return action.id();
    }

    @Override
    public void qualify(Actor actor, QualifyAction command) {
        Action action = toTake(ActionStep.QUALIFY, actor, command.action());
        // the state is judged before the input is checked against other modules
        action.admit(ActionStep.QUALIFY);
        Terms terms = Terms.of(command);
        action.qualify(terms, known(terms), command.pilotAgreed(), deed(actor));
        actions.write(action);
        process.qualified(action.id(), true, command.pilotAgreed(), action.isRecurring(), actor.person());
        watches.watchAnswer(action);
    }

    @Override
    public void dismiss(Actor actor, ActionId id, String reason) {
        Action action = toTake(ActionStep.DISMISS, actor, id);
        action.dismiss(reason, deed(actor));
        actions.write(action);
        process.qualified(id, false, false, action.isRecurring(), actor.person());
    }

    @Override
    public void accept(Actor actor, ActionId id) {
        Action action = toTake(ActionStep.ACCEPT, actor, id);
        action.accept(deed(actor));
        answered(actor, action, true);
    }

    @Override
    public void refuse(Actor actor, ActionId id, String reason) {
        Action action = toTake(ActionStep.REFUSE, actor, id);
        action.refuse(reason, deed(actor));
        answered(actor, action, false);
    }

    @Override
    public void proposeOtherDate(Actor actor, ActionId id, LocalDate date, String reason) {
        Action action = toTake(ActionStep.PROPOSE_OTHER_DATE, actor, id);
        action.proposeOtherDate(date, reason, deed(actor));
        answered(actor, action, false);
    }

    private void answered(Actor actor, Action action, boolean accepted) {
        actions.write(action);
        watches.unwatch(action);
        process.answered(action.id(), accepted, actor.person());
    }

    // --- carrying out ------------------------------------------------------------------------------------------------

    @Override
    public void contribute(Actor actor, ContributionId id, String text) {
        Action action = actions.toChange(actions.of(id));
        Occurrence occurrence = action.occurrenceOf(id);
        rights.requireAsked(actor, action, occurrence.contribution(id).orElseThrow());
        action.contribute(id, text, deed(actor));
        actions.write(action);
        process.contributed(occurrence.id(), id, actor.person());
    }

    @Override
    public void reportProgress(Actor actor, ActionId id, int percent, String note, @Nullable LocalDate nextMilestone) {
        Action action = toTake(ActionStep.REPORT_PROGRESS, actor, id);
        action.reportProgress(percent, note, nextMilestone, deed(actor));
        actions.write(action);
        process.progressReported(id, actor.person());
    }

    @Override
    public void declareDone(Actor actor, OccurrenceId id, String result) {
        Action action = toTake(ActionStep.DECLARE_DONE, actor, actions.of(id));
        Occurrence occurrence = action.occurrence(id);
        Optional<Postponement> pending = action.pendingPostponement();
        action.declareDone(id, result, evidence.proves(occurrence), deed(actor));
        actions.write(action);
        watches.unwatch(occurrence);
        tellWhenLapsed(pending);
        process.declared(id, actor.person());
    }

    @Override
    public void verify(Actor actor, OccurrenceId id, @Nullable String note) {
        Action action = toTake(ActionStep.VERIFY, actor, actions.of(id));
        action.verify(id, note, deed(actor));
        actions.write(action);
        process.verified(action.id(), id, true, actor.person());
    }

    /** In a stable order, so that two people who verify the same lot wait for each other. */
    @Override
    public int verifyAll(Actor actor, Collection<OccurrenceId> ids) {
        Map<OccurrenceId, UUID> owners = new HashMap<>();
        ids.forEach(id -> owners.computeIfAbsent(id, one -> actions.of(one).value()));
        owners.entrySet().stream()
                .sorted(Map.Entry.<OccurrenceId, UUID>comparingByValue()
                        .thenComparing(entry -> entry.getKey().value()))
                .forEach(entry -> verify(actor, entry.getKey(), null));
        return owners.size();
    }

    @Override
    public void sendBack(Actor actor, OccurrenceId id, String reason) {
        Action action = toTake(ActionStep.SEND_BACK, actor, actions.of(id));
        action.sendBack(id, reason, deed(actor));
        actions.write(action);
        process.verified(action.id(), id, false, actor.person());
        watches.watch(action, action.occurrence(id));
    }

    @Override
    public void checkEffectiveness(Actor actor, ActionId id, boolean effective, @Nullable String note) {
        Action action = toTake(ActionStep.CHECK_EFFECTIVENESS, actor, id);
        action.checkEffectiveness(effective, note, deadlines, deed(actor));
        actions.write(action);
        process.effectivenessChecked(id, effective, actor.person());
    }

    // --- dates and responsibility ------------------------------------------------------------------------------------

    @Override
    public PostponementId requestPostponement(Actor actor, ActionId id, LocalDate to, String reason) {
        Action action = toTake(ActionStep.REQUEST_POSTPONEMENT, actor, id);
        Postponement request = action.requestPostponement(to, reason, deed(actor));
        actions.write(action);
        process.postponementRequested(id, request.id());
        return request.id();
    }

    @Override
    public void decidePostponement(Actor actor, PostponementId id, boolean granted, @Nullable String note) {
        Action action = toTake(ActionStep.DECIDE_POSTPONEMENT, actor, actions.of(id));
        Optional<Occurrence> moved = action.decidePostponement(id, granted, note, deed(actor));
        actions.write(action);
        process.postponementDecided(id, granted, actor.person());
        moved.ifPresent(occurrence -> {
            watches.watch(action, occurrence);
            process.described(action.id());
        });
    }

    @Override
    public void postpone(Actor actor, ActionId id, LocalDate to, String decision) {
        Action action = actions.toChange(id);
        rights.requirePostponing(actor, action);
        Occurrence moved = action.postpone(to, decision, deed(actor));
        actions.write(action);
        watches.watch(action, moved);
        process.described(id);
    }

    @Override
    public void changeRule(
            Actor actor, ActionId id, Recurrence recurrence, LatePolicy latePolicy, @Nullable LocalDate nextDueOn) {
        Action action = toTake(ActionStep.CHANGE_RULE, actor, id);
        action.changeRule(recurrence, latePolicy, nextDueOn, deed(actor));
        actions.write(action);
        process.ruleChanged(id);
    }

    @Override
    public void endRecurrence(Actor actor, ActionId id, String reason) {
        Action action = toTake(ActionStep.END_RECURRENCE, actor, id);
        Optional<Postponement> pending = action.pendingPostponement();
        List<Occurrence> cancelled = action.endRecurrence(reason, deed(actor));
        actions.write(action);
        process.recurrenceEnded(id);
        for (Occurrence occurrence : cancelled) {
            watches.unwatch(occurrence);
            process.skipped(id, occurrence.id());
        }
        tellWhenLapsed(pending);
    }

    @Override
    public void transfer(Actor actor, ActionId id, PersonId newPilot, String reason) {
        Action action = toTake(ActionStep.TRANSFER, actor, id);
        action.admit(ActionStep.TRANSFER);
        posts.requireActive(newPilot);
        action.transfer(newPilot, reason, deed(actor));
        actions.write(action);
        process.responsibilityChanged(id);
    }

    @Override
    public int handOver(Actor actor, PersonId from, PersonId to, String reason) {
        rights.requireHandingOver(actor, from);
        posts.requireActive(to);
        if (from.equals(to)) {
            throw InvalidAction.because("same-pilot", "Nothing to hand over to oneself", "");
        }
        int changed = 0;
        for (ActionId id : actions.heldBy(from)) {
            Action action = actions.toChange(id);
            if (action.handOver(from, to, reason, deed(actor))) {
                actions.write(action);
                process.responsibilityChanged(id);
                changed++;
            }
        }
        return changed;
    }

    @Override
    public void suspend(Actor actor, ActionId id, String reason) {
        Action action = toTake(ActionStep.SUSPEND, actor, id);
        action.suspend(reason, deed(actor));
        actions.write(action);
        process.suspended(id, true);
    }

    @Override
    public void resume(Actor actor, ActionId id, @Nullable LocalDate newDueOn) {
        Action action = toTake(ActionStep.RESUME, actor, id);
        action.resume(newDueOn, deed(actor));
        actions.write(action);
        process.suspended(id, false);
        parts.catchUp(action);
        action.openOccurrences()
                .filter(occurrence -> occurrence.state().isUndone())
                .toList()
                .forEach(occurrence -> watches.watch(action, occurrence));
        process.described(id);
    }

    @Override
    public void abandon(Actor actor, ActionId id, String decision) {
        Action action = toTake(ActionStep.ABANDON, actor, id);
        action.abandon(decision, deed(actor));
        actions.write(action);
        process.abandoned(id);
    }

    @Override
    public void treatDelay(Actor actor, ActionId id, String note) {
        Action action = actions.toChange(id);
        rights.requireTreatingDelay(actor, action);
        action.admit(ActionStep.TREAT_DELAY);
        List<Watched> late = action.escalated().toList();
        boolean head = late.stream().anyMatch(one -> one.headAlertedSince() != null);
        boolean secretary =
                actor.is(Role.SECRETARY_GENERAL) && late.stream().anyMatch(one -> one.secretaryAlertedSince() != null);
        if (!head && !secretary) {
            throw InvalidAction.because("no-delay", "Nothing late waits to be dealt with", action.reference());
        }
        action.treatDelay(head, secretary, note, deed(actor));
        actions.write(action);
        if (head) {
            process.delayTreated(id, DelayLevel.HEAD_OF_SERVICE, actor.person());
        }
        if (secretary) {
            process.delayTreated(id, DelayLevel.SECRETARY_GENERAL, actor.person());
        }
    }

    // --- words and files ---------------------------------------------------------------------------------------------

    @Override
    public void edit(Actor actor, EditAction command) {
        Action action = toTake(ActionStep.EDIT, actor, command.action());
        action.admit(ActionStep.EDIT);
        action.requireVersion(command.version());
        List<Contributor> former = action.contributors();
        if (!former.equals(command.contributors())) {
            posts.requireActive(command.contributors());
        }
        action.edit(
                command.theme(),
                themes.words(command.theme()),
                command.label(),
                command.contributors(),
                command.priority(),
                command.effectivenessCriterion(),
                command.effectivenessOn(),
                deed(actor));
        actions.write(action);
        parts.follow(action, former, deed(actor));
        process.described(action.id());
    }

    @Override
    public void observe(Actor actor, ActionId id, String text) {
        Action action = toTake(ActionStep.OBSERVE, actor, id);
        action.observe(text, deed(actor));
        actions.write(action);
    }

    @Override
    public EvidenceId addEvidence(
            Actor actor, ActionId id, @Nullable OccurrenceId occurrence, String fileName, byte[] content) {
        Action action = toTake(ActionStep.ADD_EVIDENCE, actor, id);
        action.admit(ActionStep.ADD_EVIDENCE);
        if (occurrence != null && !action.occurrence(occurrence).state().isOpen()) {
            throw StepRefused.of(
                    ActionStep.ADD_EVIDENCE,
                    action.reference(),
                    action.occurrence(occurrence).state());
        }
        Evidence added = evidence.add(action, occurrence, fileName, content, deed(actor));
        action.addEvidence(added.fileName(), deed(actor));
        actions.write(action);
        return added.id();
    }

    // -----------------------------------------------------------------------------------------------------------------

    private Action toTake(ActionStep step, Actor actor, ActionId id) {
        Action action = actions.toChange(id);
        rights.require(step, actor, action);
        return action;
    }

    /** @return the theme's words, once theme, pilot and contributors are known to exist and to be active */
    private String known(Terms terms) {
        posts.requireActive(terms.pilot());
        posts.requireActive(terms.contributors());
        return themes.words(terms.theme());
    }

    /** A request that waited for a decision on what is done or ended is closed beside it. */
    private void tellWhenLapsed(Optional<Postponement> pending) {
        pending.filter(request -> !request.isPending())
                .ifPresent(request -> process.postponementDecided(request.id(), false, null));
    }

    private Deed deed(Actor actor) {
        return new Deed(actor.person(), clock.now(), clock.today());
    }
}
