package fr.qualipilote.organisation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.InvalidOrganisation;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingState;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Seat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingTest {

    private static final LocalDate DAY = LocalDate.of(2022, 6, 24);
    private static final Instant NOW = BusinessClock.fixedAt(DAY).now();
    private static final PersonId SECRETARY = new PersonId(UUID.randomUUID());
    private static final PersonId CHAIR = new PersonId(UUID.randomUUID());

    private final Body body = new Body(
            new BodyId(UUID.randomUUID()),
            new DescribeBody(
                    BodyKind.STEERING_COMMITTEE,
                    "COPIL",
                    new Seat.OfFunction(Function.SECRETARY_GENERAL),
                    List.of(),
                    List.of(),
                    LocalDate.of(2022, 1, 1),
                    null,
                    null));
    private final Meeting meeting = new Meeting(new MeetingId(UUID.randomUUID()), body, at(DAY, 90));
    private final AgendaItem item = new AgendaItem(meeting.id(), 1, "Bilan", 20);

    private static PlanMeeting at(LocalDate day, int minutes) {
        return new PlanMeeting(day, LocalTime.of(10, 0), minutes, "Salle");
    }

    // --- the way of a meeting ----------------------------------------------------------------------------------------

    @Test
    void aMeetingGoesFromItsPlanToItsApprovedMinutes() {
        assertThat(meeting.state()).isEqualTo(MeetingState.PLANNED);
        meeting.convene(1);
        assertThat(meeting.state()).isEqualTo(MeetingState.CONVENED);
        assertThat(meeting.reference()).isNull();
        meeting.open(3, SECRETARY, NOW, DAY);
        assertThat(meeting.reference()).isEqualTo("R-2022-03");
        assertThat(meeting.referenceOf(2)).isEqualTo("D-2022-03-02");
        assertThat(meeting.secretary()).isEqualTo(SECRETARY);
        meeting.close(NOW);
        meeting.approve(CHAIR, NOW);
        assertThat(meeting.state()).isEqualTo(MeetingState.APPROVED);
        assertThat(meeting.approvedBy()).isEqualTo(CHAIR);
    }

    @Test
    void anAgendaWithoutItemsIsNotSent() {
        assertThatThrownBy(() -> meeting.convene(0)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aMeetingIsNotOpenedBeforeItsDay() {
        assertThatThrownBy(() -> meeting.open(1, SECRETARY, NOW, DAY.minusDays(1)))
                .isInstanceOf(InvalidOrganisation.class);
        meeting.open(1, SECRETARY, NOW, DAY.plusDays(1));
        assertThat(meeting.state()).isEqualTo(MeetingState.OPEN);
    }

    @Test
    void whatSitsOrSatIsNeitherCancelledNorMoved() {
        meeting.open(1, SECRETARY, NOW, DAY);
        assertThatThrownBy(() -> meeting.cancel("Trop tard")).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> meeting.move(body, 0, at(DAY.plusDays(1), 60), DAY))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void aCancelledMeetingSaysWhyAndIsOver() {
        assertThatThrownBy(() -> meeting.cancel(" ")).isInstanceOf(InvalidOrganisation.class);
        meeting.cancel("Salle prise");
        assertThat(meeting.cancelledBecause()).isEqualTo("Salle prise");
        assertThatThrownBy(() -> meeting.open(1, SECRETARY, NOW, DAY)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void minutesAreApprovedOnceTheMeetingIsOverAndRectifiedAfterThat() {
        meeting.open(1, SECRETARY, NOW, DAY);
        assertThatThrownBy(() -> meeting.approve(CHAIR, NOW)).isInstanceOf(InvalidOrganisation.class);
        meeting.close(NOW);
        assertThatThrownBy(() -> meeting.rectify("Trop tôt", SECRETARY, NOW)).isInstanceOf(InvalidOrganisation.class);
        meeting.approve(CHAIR, NOW);
        meeting.rectify("Lire « juillet »", SECRETARY, NOW);
        assertThat(meeting.rectifications()).extracting(Rectification::text).containsExactly("Lire « juillet »");
        assertThatThrownBy(() -> meeting.rectify("", SECRETARY, NOW)).isInstanceOf(InvalidOrganisation.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 14, 481})
    void aMeetingLastsAQuarterOfAnHourAtLeastAndADayAtMost(int minutes) {
        assertThatThrownBy(() -> meeting.move(body, 0, at(DAY, minutes), DAY)).isInstanceOf(InvalidOrganisation.class);
        assertThat(meeting.minutes()).isEqualTo(90);
    }

    @Test
    void aMeetingIsNotMovedIntoThePast() {
        assertThatThrownBy(() -> meeting.move(body, 0, at(DAY.minusDays(1), 60), DAY))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void whoIsRepresentedIsRepresentedBySomebody() {
        Attendee attendee = new Attendee(meeting.id(), 0, new Seat.OfPerson(CHAIR), true);
        assertThatThrownBy(() -> attendee.mark(Attendance.REPRESENTED, " ")).isInstanceOf(InvalidOrganisation.class);
        attendee.mark(Attendance.REPRESENTED, "La directrice de cabinet");
        assertThat(attendee.by()).isEqualTo("La directrice de cabinet");
        attendee.mark(Attendance.EXCUSED, "La directrice de cabinet");
        assertThat(attendee.by()).isNull();
    }

    // --- decisions ---------------------------------------------------------------------------------------------------

    @Test
    void aDraftKeepsWhateverIsTyped() {
        Decision decision = new Decision(item, NOW);
        decision.keep(new DraftDecision(DecisionKind.START_ACTION, "Refaire", null, null, null, Set.of()));
        assertThat(decision.isDraft()).isTrue();
        assertThat(decision.content().text()).isEqualTo("Refaire");
        assertThatThrownBy(() -> decision.keep(DraftDecision.empty().text("x".repeat(Decision.LONGEST_TEXT + 1))))
                .isInstanceOf(InvalidOrganisation.class);
        assertThat(decision.content().text()).isEqualTo("Refaire");
    }

    @Test
    void aDecisionThatIsTakenHasItsNumberAndChangesNoMore() {
        Decision decision = decided(DraftDecision.empty().text("Le bilan est approuvé."));
        assertThat(decision.state()).isEqualTo(DecisionState.TAKEN);
        assertThat(decision.reference()).isEqualTo("D-2022-01-01");
        assertThatThrownBy(() -> decision.keep(DraftDecision.empty())).isInstanceOf(InvalidOrganisation.class);
        assertThatThrownBy(() -> record(decision, item)).isInstanceOf(InvalidOrganisation.class);
    }

    @Test
    void anActionNeedsItsWordsItsThemeAndItsDate() {
        DraftDecision whole = new DraftDecision(
                DecisionKind.START_ACTION,
                "Refaire la signalétique",
                null,
                DAY.plusDays(30),
                "accueil-physique",
                Set.of());
        assertThat(decided(whole).state()).isEqualTo(DecisionState.TAKEN);
        for (DraftDecision lacking : List.of(
                whole.text(" "),
                whole.text("x".repeat(501)),
                whole.theme(null),
                whole.dueOn(null),
                whole.dueOn(DAY.minusDays(1)))) {
            assertThatThrownBy(() -> decided(lacking)).isInstanceOf(InvalidOrganisation.class);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = DecisionKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NOTE", "START_ACTION"})
    void underAnItemTypedByHandNothingElseIsDecided(DecisionKind kind) {
        assertThatThrownBy(() -> decided(new DraftDecision(kind, "Décidé", null, DAY.plusDays(30), null, Set.of())))
                .isInstanceOf(InvalidOrganisation.class);
    }

    @ParameterizedTest
    @EnumSource(DecisionKind.class)
    void underAMatterIsDecidedWhatItAdmits(DecisionKind kind) {
        AgendaItem about = AgendaItem.about(
                meeting.id(), 1, new Matter("waiting", "42", "ACT-2022-001", "Travaux", null, Set.of(kind)));
        Decision decision = new Decision(about, NOW);
        decision.keep(new DraftDecision(kind, "Décidé", null, DAY.plusDays(30), "pilotage", Set.of()));
        record(decision, about);
        assertThat(decision.state()).isEqualTo(DecisionState.TAKEN);
    }

    @Test
    void whoIsAskedForMoreIsNamedWhereServicesAreAskedOneByOne() {
        ServiceId baru = new ServiceId(UUID.randomUUID());
        ServiceId smi = new ServiceId(UUID.randomUUID());
        Decision decision = new Decision(item, NOW);
        decision.keep(DraftDecision.empty().kind(DecisionKind.ASK_FOR_MORE).text("Complétez"));
        decision.requireServices(List.of());
        assertThatThrownBy(() -> decision.requireServices(List.of(baru, smi))).isInstanceOf(InvalidOrganisation.class);
        decision.keep(decision.content().services(Set.of(smi)));
        decision.requireServices(List.of(baru, smi));
        assertThatThrownBy(() -> decision.requireServices(List.of(baru))).isInstanceOf(InvalidOrganisation.class);
        assertThat(decision.content().services()).containsExactly(smi);
    }

    @Test
    void nothingIsPutOffToTheSameDay() {
        AgendaItem about = AgendaItem.about(
                meeting.id(), 1, new Matter("waiting", "42", "", "Résultats", null, Set.of(DecisionKind.ADJOURN)));
        Decision decision = new Decision(about, NOW);
        decision.keep(
                DraftDecision.empty().kind(DecisionKind.ADJOURN).text("Reporté").dueOn(DAY));
        assertThatThrownBy(() -> record(decision, about)).isInstanceOf(InvalidOrganisation.class);
        decision.keep(decision.content().dueOn(DAY.plusDays(1)));
        record(decision, about);
        assertThat(decision.state()).isEqualTo(DecisionState.TAKEN);
    }

    @Test
    void theChairConfirmsOrSetsAsideWithAReason() {
        Decision refused = toConfirm();
        assertThatThrownBy(() -> refused.answer(false, " ", CHAIR, NOW)).isInstanceOf(InvalidOrganisation.class);
        refused.answer(false, "Pas sans le budget", CHAIR, NOW);
        assertThat(refused.state()).isEqualTo(DecisionState.SET_ASIDE);
        assertThatThrownBy(() -> refused.carriedOut("ACT-2022-001")).isInstanceOf(InvalidOrganisation.class);

        Decision confirmed = toConfirm();
        confirmed.answer(true, null, CHAIR, NOW);
        confirmed.carriedOut("ACT-2022-001");
        assertThat(confirmed.outcome()).isEqualTo("ACT-2022-001");
        assertThatThrownBy(() -> confirmed.answer(true, null, CHAIR, NOW)).isInstanceOf(InvalidOrganisation.class);
    }

    private Decision toConfirm() {
        AgendaItem about = AgendaItem.about(
                meeting.id(), 1, new Matter("waiting", "42", "", "Report", null, Set.of(DecisionKind.VALIDATE)));
        Decision decision = new Decision(about, NOW);
        decision.keep(DraftDecision.empty().kind(DecisionKind.VALIDATE).text("Accordé"));
        decision.record(about, 1, "D-2022-01-01", true, SECRETARY, NOW, DAY);
        assertThat(decision.state()).isEqualTo(DecisionState.TO_CONFIRM);
        return decision;
    }

    private Decision decided(DraftDecision content) {
        Decision decision = new Decision(item, NOW);
        decision.keep(content);
        record(decision, item);
        return decision;
    }

    private static void record(Decision decision, AgendaItem under) {
        decision.record(under, 1, "D-2022-01-01", false, SECRETARY, NOW, DAY);
    }
}
