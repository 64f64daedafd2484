package fr.qualipilote.actionplan.domain;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.ChangedMeanwhile;
import fr.qualipilote.actionplan.ContributionId;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.HistoryCode;
import fr.qualipilote.actionplan.ImportPreview;
import fr.qualipilote.actionplan.InvalidAction;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.OccurrenceState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.StepRefused;
import fr.qualipilote.actionplan.UnknownAction;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.SearchText;
import fr.qualipilote.kernel.ServiceId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action of the plan with all that belongs to it. Its verbs are the steps of {@link ActionStep}: each of them refuses what
 * the state does not admit, then what makes no sense, then changes, and writes what happened into the history. Who may do
 * what is decided before, by {@link AccessPolicy}.
 */
@Entity
@Table(name = "plan_action")
public class Action extends Watched {

    @Id
    private UUID id;

    @Version
    private int version;

    private String reference;
    private String theme;
    private String label;

    /** Reference, label and the theme's words, folded for searching. */
    @Column(name = "search_text")
    private String searchText;

    /** What tells the same action again in a spreadsheet, beside the theme. */
    @Column(name = "label_key")
    private String labelKey;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Enumerated(EnumType.STRING)
    private ActionState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before_suspension")
    private @Nullable ActionState stateBeforeSuspension;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId pilot;

    @Column(name = "proposed_by")
    @Convert(converter = PersonIdConverter.class)
    private @Nullable PersonId proposedBy;

    @Embedded
    private Schedule schedule;

    @Column(name = "proposed_due_on")
    private @Nullable LocalDate proposedDueOn;

    @Column(name = "pilot_note")
    private @Nullable String pilotNote;

    @Column(name = "asked_on")
    private @Nullable LocalDate askedOn;

    @Enumerated(EnumType.STRING)
    private Priority priority;

    private int progress;

    /** How many were granted. */
    private int postponements;

    @Column(name = "effectiveness_criterion")
    private @Nullable String effectivenessCriterion;

    @Column(name = "effectiveness_on")
    private @Nullable LocalDate effectivenessOn;

    private @Nullable Boolean effective;

    /** Ranks of what is added without being read. They grow with every change, and so does the version. */
    @Column(name = "history_length")
    private int historyLength;

    @Column(name = "observation_count")
    private int observationCount;

    /** Null for what no import has brought. */
    @Embedded
    private @Nullable PlannedBefore planned;

    @ElementCollection
    @CollectionTable(name = "plan_contributor", joinColumns = @JoinColumn(name = "action_id"))
    @OrderColumn(name = "position")
    private List<PlannedContributor> contributors = new ArrayList<>();

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL)
    private List<Occurrence> occurrences = new ArrayList<>();

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL)
    private List<Observation> observations = new ArrayList<>();

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL)
    private List<Postponement> requests = new ArrayList<>();

    @OneToMany(mappedBy = "action", cascade = CascadeType.ALL)
    private List<HistoryEntry> history = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Action() {}

    @SuppressWarnings("NullAway.Init")
    private Action(String reference, Origin origin, ActionState state, @Nullable PersonId proposedBy) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.origin = origin;
        this.state = state;
        this.proposedBy = proposedBy;
        this.schedule = new Schedule();
    }

    // --- from proposal to engagement ---------------------------------------------------------------------------------

    /** @param themeWords what the theme is called, for searching */
    public static Action propose(
            String reference, Origin origin, Terms terms, String themeWords, @Nullable String observation, Deed deed) {
        Action action = new Action(reference, origin, ActionState.PROPOSED, deed.author());
        action.agree(terms, themeWords, deed.today());
        action.write(HistoryCode.PROPOSED, deed, terms.pilot());
        action.note(observation, deed);
        return action;
    }

    /**
     * An action of a plan kept elsewhere; it may be late. Nobody has to answer for one that runs already, the pilot has to for
     * one that does not, and one without a pilot waits to be qualified.
     */
    public static Action takeOver(
            String reference,
            Terms terms,
            boolean engaged,
            String themeWords,
            @Nullable String observation,
            String source,
            Deed deed) {
        ActionState state = engaged ? ActionState.IN_PROGRESS : ActionState.TO_ACCEPT;
        Action action = new Action(
                reference, Origin.EXISTING_PLAN, terms.pilot() == null ? ActionState.PROPOSED : state, deed.author());
        action.agree(terms, themeWords, deed.today());
        action.planned = new PlannedBefore(terms);
        action.askedOn = deed.today();
        action.write(HistoryCode.TAKEN_OVER, deed, source);
        action.note(observation, deed);
        return action;
    }

    public void qualify(Terms terms, String themeWords, boolean pilotAgreed, Deed deed) {
        admit(ActionStep.QUALIFY);
        terms.notBefore(deed.today());
        agree(terms, themeWords, deed.today());
        pilotNote = null;
        proposedDueOn = null;
        askedOn = deed.today();
        state = pilotAgreed ? ActionState.IN_PROGRESS : ActionState.TO_ACCEPT;
        write(pilotAgreed ? HistoryCode.QUALIFIED_AS_AGREED : HistoryCode.QUALIFIED, deed, pilot, dueOn());
    }

    public void dismiss(String reason, Deed deed) {
        admit(ActionStep.DISMISS);
        stateReason = Wording.required(reason, "reason", Wording.TEXT);
        state = ActionState.DISMISSED;
        calm();
        write(HistoryCode.DISMISSED, deed, stateReason);
    }

    public void accept(Deed deed) {
        admit(ActionStep.ACCEPT);
        state = ActionState.IN_PROGRESS;
        calm();
        write(HistoryCode.ACCEPTED, deed);
    }

    public void refuse(String reason, Deed deed) {
        admit(ActionStep.REFUSE);
        pilotNote = Wording.required(reason, "reason", Wording.TEXT);
        proposedDueOn = null;
        state = ActionState.TO_ARBITRATE;
        calm();
        write(HistoryCode.REFUSED, deed, pilotNote);
    }

    public void proposeOtherDate(LocalDate date, String reason, Deed deed) {
        admit(ActionStep.PROPOSE_OTHER_DATE);
        String words = Wording.required(reason, "reason", Wording.TEXT);
        requireAfterToday(date, deed);
        pilotNote = words;
        proposedDueOn = date;
        state = ActionState.TO_ARBITRATE;
        calm();
        write(HistoryCode.OTHER_DATE_PROPOSED, deed, date, words);
    }

    private void agree(Terms terms, String themeWords, LocalDate today) {
        describe(terms.theme(), themeWords, terms.label());
        pilot = terms.pilot();
        askContributors(terms.contributors());
        schedule.agree(terms, opened(), today);
        priority = terms.priority();
        effectivenessCriterion = terms.effectivenessCriterion();
        effectivenessOn = terms.effectivenessOn();
    }

    private void describe(String newTheme, String themeWords, String newLabel) {
        theme = newTheme;
        label = newLabel;
        searchText = SearchText.fold(reference + " " + newLabel + " " + themeWords);
        labelKey = SearchText.key(newLabel);
    }

    /**
     * Carries a change of contributors into what is being carried out: whoever is new is asked for a part at once, who is one no
     * longer is not asked any more, unless the part was provided.
     *
     * @param former those there were
     * @param staffed see {@link #open}
     * @return the occurrences whose parts have changed
     */
    public List<Occurrence> askForParts(List<Contributor> former, Collection<ServiceId> staffed, Deed deed) {
        Set<Contributor> before = Set.copyOf(parts(former, staffed));
        Set<Contributor> now = new LinkedHashSet<>(parts(contributors(), staffed));
        List<Contributor> added =
                now.stream().filter(one -> !before.contains(one)).toList();
        List<Contributor> removed =
                before.stream().filter(one -> !now.contains(one)).toList();
        List<Occurrence> changed = new ArrayList<>();
        for (Occurrence occurrence : occurrences()) {
            if (occurrence.isCollectingParts()) {
                int asked = occurrence.ask(added);
                int askedNoLonger = occurrence.askNoLonger(removed);
                if (asked + askedNoLonger > 0) {
                    write(HistoryCode.PARTS_CHANGED, deed, asked, askedNoLonger, occurrence.dueOn());
                    changed.add(occurrence);
                }
            }
        }
        return changed;
    }

    private void askContributors(List<Contributor> newContributors) {
        if (!contributors().equals(newContributors)) {
            contributors.clear();
            newContributors.forEach(contributor -> contributors.add(PlannedContributor.of(contributor)));
        }
    }

    // --- occurrences -------------------------------------------------------------------------------------------------

    /**
     * What opening found or made.
     *
     * @param alreadyOpen true when nothing was opened
     * @param skipped those that were closed as not done to make room
     */
    public record Opening(Occurrence occurrence, boolean alreadyOpen, List<Occurrence> skipped) {}

    /** @param staffed the active services that have members: what « tous les services » stands for */
    public Opening open(Collection<ServiceId> staffed, Deed deed) {
        Optional<Occurrence> open = openOccurrences().findFirst();
        if (open.isPresent()) {
            return new Opening(open.get(), true, List.of());
        }
        LocalDate due = dueOn();
        if (state != ActionState.IN_PROGRESS || isRecurring() || due == null) {
            throw new IllegalStateException(reference + " has nothing to open in state " + state);
        }
        int rank = opened().nextRank();
        Occurrence occurrence =
                new Occurrence(this, rank, "once-" + rank, null, due, parts(contributors(), staffed), deed.at());
        occurrences.add(occurrence);
        write(HistoryCode.CARRYING_OUT_OPENED, deed, due);
        return new Opening(occurrence, false, List.of());
    }

    /**
     * Opens the occurrence of the next date when that date has come: once a period, however often it is asked. A period that
     * was missed is opened late, in its turn.
     */
    public Opening openNext(Collection<ServiceId> staffed, DeadlinePolicy deadlines, Deed deed) {
        LocalDate due = schedule.nextDueOn();
        if (due == null || deadlines.openingOn(due).isAfter(deed.today())) {
            return new Opening(latestOccurrence(), true, List.of());
        }
        if (state != ActionState.IN_PROGRESS) {
            throw new IllegalStateException(reference + " has nothing to open in state " + state);
        }
        Optional<Occurrence> existing = opened().ofKey(schedule.keyOf(due));
        if (existing.isPresent()) {
            if (!(schedule.shifts() && existing.get().state().isOpen())) {
                schedule.planAfter(due, opened());
            }
            return new Opening(existing.get(), true, List.of());
        }
        List<Occurrence> skipped = latePolicy() == LatePolicy.SKIP ? skipUndone(deed) : List.of();
        Occurrence occurrence = new Occurrence(
                this,
                opened().nextRank(),
                schedule.keyOf(due),
                schedule.periodOf(due),
                due,
                parts(contributors(), staffed),
                deed.at());
        occurrences.add(occurrence);
        if (!schedule.shifts()) {
            schedule.planAfter(due, opened());
        }
        write(HistoryCode.OCCURRENCE_OPENED, deed, occurrence.period(), due);
        return new Opening(occurrence, false, skipped);
    }

    /** Whether the next one is planned only when this one is closed: by the late policy, or because it is the last one. */
    public boolean waitsFor(Occurrence occurrence) {
        return isRecurring() && occurrence.state().isOpen() && (schedule.shifts() || schedule.nextDueOn() == null);
    }

    private List<Occurrence> skipUndone(Deed deed) {
        List<Occurrence> late = opened().undone();
        for (Occurrence one : late) {
            lapse(one, deed);
            one.skip();
            write(HistoryCode.OCCURRENCE_SKIPPED, deed, one.period(), one.dueOn());
        }
        return late;
    }

    private List<Occurrence> cancelUndone(Deed deed) {
        List<Occurrence> undone = opened().undone();
        undone.forEach(one -> cancel(one, deed));
        return undone;
    }

    private void cancel(Occurrence occurrence, Deed deed) {
        lapse(occurrence, deed);
        occurrence.cancel();
        write(HistoryCode.OCCURRENCE_CANCELLED, deed, occurrence.period(), occurrence.dueOn());
    }

    private static List<Contributor> parts(List<Contributor> contributors, Collection<ServiceId> staffed) {
        return contributors.stream()
                .flatMap(contributor -> contributor instanceof Contributor.AllServices
                        ? staffed.stream().map(Contributor.OneService::new)
                        : Stream.of(contributor))
                .distinct()
                .toList();
    }

    private Occurrence latestOccurrence() {
        return opened().latest().orElseThrow(() -> new IllegalStateException(reference + " has no occurrence"));
    }

    // --- carrying out ------------------------------------------------------------------------------------------------

    public void contribute(ContributionId part, String text, Deed deed) {
        admit(ActionStep.CONTRIBUTE);
        Occurrence occurrence = occurrenceOf(part);
        Contribution contribution = occurrence.contribution(part).orElseThrow();
        if (contribution.isAnswered()) {
            throw InvalidAction.because("part-answered", "That part was provided already", reference);
        }
        if (!occurrence.asks(contribution)) {
            throw told(StepRefused.of(ActionStep.CONTRIBUTE, reference, occurrence.state()));
        }
        contribution.answer(Wording.required(text, "answer", Wording.TEXT), deed);
        if (contribution.service() != null) {
            write(HistoryCode.PART_PROVIDED_BY_SERVICE, deed, contribution.service(), occurrence.dueOn());
        } else {
            write(HistoryCode.PART_PROVIDED, deed, occurrence.dueOn());
        }
    }

    public void reportProgress(int percent, String words, @Nullable LocalDate nextMilestone, Deed deed) {
        admit(ActionStep.REPORT_PROGRESS);
        String note = Wording.required(words, "note", Wording.TEXT);
        if (percent < 0 || percent > 100) {
            throw InvalidAction.because("progress-out-of-range", percent + " is not a percentage", percent);
        }
        requireMilestone(nextMilestone, deed);
        progress = percent;
        schedule.moveMilestoneTo(nextMilestone);
        write(HistoryCode.PROGRESS_REPORTED, deed, percent, note);
        note(note, deed);
    }

    private void requireMilestone(@Nullable LocalDate milestone, Deed deed) {
        if (milestone == null) {
            return;
        }
        if (isRecurring()) {
            throw InvalidAction.because("milestone-of-recurring", "The rule gives the next date of " + reference);
        }
        requireAfterToday(milestone, deed);
        if (dueOn() != null && milestone.isAfter(dueOn())) {
            throw InvalidAction.because("next-after-due", "The milestone is after the final date", milestone, dueOn());
        }
    }

    /**
     * Parts that are missing stay so; a request to postpone it lapses.
     *
     * @param evidenced whether something proves this occurrence, or the action since it was opened
     */
    public void declareDone(OccurrenceId which, String words, boolean evidenced, Deed deed) {
        admit(ActionStep.DECLARE_DONE);
        Occurrence occurrence = occurrence(which);
        if (!occurrence.state().isUndone()) {
            throw told(StepRefused.of(ActionStep.DECLARE_DONE, reference, occurrence.state()));
        }
        String result = Wording.required(words, "result", Wording.TEXT);
        if (!evidenced) {
            throw InvalidAction.because("evidence-missing", "Nothing proves " + reference, reference);
        }
        occurrence.declare(result, deed);
        if (!isRecurring()) {
            state = ActionState.TO_VERIFY;
            progress = 100;
        }
        write(HistoryCode.DECLARED_DONE, deed, occurrence.period(), occurrence.dueOn(), result);
        lapse(occurrence, deed);
    }

    public void verify(OccurrenceId which, @Nullable String words, Deed deed) {
        Occurrence occurrence = declared(which, ActionStep.VERIFY);
        String note = Wording.optional(words, "note", Wording.TEXT);
        occurrence.verify(deed);
        write(HistoryCode.VERIFIED, deed, occurrence.period(), occurrence.dueOn(), note);
        if (!isRecurring()) {
            state = ActionState.AWAITING_EFFECTIVENESS;
        } else if (schedule.shifts() && !schedule.isRecurrenceEnded() && state == ActionState.IN_PROGRESS) {
            schedule.planAfter(deed.today(), opened());
        }
    }

    public void sendBack(OccurrenceId which, String reason, Deed deed) {
        Occurrence occurrence = declared(which, ActionStep.SEND_BACK);
        String words = Wording.required(reason, "reason", Wording.TEXT);
        occurrence.sendBack(words);
        if (!isRecurring()) {
            state = ActionState.IN_PROGRESS;
        }
        write(HistoryCode.SENT_BACK, deed, occurrence.period(), occurrence.dueOn(), words);
    }

    private Occurrence declared(OccurrenceId which, ActionStep step) {
        admit(step);
        Occurrence occurrence = occurrence(which);
        if (occurrence.state() != OccurrenceState.DECLARED) {
            throw told(StepRefused.of(step, reference, occurrence.state()));
        }
        return occurrence;
    }

    /** A recurring action that has no more dates awaits the check; one done once does so since it was verified. */
    public void carriedOut(Deed deed) {
        if (state == ActionState.IN_PROGRESS && isRecurring()) {
            state = ActionState.AWAITING_EFFECTIVENESS;
            schedule.planNothing();
            write(HistoryCode.RECURRENCE_EXHAUSTED, deed);
        }
    }

    public void checkEffectiveness(boolean works, @Nullable String words, DeadlinePolicy deadlines, Deed deed) {
        admit(ActionStep.CHECK_EFFECTIVENESS);
        String note =
                works ? Wording.optional(words, "note", Wording.TEXT) : Wording.required(words, "note", Wording.TEXT);
        if (effectivenessOn != null && effectivenessOn.isAfter(deed.today())) {
            throw InvalidAction.because(
                    "effectiveness-too-early", "The check of " + reference + " is on a later day", effectivenessOn);
        }
        if (openOccurrences().findAny().isPresent()) {
            throw InvalidAction.because("occurrences-open", "Occurrences of " + reference + " are open", reference);
        }
        effective = works;
        if (works) {
            state = ActionState.CLOSED;
            progress = 100;
            schedule.planNothing();
            write(HistoryCode.FOUND_EFFECTIVE, deed, note);
        } else {
            write(HistoryCode.FOUND_INEFFECTIVE, deed, note);
            state = ActionState.IN_PROGRESS;
            progress = 0;
            schedule.reopen(deadlines, opened(), deed.today());
        }
    }

    // --- dates -------------------------------------------------------------------------------------------------------

    public Postponement requestPostponement(LocalDate to, String reason, Deed deed) {
        admit(ActionStep.REQUEST_POSTPONEMENT);
        String words = Wording.required(reason, "reason", Wording.TEXT);
        if (pendingPostponement().isPresent()) {
            throw InvalidAction.because("postponement-pending", "A request waits for a decision already");
        }
        Occurrence occurrence = earliestUndone()
                .orElseThrow(
                        () -> InvalidAction.because("nothing-to-postpone", reference + " has nothing open", reference));
        requireAfterToday(to, deed);
        if (!to.isAfter(occurrence.dueOn())) {
            throw InvalidAction.because("date-not-later", to + " is not later", occurrence.dueOn());
        }
        Postponement request = new Postponement(
                occurrence, requests.size() + 1, to, words, Objects.requireNonNull(deed.author()), deed.at());
        requests.add(request);
        write(HistoryCode.POSTPONEMENT_REQUESTED, deed, request.from(), to, words);
        return request;
    }

    /** @return what has another date now; empty when it was refused */
    public Optional<Occurrence> decidePostponement(
            PostponementId which, boolean grant, @Nullable String words, Deed deed) {
        admit(ActionStep.DECIDE_POSTPONEMENT);
        Postponement request = request(which);
        if (!request.isPending()) {
            throw InvalidAction.because("postponement-decided", "The request was decided already");
        }
        String note = Wording.optional(words, "note", Wording.TEXT);
        request.decide(grant, note, deed);
        write(grant ? HistoryCode.POSTPONEMENT_GRANTED : HistoryCode.POSTPONEMENT_REFUSED, deed, request.to(), note);
        if (!grant) {
            return Optional.empty();
        }
        postponements++;
        Occurrence occurrence = occurrence(request.occurrence());
        occurrence.postponeTo(request.to());
        if (!isRecurring()) {
            schedule.moveDueTo(request.to());
        }
        return Optional.of(occurrence);
    }

    /** A later date that was decided without being asked for. @return what has another date now */
    public Occurrence postpone(LocalDate to, String decision, Deed deed) {
        Postponement decided = requestPostponement(to, decision, deed);
        return decidePostponement(decided.id(), true, decision, deed).orElseThrow();
    }

    /** A request to postpone what is done or ended has no object any more. */
    private void lapse(Occurrence occurrence, Deed deed) {
        Deed byItself = deed.byItself();
        requests.stream()
                .filter(request -> request.isPending() && request.occurrence().equals(occurrence.id()))
                .forEach(request -> {
                    request.decide(false, null, byItself);
                    write(HistoryCode.POSTPONEMENT_LAPSED, byItself, request.to());
                });
    }

    public void changeRule(Recurrence rule, LatePolicy policy, @Nullable LocalDate next, Deed deed) {
        admit(ActionStep.CHANGE_RULE);
        if (!isRecurring() || !rule.isRecurring()) {
            throw InvalidAction.because("not-recurring", reference + " is done once", reference);
        }
        if (next != null && next.isBefore(deed.today())) {
            throw InvalidAction.because("date-in-past", next + " is past", next);
        }
        schedule.changeRule(rule, policy, next, opened(), deed.today());
        write(HistoryCode.RULE_CHANGED, deed, nextDueOn());
    }

    /** @return the occurrences that were cancelled */
    public List<Occurrence> endRecurrence(String reason, Deed deed) {
        admit(ActionStep.END_RECURRENCE);
        if (!isRecurring()) {
            throw InvalidAction.because("not-recurring", reference + " is done once", reference);
        }
        String words = Wording.required(reason, "reason", Wording.TEXT);
        schedule.endRecurrence();
        state = ActionState.AWAITING_EFFECTIVENESS;
        write(HistoryCode.RECURRENCE_ENDED, deed, words);
        return cancelUndone(deed);
    }

    // --- responsibility ----------------------------------------------------------------------------------------------

    public void transfer(PersonId newPilot, String reason, Deed deed) {
        admit(ActionStep.TRANSFER);
        String words = Wording.required(reason, "reason", Wording.TEXT);
        if (newPilot.equals(pilot)) {
            throw InvalidAction.because("same-pilot", "That person pilots " + reference + " already", reference);
        }
        PersonId former = pilot;
        pilot = newPilot;
        if (state == ActionState.TO_ACCEPT) {
            askedOn = deed.today();
        }
        write(HistoryCode.TRANSFERRED, deed, former, newPilot, words);
    }

    /** Piloting and parts asked by name. @return false when the person had nothing to do with it */
    public boolean handOver(PersonId from, PersonId to, String reason, Deed deed) {
        String words = Wording.required(reason, "reason", Wording.TEXT);
        boolean piloted = from.equals(pilot);
        if (piloted) {
            pilot = to;
            write(HistoryCode.TRANSFERRED, deed, from, to, words);
        }
        List<Contributor> former = contributors();
        Contributor leaver = new Contributor.Someone(from);
        askContributors(former.stream()
                .map(contributor -> contributor.equals(leaver) ? new Contributor.Someone(to) : contributor)
                .distinct()
                .toList());
        boolean asked = !former.equals(contributors());
        for (Occurrence occurrence : openOccurrences().toList()) {
            for (Contribution part : occurrence.contributions()) {
                asked |= part.handOver(from, to);
            }
        }
        if (asked) {
            write(HistoryCode.PARTS_HANDED_OVER, deed, from, to, words);
        }
        return piloted || asked;
    }

    public void suspend(String reason, Deed deed) {
        admit(ActionStep.SUSPEND);
        stateReason = Wording.required(reason, "reason", Wording.TEXT);
        stateBeforeSuspension = state;
        state = ActionState.SUSPENDED;
        write(HistoryCode.SUSPENDED, deed, stateReason);
    }

    /** What a recurring action missed meanwhile is not asked for. */
    public void resume(@Nullable LocalDate newDueOn, Deed deed) {
        admit(ActionStep.RESUME);
        if (newDueOn != null) {
            requireAfterToday(newDueOn, deed);
            schedule.moveDueTo(newDueOn);
            if (!isRecurring()) {
                earliestUndone().ifPresent(occurrence -> occurrence.postponeTo(newDueOn));
            }
        }
        state = Objects.requireNonNull(stateBeforeSuspension);
        stateBeforeSuspension = null;
        stateReason = null;
        schedule.skipMissed(opened(), deed.today());
        write(HistoryCode.RESUMED, deed, newDueOn);
    }

    public void abandon(String decision, Deed deed) {
        admit(ActionStep.ABANDON);
        stateReason = Wording.required(decision, "decision", Wording.TEXT);
        openOccurrences().toList().forEach(occurrence -> cancel(occurrence, deed));
        state = ActionState.ABANDONED;
        schedule.planNothing();
        calm();
        write(HistoryCode.ABANDONED, deed, stateReason);
    }

    // --- what time does ----------------------------------------------------------------------------------------------

    /** @return false when no answer is awaited any more */
    public boolean remindAnswer(Deed deed) {
        if (state != ActionState.TO_ACCEPT) {
            return false;
        }
        write(HistoryCode.ANSWER_REMINDED, deed);
        return true;
    }

    /** @return false when the work is done, or a later reminder or the delay itself has overtaken this one */
    public boolean remindDeadline(UUID which, DeadlinePolicy deadlines, Deed deed) {
        LocalDate due = watchedDate(which);
        if (due == null
                || !deadlines.late(due).isAfter(deed.at())
                || !watched(which).remind(deadlines.latestReminder(due, deed.at()))) {
            return false;
        }
        write(HistoryCode.DEADLINE_REMINDED, deed, due);
        return true;
    }

    /** @return false when the work is done or has another date */
    public boolean recordDelay(UUID which, Deed deed) {
        LocalDate due = watchedDate(which);
        if (due == null || !due.isBefore(deed.today())) {
            return false;
        }
        watched(which).alertHead(deed.at());
        write(HistoryCode.DELAY_RECORDED, deed, due);
        return true;
    }

    /** @return false when the work is done or has another date */
    public boolean escalateDelay(UUID which, Deed deed) {
        LocalDate due = watchedDate(which);
        if (due == null || !due.isBefore(deed.today())) {
            return false;
        }
        watched(which).alertSecretaryGeneral(deed.at());
        write(HistoryCode.DELAY_ESCALATED, deed, due);
        return true;
    }

    /** Somebody alerted has dealt with it. */
    public void treatDelay(boolean asHead, boolean asSecretaryGeneral, String words, Deed deed) {
        admit(ActionStep.TREAT_DELAY);
        String note = Wording.required(words, "note", Wording.TEXT);
        for (Watched one : escalated().toList()) {
            if (asHead) {
                one.headHasDealtWithIt();
            }
            if (asSecretaryGeneral) {
                one.secretaryGeneralHasDealtWithIt();
            }
        }
        write(HistoryCode.DELAY_TREATED, deed, note);
    }

    /**
     * Work of the pilot whose date is past; what is suspended or waits for others is not late.
     *
     * @param open the open occurrences, for who has read them apart
     */
    public boolean isLate(Collection<Occurrence> open, LocalDate today) {
        if (state == ActionState.SUSPENDED || !state.isOpen()) {
            return false;
        }
        LocalDate due = dueOn();
        boolean notEngagedInTime = !state.isEngaged() && due != null && due.isBefore(today);
        return notEngagedInTime || open.stream().anyMatch(one -> one.isLate(today));
    }

    /** Whether somebody was alerted of a delay that lasts. */
    public boolean isEscalated(Collection<Occurrence> open) {
        return state != ActionState.SUSPENDED && (isEscalated() || open.stream().anyMatch(Watched::isEscalated));
    }

    /** The date that is still watched; null when there is nothing left to watch. */
    private @Nullable LocalDate watchedDate(UUID which) {
        if (state == ActionState.SUSPENDED || !state.isOpen()) {
            return null;
        }
        if (which.equals(id)) {
            return isAwaited() ? dueOn() : null;
        }
        Occurrence occurrence = occurrence(new OccurrenceId(which));
        return occurrence.state().isUndone() ? occurrence.dueOn() : null;
    }

    private Watched watched(UUID which) {
        return which.equals(id) ? this : occurrence(new OccurrenceId(which));
    }

    /** The pilot's answer is awaited while a final date runs. */
    public boolean isAwaited() {
        return state == ActionState.TO_ACCEPT && !isRecurring() && dueOn() != null;
    }

    /** The action itself and its open occurrences, as far as a delay waits to be dealt with. */
    public Stream<Watched> escalated() {
        return Stream.concat(Stream.of(this), openOccurrences()).filter(Watched::isEscalated);
    }

    /** Whether there is something to take the step on, beside the state that admits it. */
    public boolean offers(ActionStep step, LocalDate today) {
        return switch (step) {
            case DECLARE_DONE -> earliestUndone().isPresent();
            case VERIFY, SEND_BACK -> openOccurrences().anyMatch(one -> one.state() == OccurrenceState.DECLARED);
            case CHECK_EFFECTIVENESS ->
                openOccurrences().findAny().isEmpty() && (effectivenessOn == null || !effectivenessOn.isAfter(today));
            case REQUEST_POSTPONEMENT ->
                earliestUndone().isPresent() && pendingPostponement().isEmpty();
            case DECIDE_POSTPONEMENT -> pendingPostponement().isPresent();
            case CHANGE_RULE, END_RECURRENCE -> isRecurring();
            case TREAT_DELAY -> escalated().findAny().isPresent();
            default -> true;
        };
    }

    // --- words -------------------------------------------------------------------------------------------------------

    public void edit(
            String newTheme,
            String themeWords,
            String newLabel,
            List<Contributor> newContributors,
            Priority newPriority,
            @Nullable String criterion,
            @Nullable LocalDate checkOn,
            Deed deed) {
        admit(ActionStep.EDIT);
        describe(newTheme, themeWords, Wording.required(newLabel, "label", Wording.LABEL));
        askContributors(newContributors.stream().distinct().toList());
        priority = newPriority;
        effectivenessCriterion = Wording.optional(criterion, "criterion", Wording.TEXT);
        effectivenessOn = checkOn;
        write(HistoryCode.EDITED, deed);
    }

    public void observe(String text, Deed deed) {
        admit(ActionStep.OBSERVE);
        note(Wording.required(text, "observation", Wording.TEXT), deed);
        write(HistoryCode.OBSERVED, deed);
    }

    public void addEvidence(String fileName, Deed deed) {
        admit(ActionStep.ADD_EVIDENCE);
        write(HistoryCode.EVIDENCE_ADDED, deed, fileName);
    }

    /**
     * Lays the plan that the action comes from beside it, as it is written now.
     *
     * @param wanted where the plan's value is to go even though the product's was changed since the last import
     */
    public PlanMerge mergeWith(Terms plan, Set<ImportPreview.Column> wanted, LocalDate today) {
        return PlanMerge.of(this, planned, plan, wanted, today);
    }

    /**
     * Brings the planned values of an action that is taken over up to date with the plan it comes from. What people have done
     * in the meantime stays: states, postponements, answers, and what the plan does not speak of.
     *
     * @return whether anything changed
     * @throws InvalidAction {@code rule-kind} when it was done once and would recur, or the other way round
     */
    public boolean planAgain(
            PlanMerge merge, String themeWords, @Nullable String observation, String source, Deed deed) {
        if (isOfAnotherKind(merge)) {
            throw InvalidAction.because("rule-kind", reference + " cannot turn recurring, or cease to be", reference);
        }
        if (!wouldChange(merge, observation)) {
            return false;
        }
        boolean noteIsNew = isNew(observation);
        LocalDate formerDue = dueOn();
        takeFromPlan(merge, themeWords, deed.today());
        if (!isRecurring() && !Objects.equals(formerDue, dueOn())) {
            earliestUndone().ifPresent(occurrence -> occurrence.postponeTo(Objects.requireNonNull(dueOn())));
        }
        write(HistoryCode.IMPORTED_AGAIN, deed, source);
        if (noteIsNew) {
            note(observation, deed);
        }
        return true;
    }

    /** A rule does not turn into a single date by an import, nor the other way round. */
    public boolean isOfAnotherKind(PlanMerge merge) {
        return isRecurring() != merge.recurrence().isRecurring();
    }

    private void takeFromPlan(PlanMerge merge, String themeWords, LocalDate today) {
        describe(merge.theme(), themeWords, merge.label());
        pilot = merge.pilot();
        askContributors(merge.contributors());
        schedule.follow(merge, opened(), today);
        planned = new PlannedBefore(merge.plan());
    }

    /** Keeps what the plan says now, for the next import to tell what was changed in the product since. */
    public void remember(Terms plan) {
        planned = new PlannedBefore(plan);
    }

    public boolean remembers(Terms plan) {
        return planned != null && planned.says(plan);
    }

    /** Whether {@link #planAgain} would change anything; ended actions stay as they ended. */
    public boolean wouldChange(PlanMerge merge, @Nullable String observation) {
        return state.isOpen() && (isNew(observation) || merge.changes(this));
    }

    private boolean isNew(@Nullable String observation) {
        String words = Wording.optional(observation, "observation", Wording.TEXT);
        return words != null
                && observations.stream().noneMatch(one -> one.text().equals(words));
    }

    /** See {@link Schedule#knows}. */
    boolean isKnownDate(LocalDate date) {
        return schedule.knows(date, opened());
    }

    private void note(@Nullable String text, Deed deed) {
        String words = Wording.optional(text, "observation", Wording.TEXT);
        if (words != null) {
            observations.add(new Observation(this, ++observationCount, words, deed));
        }
    }

    private void write(HistoryCode code, Deed deed, @Nullable Object... arguments) {
        List<String> words = Arrays.stream(arguments)
                .map(argument -> argument == null ? "" : argument.toString())
                .toList();
        history.add(new HistoryEntry(this, ++historyLength, code, words, deed));
    }

    // --- guards ------------------------------------------------------------------------------------------------------

    /** @throws StepRefused when the state does not admit it */
    public void admit(ActionStep step) {
        if (!state.admits(step)) {
            throw told(StepRefused.of(step, reference, state));
        }
    }

    /** Says who has brought the action to where it stands: whoever is refused has mostly not seen that yet. */
    private StepRefused told(StepRefused refusal) {
        return history().stream()
                .filter(entry -> entry.code().isDecisive())
                .findFirst()
                .filter(entry -> entry.author() != null)
                .map(entry -> refusal.after(Objects.requireNonNull(entry.author()), entry.at()))
                .orElse(refusal);
    }

    /** @throws ChangedMeanwhile when it was changed since somebody read that version */
    public void requireVersion(int read) {
        if (version != read) {
            throw history().stream()
                    .findFirst()
                    .filter(entry -> entry.author() != null)
                    .map(entry -> ChangedMeanwhile.of(reference, Objects.requireNonNull(entry.author()), entry.at()))
                    .orElseGet(() -> ChangedMeanwhile.of(reference));
        }
    }

    private static void requireAfterToday(LocalDate date, Deed deed) {
        if (!date.isAfter(deed.today())) {
            throw InvalidAction.because("date-not-after-today", date + " is not after today", date);
        }
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    public ActionId id() {
        return new ActionId(id);
    }

    public int version() {
        return version;
    }

    public String reference() {
        return reference;
    }

    public String theme() {
        return theme;
    }

    public String label() {
        return label;
    }

    public Origin origin() {
        return origin;
    }

    public ActionState state() {
        return state;
    }

    public @Nullable String stateReason() {
        return stateReason;
    }

    public @Nullable PersonId pilot() {
        return pilot;
    }

    public boolean isPilotedBy(PersonId person) {
        return person.equals(pilot);
    }

    public @Nullable PersonId proposedBy() {
        return proposedBy;
    }

    /** @param row what a query finds in {@code contributors} */
    public static Contributor contributor(Object row) {
        return ((PlannedContributor) row).contributor();
    }

    public List<Contributor> contributors() {
        return contributors.stream().map(PlannedContributor::contributor).toList();
    }

    public Recurrence recurrence() {
        return schedule.recurrence();
    }

    public boolean isRecurring() {
        return schedule.isRecurring();
    }

    public LatePolicy latePolicy() {
        return schedule.latePolicy();
    }

    public @Nullable LocalDate initialDueOn() {
        return schedule.initialDueOn();
    }

    public @Nullable LocalDate revisedDueOn() {
        return schedule.revisedDueOn();
    }

    /** The final date in force. */
    public @Nullable LocalDate dueOn() {
        return schedule.dueOn();
    }

    public @Nullable LocalDate nextDueOn() {
        return schedule.nextDueOn();
    }

    public @Nullable LocalDate proposedDueOn() {
        return proposedDueOn;
    }

    public @Nullable String pilotNote() {
        return pilotNote;
    }

    /** When the pilot was asked to answer; null before. */
    public @Nullable LocalDate askedOn() {
        return askedOn;
    }

    public Priority priority() {
        return priority;
    }

    public int progress() {
        return progress;
    }

    public int postponements() {
        return postponements;
    }

    public @Nullable String effectivenessCriterion() {
        return effectivenessCriterion;
    }

    public @Nullable LocalDate effectivenessOn() {
        return effectivenessOn;
    }

    public @Nullable Boolean effective() {
        return effective;
    }

    /** When the next occurrence is to be opened; empty when there are no more. */
    public Optional<Instant> nextOpening(DeadlinePolicy deadlines) {
        return schedule.nextOpening(deadlines);
    }

    /** The next milestone of an action done once. */
    public Optional<LocalDate> milestone() {
        return schedule.milestone();
    }

    /**
     * The dates that the rule plans from the next one on, up to a day, as far as nothing has been opened for them.
     *
     * @return due dates with the period's code, null where there is none
     */
    public List<PlannedDate> planned(LocalDate until) {
        return schedule.planned(until, opened());
    }

    /** A date that is still to come. */
    public record PlannedDate(LocalDate dueOn, @Nullable String period) {}

    /** In the order of opening. */
    public List<Occurrence> occurrences() {
        return opened().inOrder();
    }

    public Stream<Occurrence> openOccurrences() {
        return opened().open();
    }

    public Optional<Occurrence> earliestUndone() {
        return opened().earliestUndone();
    }

    /** @throws UnknownAction when it is not one of this action */
    public Occurrence occurrence(OccurrenceId which) {
        return opened().with(which);
    }

    /** @throws UnknownAction when it is not one of this action */
    public Occurrence occurrenceOf(ContributionId which) {
        return opened().asking(which);
    }

    private Occurrences opened() {
        return new Occurrences(occurrences);
    }

    /** In the order of asking. */
    public List<Postponement> requests() {
        return requests.stream()
                .sorted(Comparator.comparingInt(Postponement::rank))
                .toList();
    }

    public Optional<Postponement> pendingPostponement() {
        return requests.stream().filter(Postponement::isPending).findFirst();
    }

    /** @throws UnknownAction when it is not one of this action */
    public Postponement request(PostponementId which) {
        return requests.stream()
                .filter(request -> request.id().equals(which))
                .findFirst()
                .orElseThrow(() -> UnknownAction.part("postponement", which.toString()));
    }

    /** Latest first. */
    public List<Observation> observations() {
        return observations.stream()
                .sorted(Comparator.comparingInt(Observation::rank).reversed())
                .toList();
    }

    /** Latest first. */
    public List<HistoryEntry> history() {
        return history.stream()
                .sorted(Comparator.comparingInt(HistoryEntry::rank).reversed())
                .toList();
    }
}
