package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.organisation.Attendance;
import fr.qualipilote.organisation.BodyId;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DescribeBody;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Function;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.organisation.Seat;
import fr.qualipilote.organisation.domain.AgendaItem;
import fr.qualipilote.organisation.domain.Body;
import fr.qualipilote.organisation.domain.Decision;
import fr.qualipilote.organisation.domain.Meeting;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bodies of the demonstration and two meetings of its steering committee, after its organisation.
 *
 * <p>What the report of 24 June 2022 says: the self-diagnosis was shared with the services and followed by a steering committee
 * since January 2022; thematic groups met in January and February 2022; an external audit is to be asked for. It names neither
 * the groups nor their members, and no day of a meeting: here the groups are those of the plan's themes, with the services that
 * contribute to them, and the committee met on Thursday 20 January.
 */
@Component
@Order(12)
@ConditionalOnProperty("qualipilote.demonstration.load")
class DemonstrationMeetings implements ApplicationRunner {

    private static final LocalDate RELAUNCH = LocalDate.of(2021, 12, 1);
    private static final LocalDate JANUARY = LocalDate.of(2022, 1, 1);
    private static final LocalDate END_OF_FEBRUARY = LocalDate.of(2022, 2, 28);
    private static final LocalDate FIRST_MEETING = LocalDate.of(2022, 1, 20);
    private static final LocalDate REPORT = LocalDate.of(2022, 6, 24);

    private static final PersonId SECRETARY = DemonstrationOrganisation.personId("rq");
    private static final PersonId CHAIR = DemonstrationOrganisation.personId("sg");

    private final ProgrammeRepository programmes;
    private final BodyRepository bodies;
    private final MeetingRepository meetings;
    private final AgendaItemRepository items;
    private final DecisionRepository decisions;
    private final Sittings sittings;
    private final MinutesWriting minutes;

    DemonstrationMeetings(
            ProgrammeRepository programmes,
            BodyRepository bodies,
            MeetingRepository meetings,
            AgendaItemRepository items,
            DecisionRepository decisions,
            Sittings sittings,
            MinutesWriting minutes) {
        this.programmes = programmes;
        this.bodies = bodies;
        this.meetings = meetings;
        this.items = items;
        this.decisions = decisions;
        this.sittings = sittings;
        this.minutes = minutes;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (!programmes.onlyLocked().isDemonstration() || bodies.count() > 0) {
            return;
        }
        Body committee = steeringCommittee();
        usersCommittee();
        group(
                "accueil",
                "Groupe de travail Accueil",
                List.of("BARU", "SMI", "LOGISTIQUE", "SIDSIC"),
                List.of("accueil-general", "accueil-physique", "accueil-telephonique"));
        group(
                "internet",
                "Groupe de travail Internet et réseaux sociaux",
                List.of("RCOM", "WEBMESTRE", "SICRE"),
                List.of("internet", "reseaux-sociaux"));
        group("etrangers", "Groupe de travail Étrangers", List.of("SMI", "FRAUDE"), List.of("etrangers"));
        meetingOfJanuary(committee);
        meetingOfTheReport(committee);
    }

    // --- bodies ------------------------------------------------------------------------------------------------------

    private Body steeringCommittee() {
        List<Seat> members = new ArrayList<>(List.of(
                new Seat.OfFunction(Function.QUALITY_MANAGER), new Seat.OfFunction(Function.DEPUTY_QUALITY_MANAGER)));
        List.of("BARU", "SMI", "SIDSIC", "SICRE", "LOGISTIQUE").forEach(code -> members.add(service(code)));
        return write(
                "copil",
                new DescribeBody(
                        BodyKind.STEERING_COMMITTEE,
                        "Comité de pilotage (COPIL)",
                        new Seat.OfFunction(Function.SECRETARY_GENERAL),
                        members,
                        List.of(),
                        RELAUNCH,
                        null,
                        null));
    }

    private void usersCommittee() {
        write(
                "usagers",
                new DescribeBody(
                        BodyKind.USERS_COMMITTEE,
                        "Comité des usagers",
                        new Seat.OfFunction(Function.PREFECT),
                        List.of(
                                new Seat.OfFunction(Function.SECRETARY_GENERAL),
                                new Seat.OfFunction(Function.QUALITY_MANAGER),
                                new Seat.Guest("Représentants d’associations d’usagers"),
                                new Seat.Guest("Représentants des élus")),
                        List.of(),
                        JANUARY,
                        null,
                        "Au moins une fois par an"));
    }

    private void group(String key, String name, List<String> services, List<String> themes) {
        write(
                key,
                new DescribeBody(
                        BodyKind.WORKING_GROUP,
                        name,
                        new Seat.OfFunction(Function.QUALITY_MANAGER),
                        services.stream().map(DemonstrationMeetings::service).toList(),
                        themes,
                        JANUARY,
                        END_OF_FEBRUARY,
                        null));
    }

    private Body write(String key, DescribeBody description) {
        return bodies.save(new Body(new BodyId(named("body/" + key)), description));
    }

    private static Seat service(String code) {
        return new Seat.OfService(new ServiceId(named("service/" + code)));
    }

    private static UUID named(String name) {
        return DemonstrationOrganisation.named(name);
    }

    // --- meetings ----------------------------------------------------------------------------------------------------

    private void meetingOfJanuary(Body committee) {
        Meeting meeting = plan(committee, FIRST_MEETING, 90);
        AgendaItem diagnosis = item(meeting, 1, "Lancement de l’autodiagnostic", 30);
        AgendaItem groups = item(meeting, 2, "Groupes de travail thématiques", 20);
        meeting.convene(2);
        meeting.open(1, SECRETARY, at(FIRST_MEETING, 10, 0), FIRST_MEETING);
        sittings.attendees(meeting.id()).forEach(attendee -> attendee.mark(Attendance.PRESENT, null));
        diagnosis.note("L’autodiagnostic est partagé avec les services ; le comité de pilotage le suit.");
        groups.note("Des groupes se réunissent par thème, pour améliorer la qualité du service rendu à l’usager.");
        note(meeting, diagnosis, 1, "L’autodiagnostic est mené avec les services et suivi par le comité de pilotage.");
        note(meeting, groups, 2, "Les groupes de travail thématiques se réunissent en janvier et février 2022.");
        meeting.close(at(FIRST_MEETING, 11, 15));
        meeting.approve(CHAIR, at(FIRST_MEETING.plusDays(5), 9, 0));
        meetings.flush();
        minutes.freeze(meeting);
    }

    private void meetingOfTheReport(Body committee) {
        Meeting meeting = plan(committee, REPORT, 90);
        item(meeting, 1, "Bilan intermédiaire 2022", 20);
        item(meeting, 2, "Plan d’action au 24 juin 2022", 30);
        item(meeting, 3, "Demande d’un audit externe en vue de la labellisation", 15);
    }

    private Meeting plan(Body body, LocalDate day, int length) {
        Meeting meeting = meetings.save(new Meeting(
                new MeetingId(named("meeting/" + day)),
                body,
                new PlanMeeting(day, LocalTime.of(10, 0), length, "Préfecture, salle de réunion")));
        sittings.expect(meeting, body);
        return meeting;
    }

    private AgendaItem item(Meeting meeting, int place, String title, int length) {
        return items.save(new AgendaItem(meeting.id(), place, title, length));
    }

    private void note(Meeting meeting, AgendaItem item, int rank, String text) {
        Instant when = at(meeting.day(), 10, 20 * rank);
        Decision decision = new Decision(item, when);
        decision.keep(DraftDecision.empty().text(text).follower(SECRETARY));
        decision.record(item, rank, meeting.referenceOf(rank), false, SECRETARY, when, meeting.day());
        decisions.save(decision);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(BusinessClock.ZONE).toInstant();
    }
}
