package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.BodySheet;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingLine;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.MinutesSheet;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.UnknownBody;
import fr.qualipilote.organisation.UnknownMeeting;
import fr.qualipilote.organisation.spi.MeetingDecisionSteps;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Bodies and their meetings: a steering committee that the secretary general chairs. */
@Transactional
abstract class MeetingsContract extends OrganisationContract {

    private static final Matter POSTPONEMENT = new Matter(
            "postponement",
            "7",
            "ACT-2022-004",
            "Travaux",
            "accueil-physique",
            Set.of(DecisionKind.VALIDATE, DecisionKind.REJECT));

    @Autowired
    private MeetingDecisionSteps steps;

    @Autowired
    private JdbcClient database;

    private Actor secretary;
    private Actor chair;
    private ServiceId baru;
    private BodyId copil;

    @BeforeEach
    void aSteeringCommittee() {
        secretary = somebody("Responsable qualité", Function.QUALITY_MANAGER);
        chair = somebody("Secrétaire général", Function.SECRETARY_GENERAL);
        baru = service("BARU");
        copil = bodies.found(secretary, description("COPIL", null));
    }

    private Actor somebody(String name, Function function) {
        PersonId person = person(name);
        mandates.give(admin, function, null, person, false, day("2021-12-01"), null, null);
        return people.actor(person);
    }

    private DescribeBody description(String name, @Nullable LocalDate until) {
        return new DescribeBody(
                BodyKind.STEERING_COMMITTEE,
                name,
                new Seat.OfFunction(Function.SECRETARY_GENERAL),
                List.of(
                        new Seat.OfFunction(Function.QUALITY_MANAGER),
                        new Seat.OfService(baru),
                        new Seat.Guest("Association d’usagers")),
                List.of("pilotage"),
                day("2022-01-01"),
                until,
                "Chaque trimestre");
    }

    private MeetingId meeting() {
        return meetings.plan(secretary, copil, at("2022-06-24"));
    }

    private static PlanMeeting at(String day) {
        return new PlanMeeting(day(day), LocalTime.of(14, 30), 90, "Salle Jean-Moulin");
    }

    private MeetingId openMeeting() {
        MeetingId id = meeting();
        meetings.open(secretary, id);
        return id;
    }

    private DecisionId draft(AgendaItemId item, DraftDecision content) {
        DecisionId id = meetings.draft(secretary, item);
        meetings.keepDraft(secretary, id, content);
        forget();
        return id;
    }

    private MeetingSheet.Decision decision(MeetingId meeting, DecisionId id) {
        forget();
        return meetings.meeting(chair, meeting).items().stream()
                .flatMap(item -> item.decisions().stream())
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    // --- bodies ------------------------------------------------------------------------------------------------------

    @Test
    void aBodyIsReadBackAsItWasDescribed() {
        forget();
        BodySheet body = bodies.body(copil);
        assertThat(body.name()).isEqualTo("COPIL");
        assertThat(body.chair()).isEqualTo(new Seat.OfFunction(Function.SECRETARY_GENERAL));
        assertThat(body.members())
                .containsExactly(
                        new Seat.OfFunction(Function.QUALITY_MANAGER),
                        new Seat.OfService(baru),
                        new Seat.Guest("Association d’usagers"));
        assertThat(body.themes()).containsExactly("pilotage");
        assertThat(body.rhythm()).isEqualTo("Chaque trimestre");
    }

    @Test
    void bodiesThatExistComeFirst() {
        bodies.found(secretary, description("Ancien comité", day("2022-03-31")));
        forget();
        assertThat(bodies.bodies()).extracting(BodySheet::name).containsExactly("COPIL", "Ancien comité");
    }

    @Test
    void whoeverFillsInWhatSomebodyElseHasChangedIsTold() {
        forget();
        int seen = bodies.body(copil).version();
        bodies.change(secretary, copil, seen, description("Comité de pilotage", null));
        forget();
        assertThat(bodies.body(copil).name()).isEqualTo("Comité de pilotage");
        assertThatThrownBy(() -> bodies.change(secretary, copil, seen, description("Autre", null)))
                .isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> bodies.found(secretary, description("comité de pilotage", null)))
                .isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> bodies.body(new BodyId(UUID.randomUUID()))).isInstanceOf(UnknownBody.class);
    }

    // --- before ------------------------------------------------------------------------------------------------------

    @Test
    void aPlannedMeetingExpectsTheChairAndTheMembers() {
        MeetingId id = meeting();
        forget();
        MeetingSheet sheet = meetings.meeting(secretary, id);
        assertThat(sheet.line().state()).isEqualTo(MeetingState.PLANNED);
        assertThat(sheet.line().from()).isEqualTo(LocalTime.of(14, 30));
        assertThat(sheet.presidedBy()).isEqualTo(chair.person());
        assertThat(sheet.attendees())
                .extracting(MeetingSheet.Attendee::seat)
                .containsExactly(
                        new Seat.OfFunction(Function.SECRETARY_GENERAL),
                        new Seat.OfFunction(Function.QUALITY_MANAGER),
                        new Seat.OfService(baru),
                        new Seat.Guest("Association d’usagers"));
        assertThat(sheet.attendees().get(0).chair()).isTrue();
        assertThat(sheet.attendees().get(1).holder()).isEqualTo(secretary.person());
    }

    @Test
    void meetingsAreListedTheLatestFirst() {
        meeting();
        meetings.plan(secretary, copil, at("2022-09-15"));
        forget();
        assertThat(meetings.meetingsOf(copil))
                .extracting(MeetingLine::day)
                .containsExactly(day("2022-09-15"), day("2022-06-24"));
        assertThat(meetings.meetings()).extracting(MeetingLine::bodyName).containsOnly("COPIL");
    }

    @Test
    void aMeetingIsPlannedFromTodayOnWhileTheBodyExists() {
        assertThatThrownBy(() -> meetings.plan(secretary, copil, at("2022-06-23")))
                .isInstanceOf(InvalidOrganisation.class);
        BodyId ended = bodies.found(secretary, description("Ancien comité", day("2022-07-31")));
        assertThatThrownBy(() -> meetings.plan(secretary, ended, at("2022-08-01")))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void theAgendaIsPutInOrderByHand() {
        MeetingId id = meeting();
        AgendaItemId first = meetings.addItem(secretary, id, "Bilan", 20);
        meetings.addItem(secretary, id, "Plan d’action", 30);
        AgendaItemId third = meetings.addItem(secretary, id, "Questions diverses", 0);
        meetings.moveItem(secretary, third, -2);
        assertThat(titles(id)).containsExactly("Questions diverses", "Bilan", "Plan d’action");
        meetings.moveItem(secretary, third, 1);
        assertThat(titles(id)).containsExactly("Bilan", "Questions diverses", "Plan d’action");
        meetings.moveItem(secretary, first, -5);
        assertThat(titles(id)).containsExactly("Bilan", "Questions diverses", "Plan d’action");
        meetings.changeItem(secretary, first, "Bilan intermédiaire", 25);
        meetings.removeItem(secretary, third);
        assertThat(titles(id)).containsExactly("Bilan intermédiaire", "Plan d’action");
    }

    private List<String> titles(MeetingId id) {
        forget();
        return meetings.meeting(secretary, id).items().stream()
                .map(MeetingSheet.Item::title)
                .toList();
    }

    @Test
    void whatWaitsIsOfferedUntilItIsOnTheAgenda() {
        MeetingId id = meeting();
        committee.waiting.add(POSTPONEMENT);
        assertThat(meetings.waiting(secretary, id)).containsExactly(POSTPONEMENT);
        meetings.addMatter(secretary, id, "postponement", "7");
        forget();
        assertThat(meetings.waiting(secretary, id)).isEmpty();
        MeetingSheet.Item item = meetings.meeting(secretary, id).items().get(0);
        assertThat(item.matter()).isEqualTo(POSTPONEMENT);
        assertThat(item.title()).isEqualTo("Travaux");
        assertThatThrownBy(() -> meetings.addMatter(secretary, id, "postponement", "8"))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aGuestComesAndMayBeTakenOffAgain() {
        MeetingId id = meeting();
        meetings.removeGuest(secretary, meetings.addGuest(secretary, id, "Un expert"));
        assertThat(meetings.meeting(secretary, id).attendees()).hasSize(4);
        MeetingSheet.Attendee member =
                meetings.meeting(secretary, id).attendees().get(1);
        assertThatThrownBy(() -> meetings.removeGuest(secretary, member.id())).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void whoJoinsTheBodyIsExpectedWhenTheAgendaIsSent() {
        MeetingId id = meeting();
        meetings.addItem(secretary, id, "Bilan", 20);
        PersonId newcomer = person("Nouvelle");
        forget();
        DescribeBody before = description("COPIL", null);
        bodies.change(
                secretary,
                copil,
                bodies.body(copil).version(),
                new DescribeBody(
                        before.kind(),
                        before.name(),
                        before.chair(),
                        List.of(new Seat.OfPerson(newcomer), new Seat.OfService(baru)),
                        before.themes(),
                        before.since(),
                        null,
                        null));
        meetings.convene(secretary, id);
        forget();
        assertThat(meetings.meeting(secretary, id).attendees())
                .extracting(MeetingSheet.Attendee::seat)
                .containsExactlyInAnyOrder(
                        new Seat.OfFunction(Function.SECRETARY_GENERAL),
                        new Seat.OfPerson(newcomer),
                        new Seat.OfService(baru),
                        new Seat.Guest("Association d’usagers"));
    }

    @Test
    void aMeetingThatIsMovedOrCancelledSaysSo() {
        MeetingId id = meeting();
        forget();
        int seen = meetings.meeting(secretary, id).version();
        meetings.move(secretary, id, seen, at("2022-07-01"));
        forget();
        assertThat(meetings.meeting(secretary, id).line().day()).isEqualTo(day("2022-07-01"));
        assertThatThrownBy(() -> meetings.move(secretary, id, seen, at("2022-07-02")))
                .isInstanceOf(InvalidOrganisation.class);
        meetings.cancel(secretary, id, "Salle prise");
        forget();
        assertThat(meetings.meeting(secretary, id).line().cancelledBecause()).isEqualTo("Salle prise");
    }

    // --- during ------------------------------------------------------------------------------------------------------

    @Test
    void eachMeetingOfAYearHasItsNumber() {
        openMeeting();
        MeetingId second = openMeeting();
        forget();
        assertThat(meetings.meeting(secretary, second).line().reference()).isEqualTo("R-2022-02");
    }

    @Test
    void attendanceAndDiscussionAreKeptAsTheyAreTyped() {
        MeetingId id = openMeeting();
        AgendaItemId item = meetings.addItem(secretary, id, "Bilan", 20);
        MeetingSheet.Attendee first =
                meetings.meeting(secretary, id).attendees().get(0);
        meetings.mark(secretary, first.id(), Attendance.REPRESENTED, "La directrice de cabinet");
        meetings.note(secretary, item, "On parle du bi");
        meetings.note(secretary, item, "On parle du bilan.");
        forget();
        MeetingSheet sheet = meetings.meeting(secretary, id);
        assertThat(sheet.attendees().get(0).by()).isEqualTo("La directrice de cabinet");
        assertThat(sheet.items().get(0).discussion()).isEqualTo("On parle du bilan.");
        assertThatThrownBy(() -> meetings.removeItem(secretary, item)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aHalfTypedDecisionIsThereAfterTheTabWasClosed() {
        MeetingId id = openMeeting();
        AgendaItemId item = meetings.addItem(secretary, id, "Bilan", 20);
        DecisionId draft = draft(item, DraftDecision.empty().text("Le bil"));
        MeetingSheet.Decision kept = decision(id, draft);
        assertThat(kept.state()).isEqualTo(DecisionState.DRAFT);
        assertThat(kept.content().text()).isEqualTo("Le bil");
        assertThatThrownBy(() -> meetings.close(secretary, id)).isInstanceOf(InvalidOrganisation.class);
        meetings.discardDraft(secretary, draft);
        draft(item, DraftDecision.empty());
        meetings.close(secretary, id);
        forget();
        assertThat(meetings.meeting(secretary, id).items().get(0).decisions()).isEmpty();
    }

    @Test
    void decisionsAreNumberedInTheOrderInWhichTheyAreTaken() {
        MeetingId id = openMeeting();
        AgendaItemId item = meetings.addItem(secretary, id, "Bilan", 20);
        DecisionId first = draft(item, DraftDecision.empty().text("Un"));
        DecisionId second = draft(item, DraftDecision.empty().text("Deux"));
        assertThat(meetings.record(secretary, second)).isEqualTo("D-2022-01-01");
        assertThat(meetings.record(secretary, first)).isEqualTo("D-2022-01-02");
        assertThat(committee.told).isEmpty();
        assertThat(decision(id, first).recordedBy()).isEqualTo(secretary.person());
        assertThatThrownBy(() -> meetings.discardDraft(secretary, first)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void anActionIsStartedInTheNameOfTheSecretary() {
        MeetingId id = openMeeting();
        AgendaItemId item = meetings.addItem(secretary, id, "Accueil", 20);
        DecisionId draft = draft(
                item,
                new DraftDecision(
                        DecisionKind.START_ACTION,
                        "Refaire la signalétique",
                        secretary.person(),
                        day("2022-09-30"),
                        "accueil-physique",
                        Set.of()));
        meetings.record(secretary, draft);
        assertThat(committee.told).containsExactly("recorded");
        MeetingDecisionSteps.Order order = steps.order(draft);
        assertThat(order.inTheNameOf()).isEqualTo(secretary.person());
        assertThat(order.text()).isEqualTo("Refaire la signalétique");
        assertThat(order.source()).isEqualTo("D-2022-01-01 (COPIL)");
        assertThat(order.matterKind()).isNull();
        steps.carriedOut(draft, "ACT-2022-016");
        assertThat(decision(id, draft).outcome()).isEqualTo("ACT-2022-016");
        assertThat(steps.title(draft))
                .map(MeetingDecisionSteps.CaseTitle::reference)
                .contains("D-2022-01-01");
    }

    @Test
    void whoIsAskedForMoreIsNamedAndToldToWhateverIsCarriedOut() {
        ServiceId smi = service("SMI");
        Matter results = new Matter(
                "self-diagnosis",
                "AD-2022-01",
                "AD-2022-01",
                "Autodiagnostic",
                null,
                Set.of(DecisionKind.ASK_FOR_MORE),
                List.of(baru, smi));
        committee.waiting.add(results);
        MeetingId id = openMeeting();
        AgendaItemId item = meetings.addMatter(secretary, id, results.kind(), results.id());
        assertThat(meetings.askable(secretary, item)).containsExactly(baru, smi);
        assertThatThrownBy(() -> meetings.askable(chair, item)).isInstanceOf(AccessRefused.class);

        DecisionId draft = draft(
                item, DraftDecision.empty().kind(DecisionKind.ASK_FOR_MORE).text("Joindre le registre"));
        assertThatThrownBy(() -> meetings.record(secretary, draft)).isInstanceOf(InvalidOrganisation.class);
        meetings.keepDraft(secretary, draft, decision(id, draft).content().services(Set.of(smi)));
        forget();
        meetings.record(secretary, draft);
        meetings.confirm(chair, draft, true, null);
        forget();

        assertThat(steps.order(draft).services()).containsExactly(smi);
        assertThat(decision(id, draft).content().services()).containsExactly(smi);
        meetings.close(secretary, id);
        meetings.approve(chair, id);
        assertThat(meetings.minutes(secretary, id)
                        .content()
                        .items()
                        .get(0)
                        .decisions()
                        .get(0)
                        .services())
                .containsExactly("Service SMI");
    }

    @Test
    void whatNeedsTheRightOfTheChairWaitsForTheChair() {
        MeetingId id = openMeeting();
        DecisionId draft = validated(id);
        meetings.record(secretary, draft);
        assertThat(committee.told).containsExactly("to-confirm");
        assertThat(steps.card(draft).assignee()).isNull();
        assertThat(steps.card(draft).role()).isEqualTo(Role.SECRETARY_GENERAL);
        assertThat(decision(id, draft).confirmable()).isTrue();
        meetings.close(secretary, id);
        assertThatThrownBy(() -> meetings.approve(chair, id)).isInstanceOf(InvalidOrganisation.class);
        meetings.confirm(chair, draft, true, null);
        assertThat(committee.told).containsExactly("to-confirm", "confirmed");
        assertThat(steps.order(draft).inTheNameOf()).isEqualTo(chair.person());
        assertThat(steps.order(draft).matterKind()).isEqualTo("postponement");
        assertThat(decision(id, draft).state()).isEqualTo(DecisionState.TAKEN);
        meetings.approve(chair, id);
    }

    @Test
    void theChairMaySetADecisionAside() {
        MeetingId id = openMeeting();
        DecisionId draft = validated(id);
        meetings.record(secretary, draft);
        meetings.confirm(chair, draft, false, "Ce n’est pas ce qui a été dit");
        assertThat(committee.told).containsExactly("to-confirm", "set-aside");
        assertThat(decision(id, draft).note()).isEqualTo("Ce n’est pas ce qui a été dit");
        assertThat(meetings.minutes(secretary, id).content().items().get(0).decisions())
                .extracting(MinutesSheet.Decision::note)
                .containsExactly("Ce n’est pas ce qui a été dit");
    }

    private DecisionId validated(MeetingId id) {
        committee.waiting.add(POSTPONEMENT);
        AgendaItemId item = meetings.addMatter(secretary, id, "postponement", "7");
        return draft(item, DraftDecision.empty().kind(DecisionKind.VALIDATE).text("Accordé"));
    }

    @Test
    void whoeverStandsInForTheChairConfirms() {
        MeetingId id = openMeeting();
        Actor standIn = people.actor(person("Directrice de cabinet"));
        meetings.presideBy(secretary, id, standIn.person());
        DecisionId draft = validated(id);
        meetings.record(secretary, draft);
        assertThat(steps.card(draft).assignee()).isEqualTo(standIn.person());
        assertThat(steps.card(draft).role()).isNull();
        assertThatThrownBy(() -> meetings.presideBy(secretary, id, null)).isInstanceOf(InvalidOrganisation.class);
        meetings.confirm(standIn, draft, true, null);
        assertThat(steps.order(draft).inTheNameOf()).isEqualTo(standIn.person());
    }

    @Test
    void whoeverHoldsTheChairWhenADecisionIsConfirmedConfirmsIt() {
        MeetingId id = openMeeting();
        DecisionId draft = validated(id);
        meetings.record(secretary, draft);
        PersonId successor = person("Nouvelle secrétaire générale");
        mandates.mandates().stream()
                .filter(mandate -> mandate.function() == Function.SECRETARY_GENERAL)
                .forEach(mandate -> mandates.end(admin, mandate, day("2022-05-31")));
        mandates.give(admin, Function.SECRETARY_GENERAL, null, successor, false, day("2022-06-01"), null, null);
        Actor now = people.actor(successor);
        assertThat(now.is(Objects.requireNonNull(steps.card(draft).role()))).isTrue();
        assertThatThrownBy(() -> meetings.confirm(chair, draft, true, null)).isInstanceOf(AccessRefused.class);
        meetings.confirm(now, draft, true, null);
        assertThat(steps.order(draft).inTheNameOf()).isEqualTo(successor);
    }

    @Test
    void minutesDoNotWaitForSomebodyWhoWasNamedAndHasLeft() {
        MeetingId id = openMeeting();
        meetings.addItem(secretary, id, "Bilan", 20);
        PersonId standIn = person("Directrice de cabinet");
        meetings.presideBy(secretary, id, standIn);
        meetings.close(secretary, id);
        assertThatThrownBy(() -> meetings.approve(chair, id)).isInstanceOf(AccessRefused.class);
        people.deactivate(admin, standIn);
        forget();

        meetings.approve(chair, id);
        forget();
        assertThat(meetings.minutes(secretary, id).content().presidedBy()).isEqualTo("Directrice de cabinet");
    }

    @Test
    void whereTheChairWasAPersonWhoHasLeftTheNewChairOfTheBodyApproves() {
        PersonId first = person("Première présidente");
        Actor second = people.actor(person("Seconde présidente"));
        BodyId group = bodies.found(secretary, chairedBy(first));
        MeetingId id = meetings.plan(secretary, group, at("2022-06-24"));
        meetings.open(secretary, id);
        meetings.close(secretary, id);
        people.deactivate(admin, first);
        bodies.change(secretary, group, bodies.body(group).version(), chairedBy(second.person()));
        forget();

        meetings.approve(second, id);
        forget();
        assertThat(meetings.minutes(secretary, id).content().presidedBy()).isEqualTo("Première présidente");
    }

    private DescribeBody chairedBy(PersonId chairing) {
        return new DescribeBody(
                BodyKind.WORKING_GROUP,
                "Groupe de travail",
                new Seat.OfPerson(chairing),
                List.of(new Seat.OfService(baru)),
                List.of(),
                day("2022-01-01"),
                null,
                "");
    }

    @Test
    void whereNobodyPresidesNothingIsDecidedByThatRight() {
        mandates.mandates().stream()
                .filter(mandate -> mandate.function() == Function.SECRETARY_GENERAL)
                .forEach(mandate -> mandates.end(admin, mandate, day("2022-05-31")));
        MeetingId id = openMeeting();
        DecisionId draft = validated(id);
        assertThatThrownBy(() -> meetings.record(secretary, draft)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void whatIsNotThereIsUnknown() {
        assertThatThrownBy(() -> meetings.meeting(secretary, new MeetingId(UUID.randomUUID())))
                .isInstanceOf(UnknownMeeting.class);
        assertThatThrownBy(() -> meetings.note(secretary, new AgendaItemId(UUID.randomUUID()), ""))
                .isInstanceOf(UnknownMeeting.class);
        assertThatThrownBy(() -> meetings.record(secretary, new DecisionId(UUID.randomUUID())))
                .isInstanceOf(UnknownMeeting.class);
    }

    // --- after -------------------------------------------------------------------------------------------------------

    @Test
    void approvedMinutesDoNotMoveWhenPeopleAreCalledOtherwise() {
        MeetingId id = openMeeting();
        AgendaItemId item = meetings.addItem(secretary, id, "Bilan", 20);
        meetings.note(secretary, item, "Présentation. ".repeat(300));
        meetings.record(secretary, draft(item, DraftDecision.empty().text("Le bilan est approuvé.")));
        meetings.close(secretary, id);
        forget();
        MinutesSheet draft = meetings.minutes(chair, id);
        assertThat(draft.sha256()).isNull();
        meetings.approve(chair, id);
        forget();
        MinutesSheet approved = meetings.minutes(secretary, id);
        assertThat(approved.sha256()).matches("[0-9a-f]{64}");
        assertThat(approved.content().presidedBy()).isEqualTo("Secrétaire général");
        assertThat(approved.content().approvedBy()).isEqualTo("Secrétaire général");
        assertThat(approved.content().items().get(0).decisions())
                .extracting(MinutesSheet.Decision::reference)
                .containsExactly("D-2022-01-01");

        PersonLine renamed = people.person(chair.person());
        people.change(admin, renamed, "Sous-préfète", null, renamed.services());
        forget();
        MinutesSheet later = meetings.minutes(secretary, id);
        assertThat(later).isEqualTo(approved);

        meetings.rectify(secretary, id, "Lire « intermédiaire »");
        forget();
        assertThat(meetings.minutes(secretary, id).content()).isEqualTo(approved.content());
        assertThat(meetings.minutes(secretary, id).rectifications())
                .extracting(MinutesSheet.Rectification::text)
                .containsExactly("Lire « intermédiaire »");
    }

    @Test
    void minutesThatSomebodyTamperedWithAreNotShownAsApproved() {
        MeetingId id = openMeeting();
        meetings.addItem(secretary, id, "Bilan", 20);
        meetings.close(secretary, id);
        meetings.approve(chair, id);
        forget();
        database.sql("update org_minutes_piece set content = replace(content, 'Bilan', 'Autre') where meeting_id = ?")
                .param(id.value())
                .update();
        assertThatThrownBy(() -> meetings.minutes(secretary, id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everybodyReadsApprovedMinutesAndMembersReadTheDraft() {
        MeetingId id = openMeeting();
        meetings.addItem(secretary, id, "Bilan", 20);
        meetings.close(secretary, id);
        Actor stranger = actor(Role.AGENT);
        Actor member =
                new Actor(new PersonId(UUID.randomUUID()), "Agent du BARU", Set.of(Role.AGENT), Set.of(baru), Set.of());
        forget();
        assertThat(meetings.meeting(stranger, id).readable()).isFalse();
        assertThat(meetings.meeting(stranger, id).items()).isEmpty();
        assertThat(meetings.meeting(member, id).items()).hasSize(1);
        meetings.approve(chair, id);
        forget();
        assertThat(meetings.meeting(stranger, id).readable()).isTrue();
        assertThat(meetings.minutes(stranger, id).content().items()).hasSize(1);
    }
}
