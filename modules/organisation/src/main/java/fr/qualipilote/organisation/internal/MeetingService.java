package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.AttendeeId;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.UnknownPerson;
import fr.qualipilote.organisation.domain.AgendaItem;
import fr.qualipilote.organisation.domain.Attendee;
import fr.qualipilote.organisation.domain.Body;
import fr.qualipilote.organisation.domain.Decision;
import fr.qualipilote.organisation.domain.Meeting;
import fr.qualipilote.organisation.domain.MeetingAccessPolicy;
import fr.qualipilote.organisation.spi.AgendaSource;
import fr.qualipilote.organisation.spi.MeetingDecisionProcess;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class MeetingService implements Meetings {

    private final Sittings sittings;
    private final MeetingReading reading;
    private final MinutesWriting minutes;
    private final MeetingRepository meetings;
    private final AttendeeRepository attendees;
    private final AgendaItemRepository items;
    private final DecisionRepository decisions;
    private final Persons persons;
    private final ProgrammeRepository programmes;
    private final ObjectProvider<AgendaSource> agendaSource;
    private final ObjectProvider<MeetingDecisionProcess> process;
    private final BusinessClock clock;

    MeetingService(
            Sittings sittings,
            MeetingReading reading,
            MinutesWriting minutes,
            MeetingRepository meetings,
            AttendeeRepository attendees,
            AgendaItemRepository items,
            DecisionRepository decisions,
            Persons persons,
            ProgrammeRepository programmes,
            ObjectProvider<AgendaSource> agendaSource,
            ObjectProvider<MeetingDecisionProcess> process,
            BusinessClock clock) {
        this.sittings = sittings;
        this.reading = reading;
        this.minutes = minutes;
        this.meetings = meetings;
        this.attendees = attendees;
        this.items = items;
        this.decisions = decisions;
        this.persons = persons;
        this.programmes = programmes;
        this.agendaSource = agendaSource;
        this.process = process;
        this.clock = clock;
    }

    // --- reading -----------------------------------------------------------------------------------------------------

    @Override
    @Transactional(readOnly = true)
    public List<MeetingLine> meetings() {
        return reading.lines();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MeetingLine> meetingsOf(BodyId body) {
        return reading.linesOf(body);
    }

    @Override
    @Transactional(readOnly = true)
    public MeetingSheet meeting(Actor actor, MeetingId id) {
        return reading.sheet(actor, sittings.meeting(id));
    }

    @Override
    @Transactional(readOnly = true)
    public MinutesSheet minutes(Actor actor, MeetingId id) {
        Meeting meeting = sittings.meeting(id);
        if (meeting.state() != MeetingState.APPROVED) {
            sittings.requireReading(actor, meeting);
        }
        return minutes.minutes(meeting);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Matter> waiting(Actor actor, MeetingId id) {
        Meeting meeting = sittings.meeting(id);
        sittings.require(MeetingStep.PREPARE, actor, meeting);
        AgendaSource source = agendaSource.getIfAvailable();
        if (source == null) {
            return List.of();
        }
        List<AgendaItem> agenda = sittings.agenda(id);
        return source.waiting(actor).stream()
                .filter(matter -> agenda.stream().noneMatch(item -> item.isAbout(matter.kind(), matter.id())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceId> askable(Actor actor, AgendaItemId id) {
        AgendaItem item = sittings.item(id);
        sittings.require(MeetingStep.TAKE_MINUTES, actor, sittings.meeting(item.meeting()));
        return servicesToAsk(actor, item);
    }

    private List<ServiceId> servicesToAsk(Actor actor, AgendaItem item) {
        Matter matter = item.matter();
        AgendaSource source = agendaSource.getIfAvailable();
        return matter == null || source == null
                ? List.of()
                : source.matter(actor, matter.kind(), matter.id())
                        .map(Matter::services)
                        .orElse(List.of());
    }

    // --- before ------------------------------------------------------------------------------------------------------

    @Override
    public MeetingId plan(Actor actor, BodyId id, PlanMeeting plan) {
        Body body = sittings.body(id);
        if (!MeetingAccessPolicy.mayPrepare(actor)) {
            throw AccessRefused.to(actor, "plan-meeting", body.name());
        }
        Meeting.requireNotPast(plan, clock.today());
        Meeting meeting = meetings.save(new Meeting(new MeetingId(UUID.randomUUID()), body, plan));
        sittings.expect(meeting, body);
        return meeting.id();
    }

    @Override
    public void move(Actor actor, MeetingId id, int seen, PlanMeeting plan) {
        Meeting meeting = toChange(MeetingStep.MOVE, actor, id);
        meeting.move(sittings.body(meeting.body()), seen, plan, clock.today());
    }

    @Override
    public void convene(Actor actor, MeetingId id) {
        Meeting meeting = toChange(MeetingStep.CONVENE, actor, id);
        meeting.convene(sittings.agenda(id).size());
        sittings.expect(meeting, sittings.body(meeting.body()));
    }

    @Override
    public void cancel(Actor actor, MeetingId id, String reason) {
        toChange(MeetingStep.CANCEL, actor, id).cancel(reason);
    }

    @Override
    public AgendaItemId addItem(Actor actor, MeetingId id, String title, int length) {
        Meeting meeting = toChange(MeetingStep.PREPARE, actor, id);
        return items.save(new AgendaItem(meeting.id(), nextPlace(id), title, length))
                .id();
    }

    @Override
    public AgendaItemId addMatter(Actor actor, MeetingId id, String kind, String matter) {
        Meeting meeting = toChange(MeetingStep.PREPARE, actor, id);
        AgendaSource source = agendaSource.getIfAvailable();
        Matter found =
                source == null ? null : source.matter(actor, kind, matter).orElse(null);
        if (found == null) {
            throw InvalidOrganisation.because("matter-gone", "Nothing to decide about " + kind + " " + matter);
        }
        return items.save(AgendaItem.about(meeting.id(), nextPlace(id), found)).id();
    }

    private int nextPlace(MeetingId id) {
        return sittings.agenda(id).stream().mapToInt(AgendaItem::place).max().orElse(0) + 1;
    }

    @Override
    public void changeItem(Actor actor, AgendaItemId id, String title, int length) {
        AgendaItem item = sittings.item(id);
        toChange(MeetingStep.PREPARE, actor, item.meeting());
        item.describe(title, length);
    }

    @Override
    public void removeItem(Actor actor, AgendaItemId id) {
        AgendaItem item = sittings.item(id);
        toChange(MeetingStep.PREPARE, actor, item.meeting());
        List<Decision> under = sittings.decisionsUnder(item);
        boolean decided = under.stream().anyMatch(decision -> !decision.isDraft() || !decision.isEmpty());
        if (decided || !item.discussion().isEmpty()) {
            throw InvalidOrganisation.because("item-discussed", "Something was noted under " + item.title());
        }
        decisions.deleteAll(under);
        decisions.flush();
        items.delete(item);
    }

    @Override
    public void moveItem(Actor actor, AgendaItemId id, int by) {
        AgendaItem moved = sittings.item(id);
        toChange(MeetingStep.PREPARE, actor, moved.meeting());
        List<AgendaItem> agenda = new ArrayList<>(sittings.agenda(moved.meeting()));
        int from = agenda.indexOf(moved);
        int to = Math.max(0, Math.min(agenda.size() - 1, from + by));
        Collections.rotate(agenda.subList(Math.min(from, to), Math.max(from, to) + 1), Integer.compare(from, to));
        for (int place = 0; place < agenda.size(); place++) {
            agenda.get(place).stand(place + 1);
        }
    }

    @Override
    public AttendeeId addGuest(Actor actor, MeetingId id, String words) {
        Meeting meeting = toChange(MeetingStep.PREPARE, actor, id);
        int place =
                sittings.attendees(id).stream().mapToInt(Attendee::place).max().orElse(0) + 1;
        return attendees
                .save(new Attendee(meeting.id(), place, new Seat.Guest(words), false))
                .id();
    }

    @Override
    public void removeGuest(Actor actor, AttendeeId id) {
        Attendee guest = sittings.attendee(id);
        toChange(MeetingStep.PREPARE, actor, guest.meeting());
        if (!guest.isGuest()) {
            throw InvalidOrganisation.because("not-a-guest", "The place is one of the body");
        }
        attendees.delete(guest);
    }

    @Override
    public void presideBy(Actor actor, MeetingId id, @Nullable PersonId person) {
        Meeting meeting = toChange(MeetingStep.PREPARE, actor, id);
        if (person != null && !persons.existsById(person.value())) {
            throw UnknownPerson.withId(person);
        }
        if (sittings.decisions(id).stream().anyMatch(decision -> decision.state() == DecisionState.TO_CONFIRM)) {
            throw InvalidOrganisation.because("decision-to-confirm", "A decision waits for who presides now");
        }
        meeting.presideBy(person);
    }

    // --- during ------------------------------------------------------------------------------------------------------

    @Override
    public void open(Actor actor, MeetingId id) {
        Meeting meeting = toChange(MeetingStep.OPEN, actor, id);
        // so that two meetings that are opened at once have two numbers
        programmes.onlyLocked();
        int rank = meetings.lastNumberOf(meeting.day().getYear()) + 1;
        meeting.open(rank, actor.person(), clock.now(), clock.today());
        sittings.expect(meeting, sittings.body(meeting.body()));
    }

    @Override
    public void mark(Actor actor, AttendeeId id, Attendance presence, @Nullable String by) {
        Attendee attendee = sittings.attendee(id);
        sittings.requireMinutes(actor, sittings.meeting(attendee.meeting()));
        attendee.mark(presence, by);
    }

    @Override
    public void note(Actor actor, AgendaItemId id, String discussion) {
        AgendaItem item = sittings.item(id);
        sittings.requireMinutes(actor, sittings.meeting(item.meeting()));
        item.note(discussion);
    }

    @Override
    public DecisionId draft(Actor actor, AgendaItemId id) {
        AgendaItem item = sittings.item(id);
        toChange(MeetingStep.TAKE_MINUTES, actor, item.meeting());
        return decisions.save(new Decision(item, clock.now())).id();
    }

    @Override
    public void keepDraft(Actor actor, DecisionId id, DraftDecision content) {
        Decision decision = sittings.decision(id);
        toChange(MeetingStep.TAKE_MINUTES, actor, decision.meeting());
        requireKnown(content.follower());
        decision.keep(content);
    }

    private void requireKnown(@Nullable PersonId person) {
        if (person != null && !persons.existsById(person.value())) {
            throw UnknownPerson.withId(person);
        }
    }

    @Override
    public void discardDraft(Actor actor, DecisionId id) {
        Decision decision = sittings.decision(id);
        toChange(MeetingStep.TAKE_MINUTES, actor, decision.meeting());
        if (!decision.isDraft()) {
            throw InvalidOrganisation.because(
                    "decision-state",
                    "Only a draft is discarded",
                    decision.state().name());
        }
        decisions.delete(decision);
    }

    @Override
    public String record(Actor actor, DecisionId id) {
        Decision decision = sittings.decision(id);
        Meeting meeting = sittings.locked(decision.meeting());
        sittings.require(MeetingStep.TAKE_MINUTES, actor, meeting);
        @Nullable PersonId presiding = sittings.presiding(meeting);
        boolean ofTheChair = decision.kind().isOfTheChair();
        if (ofTheChair && presiding == null) {
            throw InvalidOrganisation.because("nobody-presides", "Nobody holds the chair");
        }
        boolean toConfirm = ofTheChair && presiding != null && !actor.is(presiding);
        int rank = decisions.lastNumberIn(meeting.id().value()) + 1;
        String reference = meeting.referenceOf(rank);
        AgendaItem item = sittings.item(decision.item());
        if (decision.kind() == DecisionKind.ASK_FOR_MORE) {
            decision.requireServices(servicesToAsk(actor, item));
        }
        decision.record(item, rank, reference, toConfirm, actor.person(), clock.now(), clock.today());
        decisions.flush();
        if (decision.kind().isEffective()) {
            process.getObject().recorded(id, toConfirm);
        }
        return reference;
    }

    @Override
    public void confirm(Actor actor, DecisionId id, boolean confirmed, @Nullable String note) {
        Decision decision = sittings.decision(id);
        Meeting meeting = sittings.locked(decision.meeting());
        sittings.require(MeetingStep.CONFIRM, actor, meeting);
        decision.answer(confirmed, note, actor.person(), clock.now());
        decisions.flush();
        process.getObject().confirmed(id, confirmed, actor.person());
    }

    // --- after -------------------------------------------------------------------------------------------------------

    @Override
    public void close(Actor actor, MeetingId id) {
        Meeting meeting = sittings.locked(id);
        sittings.require(MeetingStep.CLOSE, actor, meeting);
        List<Decision> drafts =
                sittings.decisions(id).stream().filter(Decision::isDraft).toList();
        if (drafts.stream().anyMatch(draft -> !draft.isEmpty())) {
            throw InvalidOrganisation.because("decision-draft", "A decision is half typed");
        }
        decisions.deleteAll(drafts);
        meeting.close(clock.now());
    }

    @Override
    public void approve(Actor actor, MeetingId id) {
        Meeting meeting = sittings.locked(id);
        sittings.require(MeetingStep.APPROVE, actor, meeting);
        if (sittings.decisions(id).stream().anyMatch(decision -> decision.state() == DecisionState.TO_CONFIRM)) {
            throw InvalidOrganisation.because("decision-to-confirm", "A decision waits to be confirmed");
        }
        meeting.approve(actor.person(), clock.now());
        minutes.freeze(meeting);
    }

    @Override
    public void rectify(Actor actor, MeetingId id, String text) {
        toChange(MeetingStep.RECTIFY, actor, id).rectify(text, actor.person(), clock.now());
    }

    private Meeting toChange(MeetingStep step, Actor actor, MeetingId id) {
        Meeting meeting = sittings.meeting(id);
        sittings.require(step, actor, meeting);
        return meeting;
    }
}
