package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.AttendeeId;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.MeetingStep;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Seat;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.transaction.annotation.Transactional;

/** Every use case of bodies and meetings, as each role: the committee is chaired by the secretary general. */
@Transactional
abstract class MeetingAccessContract extends OrganisationContract {

    private static final Set<Role> PREPARING = EnumSet.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER);
    private static final Set<Role> CHAIR = EnumSet.of(Role.SECRETARY_GENERAL);
    private static final Set<Role> READING =
            EnumSet.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.SECRETARY_GENERAL, Role.HEAD_OF_SERVICE);

    private record Deed(Set<Role> allowed, Consumer<Actor> deed) {}

    private PersonId chair;
    private BodyId body;
    private MeetingId meeting;
    private AgendaItemId item;
    private AttendeeId attendee;
    private DecisionId decision;

    @BeforeEach
    void aMeetingThatSits() {
        Actor secretary = people.actor(person("Responsable qualité"));
        Actor preparing = new Actor(secretary.person(), "RQ", PREPARING, Set.of(), Set.of());
        chair = person("Secrétaire général");
        mandates.give(admin, Function.SECRETARY_GENERAL, null, chair, false, day("2021-12-01"), null, null);
        body = bodies.found(preparing, description());
        meeting = meetings.plan(preparing, body, plan());
        item = meetings.addItem(preparing, meeting, "Bilan", 20);
        meetings.open(preparing, meeting);
        attendee = meetings.meeting(preparing, meeting).attendees().get(0).id();
        decision = meetings.draft(preparing, item);
        forget();
    }

    private static DescribeBody description() {
        return new DescribeBody(
                BodyKind.STEERING_COMMITTEE,
                "COPIL",
                new Seat.OfFunction(Function.SECRETARY_GENERAL),
                List.of(new Seat.OfFunction(Function.HEAD_OF_SERVICE)),
                List.of(),
                day("2022-01-01"),
                null,
                null);
    }

    private static PlanMeeting plan() {
        return new PlanMeeting(day("2022-06-24"), LocalTime.of(10, 0), 60, "Salle");
    }

    private Map<String, Deed> deeds() {
        Map<String, Deed> deeds = new HashMap<>();
        prepares(deeds, "Bodies.found", a -> bodies.found(a, description()));
        prepares(deeds, "Bodies.change", a -> bodies.change(a, body, 0, description()));
        prepares(deeds, "Meetings.plan", a -> meetings.plan(a, body, plan()));
        prepares(deeds, "Meetings.waiting", a -> meetings.waiting(a, meeting));
        prepares(deeds, "Meetings.askable", a -> meetings.askable(a, item));
        prepares(deeds, "Meetings.move", a -> meetings.move(a, meeting, 0, plan()));
        prepares(deeds, "Meetings.convene", a -> meetings.convene(a, meeting));
        prepares(deeds, "Meetings.cancel", a -> meetings.cancel(a, meeting, "X"));
        prepares(deeds, "Meetings.addItem", a -> meetings.addItem(a, meeting, "X", 0));
        prepares(deeds, "Meetings.addMatter", a -> meetings.addMatter(a, meeting, "x", "y"));
        prepares(deeds, "Meetings.changeItem", a -> meetings.changeItem(a, item, "X", 0));
        prepares(deeds, "Meetings.removeItem", a -> meetings.removeItem(a, item));
        prepares(deeds, "Meetings.moveItem", a -> meetings.moveItem(a, item, 1));
        prepares(deeds, "Meetings.addGuest", a -> meetings.addGuest(a, meeting, "X"));
        prepares(deeds, "Meetings.removeGuest", a -> meetings.removeGuest(a, attendee));
        prepares(deeds, "Meetings.presideBy", a -> meetings.presideBy(a, meeting, null));
        prepares(deeds, "Meetings.open", a -> meetings.open(a, meeting));
        prepares(deeds, "Meetings.mark", a -> meetings.mark(a, attendee, Attendance.PRESENT, null));
        prepares(deeds, "Meetings.note", a -> meetings.note(a, item, "X"));
        prepares(deeds, "Meetings.draft", a -> meetings.draft(a, item));
        prepares(deeds, "Meetings.keepDraft", a -> meetings.keepDraft(a, decision, DraftDecision.empty()));
        prepares(deeds, "Meetings.discardDraft", a -> meetings.discardDraft(a, decision));
        prepares(deeds, "Meetings.record", a -> meetings.record(a, decision));
        prepares(deeds, "Meetings.close", a -> meetings.close(a, meeting));
        prepares(deeds, "Meetings.rectify", a -> meetings.rectify(a, meeting, "X"));
        deeds.put("Meetings.confirm", new Deed(CHAIR, a -> meetings.confirm(a, decision, true, null)));
        deeds.put("Meetings.approve", new Deed(CHAIR, a -> meetings.approve(a, meeting)));
        deeds.put("Meetings.minutes", new Deed(READING, a -> meetings.minutes(a, meeting)));
        return deeds;
    }

    private static void prepares(Map<String, Deed> deeds, String name, Consumer<Actor> deed) {
        deeds.put(name, new Deed(PREPARING, deed));
    }

    /** Somebody with that role alone; the secretary general is who holds the chair. */
    private Actor as(Role role) {
        PersonId person = role == Role.SECRETARY_GENERAL ? chair : new PersonId(UUID.randomUUID());
        return new Actor(person, "Essai", Set.of(role), Set.of(), Set.of());
    }

    @TestFactory
    Stream<DynamicTest> whoHasNoRightIsRefused() {
        return deeds().entrySet().stream()
                .flatMap(entry -> EnumSet.complementOf(
                                EnumSet.copyOf(entry.getValue().allowed()))
                        .stream()
                        .map(role ->
                                DynamicTest.dynamicTest(entry.getKey() + " as " + role.code(), () -> assertThatThrownBy(
                                                () -> entry.getValue().deed().accept(as(role)))
                                        .isInstanceOf(AccessRefused.class))));
    }

    @TestFactory
    Stream<DynamicTest> whoHasTheRightIsNotRefusedIt() {
        return deeds().entrySet().stream().flatMap(entry -> entry.getValue().allowed().stream()
                .map(role -> DynamicTest.dynamicTest(entry.getKey() + " as " + role.code(), () -> {
                    Throwable thrown =
                            catchThrowable(() -> entry.getValue().deed().accept(as(role)));
                    assertThat(thrown instanceof AccessRefused).as("%s", thrown).isFalse();
                })));
    }

    @Test
    void aSecretaryGeneralWhoDoesNotPresideNeitherConfirmsNorApproves() {
        Actor another =
                new Actor(new PersonId(UUID.randomUUID()), "Autre", Set.of(Role.SECRETARY_GENERAL), Set.of(), Set.of());
        assertThatThrownBy(() -> meetings.approve(another, meeting)).isInstanceOf(AccessRefused.class);
    }

    @TestFactory
    Stream<DynamicTest> theSheetOffersWhatTheRoleMayDo() {
        return Arrays.stream(Role.values())
                .map(role -> DynamicTest.dynamicTest(role.code(), () -> {
                    MeetingSheet sheet = meetings.meeting(as(role), meeting);
                    assertThat(sheet.readable()).isEqualTo(READING.contains(role));
                    assertThat(sheet.steps().contains(MeetingStep.TAKE_MINUTES)).isEqualTo(PREPARING.contains(role));
                    assertThat(sheet.steps().contains(MeetingStep.CONFIRM)).isEqualTo(CHAIR.contains(role));
                    assertThat(bodies.mayPrepare(as(role))).isEqualTo(PREPARING.contains(role));
                }));
    }

    @Test
    void noUseCaseThatTakesAnActorIsForgotten() {
        Set<String> all = Stream.of(Bodies.class, Meetings.class)
                .flatMap(api -> Arrays.stream(api.getMethods()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Actor.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toSet());
        // they answer to everybody, each what that person may see
        all.removeAll(List.of("Meetings.meeting", "Bodies.mayPrepare"));
        assertThat(deeds().keySet()).containsExactlyInAnyOrderElementsOf(all);
    }
}
