package fr.qualipilote.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.actionplan.QualifyAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.BusinessRefusal;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.AgendaItemId;
import fr.qualipilote.organisation.Bodies;
import fr.qualipilote.organisation.BodyKind;
import fr.qualipilote.organisation.DecisionId;
import fr.qualipilote.organisation.DecisionKind;
import fr.qualipilote.organisation.DecisionState;
import fr.qualipilote.organisation.DraftDecision;
import fr.qualipilote.organisation.Matter;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.MeetingSheet;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.PlanMeeting;
import fr.qualipilote.worklist.CandidateGroup;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Decisions of the steering committee on the real action plan and the real engine: both commit together or not at all. */
@SpringBootTest(
        classes = RunningActionsContract.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "qualipilote.demonstration.load=true",
            "qualipilote.demonstration.date=2022-06-24"
        })
abstract class DecidedMeetingsContract {

    @Autowired
    Bodies bodies;

    @Autowired
    Meetings meetings;

    @Autowired
    ActionPlans plans;

    @Autowired
    Worklist worklist;

    @Autowired
    CaseMaps maps;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    BusinessClock clock;

    private Actor rq;
    private Actor sg;
    private MeetingId meeting;

    @BeforeEach
    void theCommitteeSits() {
        rq = signedIn("rq");
        sg = signedIn("sg");
        meeting = meetings.plan(
                rq,
                bodies.bodies().stream()
                        .filter(body -> body.kind() == BodyKind.STEERING_COMMITTEE)
                        .findFirst()
                        .orElseThrow()
                        .id(),
                new PlanMeeting(clock.today(), LocalTime.of(14, 0), 60, "Salle"));
        meetings.open(rq, meeting);
    }

    private Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    // --- actions -----------------------------------------------------------------------------------------------------

    @Test
    void anActionThatIsDecidedIsProposedInThePlan() {
        DecisionId decision = typed(byHand(), start("Afficher le plan des locaux", "accueil-physique"));

        String reference = meetings.record(rq, decision);

        MeetingSheet.Decision taken = decision(decision);
        assertThat(taken.state()).isEqualTo(DecisionState.TAKEN);
        ActionSheet action = plans.actionWithReference(rq, String.valueOf(taken.outcome()));
        assertThat(action.line().state()).isEqualTo(ActionState.PROPOSED);
        assertThat(action.line().origin()).isEqualTo(Origin.COMMITTEE);
        assertThat(action.line().label()).isEqualTo("Afficher le plan des locaux");
        assertThat(action.line().dueOn()).isEqualTo(later());
        assertThat(action.observations())
                .extracting(ActionSheet.Observation::text)
                .allMatch(text -> text.contains(reference));
        assertThat(maps.mapOf(decision.value()).diagrams())
                .singleElement()
                .satisfies(diagram -> assertThat(diagram.ended()).isTrue());
    }

    @Test
    void whatThePlanRefusesLeavesADraftAndNothingElse() {
        DecisionId decision = typed(byHand(), start("Afficher le plan des locaux", "theme-inconnu"));

        assertThatThrownBy(() -> meetings.record(rq, decision)).isInstanceOf(BusinessRefusal.class);

        MeetingSheet.Decision kept = decision(decision);
        assertThat(kept.state()).isEqualTo(DecisionState.DRAFT);
        assertThat(kept.reference()).isNull();
        assertThat(maps.mapOf(decision.value()).diagrams()).isEmpty();
        meetings.keepDraft(rq, decision, start("Afficher le plan des locaux", "accueil-physique"));
        meetings.record(rq, decision);
        assertThat(decision(decision).state()).isEqualTo(DecisionState.TAKEN);
    }

    @Test
    void anActionIsPostponedByTheRightOfTheChairAlone() {
        String action = engaged("Revoir l’affichage");
        DecisionId decision =
                typed(about("action", action), decided(DecisionKind.POSTPONE_ACTION, later().plusDays(90)));

        meetings.record(rq, decision);

        assertThat(plans.actionWithReference(rq, action).line().dueOn()).isEqualTo(later());
        WorkItemLine task = theTask(decision);
        assertThat(task.assignee()).isNull();
        assertThat(task.candidates()).containsExactly(CandidateGroup.of(Role.SECRETARY_GENERAL));
        assertThat(task.subjectId()).isEqualTo(meeting.value());
        meetings.confirm(sg, decision, true, null);

        ActionSheet after = plans.actionWithReference(rq, action);
        assertThat(after.line().dueOn()).isEqualTo(later().plusDays(90));
        assertThat(after.line().postponements()).isEqualTo(1);
        assertThat(after.postponements().get(0).decidedBy()).isEqualTo(sg.person());
        assertThat(decision(decision).outcome()).isEqualTo(action);
        assertThat(worklist.openWorkOf(sg, decision.value())).isEmpty();
    }

    @Test
    void onlyWhatItsStateAdmitsMayBeDecidedAboutAnAction() {
        assertThat(answersAbout(ActionState.TO_ACCEPT))
                .containsExactlyInAnyOrder(DecisionKind.CHANGE_ACTION, DecisionKind.ABANDON_ACTION);
        assertThat(answersAbout(ActionState.IN_PROGRESS))
                .containsExactlyInAnyOrder(
                        DecisionKind.CHANGE_ACTION, DecisionKind.ABANDON_ACTION, DecisionKind.POSTPONE_ACTION);
    }

    private Set<DecisionKind> answersAbout(ActionState state) {
        String reference = plans.actions(rq, ActionQuery.all()).stream()
                .filter(line -> line.state() == state)
                .findFirst()
                .orElseThrow()
                .reference();
        AgendaItemId item = meetings.addMatter(rq, meeting, "action", reference);
        return meetings.meeting(rq, meeting).items().stream()
                .filter(one -> one.id().equals(item))
                .map(MeetingSheet.Item::matter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow()
                .answers();
    }

    @Test
    void whatTheChairDoesNotConfirmChangesNothing() {
        String action = engaged("Repeindre le hall");
        DecisionId decision = typed(about("action", action), decided(DecisionKind.ABANDON_ACTION, null));
        meetings.record(rq, decision);

        meetings.confirm(sg, decision, false, "On garde");

        assertThat(plans.actionWithReference(rq, action).line().state().isOpen())
                .isTrue();
        assertThat(decision(decision).state()).isEqualTo(DecisionState.SET_ASIDE);
        assertThat(worklist.openWorkOf(sg, decision.value())).isEmpty();
    }

    @Test
    void anActionIsAbandonedOnceTheChairHasConfirmed() {
        String action = engaged("Déplacer les bureaux");
        DecisionId decision = typed(about("action", action), decided(DecisionKind.ABANDON_ACTION, null));
        meetings.record(rq, decision);
        meetings.confirm(sg, decision, true, null);
        assertThat(plans.actionWithReference(rq, action).line().state()).isEqualTo(ActionState.ABANDONED);
    }

    @Test
    void whatCannotBeCarriedOutAnyMoreGoesOnWaitingForTheChair() {
        String action = engaged("Changer les sièges");
        DecisionId decision = typed(about("action", action), decided(DecisionKind.ABANDON_ACTION, null));
        meetings.record(rq, decision);
        plans.abandon(sg, plans.actionWithReference(rq, action).line().id(), "Entre-temps");

        assertThatThrownBy(() -> meetings.confirm(sg, decision, true, null)).isInstanceOf(BusinessRefusal.class);

        assertThat(decision(decision).state()).isEqualTo(DecisionState.TO_CONFIRM);
        assertThat(theTask(decision).open()).isTrue();
        meetings.confirm(sg, decision, false, "Abandonnée entre-temps");
        assertThat(decision(decision).state()).isEqualTo(DecisionState.SET_ASIDE);
    }

    @Test
    void anythingElseAboutAnActionIsWrittenAmongItsObservations() {
        String action = engaged("Former les agents");
        DecisionId decision = typed(about("action", action), decided(DecisionKind.CHANGE_ACTION, null));
        String reference = meetings.record(rq, decision);
        assertThat(plans.actionWithReference(rq, action).observations())
                .extracting(ActionSheet.Observation::text)
                .anyMatch(text -> text.contains(reference) && text.contains("Décidé en séance"));
    }

    // --- what waits --------------------------------------------------------------------------------------------------

    @Test
    void theThirdPostponementWaitsForTheCommitteeAndIsGrantedByIt() {
        String reference = engaged("Refaire le registre");
        ActionId action = plans.actionWithReference(rq, reference).line().id();
        for (int i = 1; i <= 2; i++) {
            PostponementId granted = plans.requestPostponement(pilot(), action, later().plusDays(i), "Retard");
            assertThat(waiting("postponement")).extracting(Matter::reference).doesNotContain(reference);
            plans.decidePostponement(rq, granted, true, null);
        }
        plans.requestPostponement(pilot(), action, later().plusDays(30), "Encore");

        Matter matter = waiting("postponement").stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        DecisionId decision = typed(about("postponement", matter.id()), decided(DecisionKind.VALIDATE, null));
        meetings.record(rq, decision);
        meetings.confirm(sg, decision, true, null);

        assertThat(plans.action(rq, action).line().dueOn()).isEqualTo(later().plusDays(30));
        assertThat(waiting("postponement")).extracting(Matter::reference).doesNotContain(reference);
    }

    @Test
    void anActionThatItsPilotRefusesIsArbitrated() {
        ActionId action = plans.propose(rq, proposal("Changer le mobilier"));
        plans.qualify(rq, qualification(action));
        plans.proposeOtherDate(pilot(), action, later().plusDays(15), "Budget");
        String reference = plans.action(rq, action).line().reference();
        assertThat(waiting("action-to-arbitrate")).extracting(Matter::id).contains(reference);

        DecisionId decision = typed(about("action-to-arbitrate", reference), decided(DecisionKind.VALIDATE, null));
        meetings.record(rq, decision);
        meetings.confirm(sg, decision, true, null);

        assertThat(plans.action(rq, action).line().dueOn()).isEqualTo(later().plusDays(15));
        assertThat(plans.action(rq, action).line().state()).isEqualTo(ActionState.IN_PROGRESS);
        assertThat(waiting("action-to-arbitrate")).extracting(Matter::id).doesNotContain(reference);
    }

    @Test
    void anActionThatIsNotRetainedIsDismissed() {
        ActionId action = plans.propose(rq, proposal("Acheter des plantes"));
        plans.qualify(rq, qualification(action));
        plans.refuse(pilot(), action, "Inutile");
        String reference = plans.action(rq, action).line().reference();
        DecisionId decision = typed(about("action-to-arbitrate", reference), decided(DecisionKind.REJECT, null));
        meetings.record(rq, decision);
        meetings.confirm(sg, decision, true, null);
        assertThat(plans.action(rq, action).line().state().isOpen()).isFalse();
    }

    // --- as it is written --------------------------------------------------------------------------------------------

    private List<Matter> waiting(String kind) {
        return meetings.waiting(rq, meeting).stream()
                .filter(matter -> matter.kind().equals(kind))
                .toList();
    }

    private AgendaItemId byHand() {
        return meetings.addItem(rq, meeting, "Divers", 10);
    }

    private AgendaItemId about(String kind, String id) {
        return meetings.addMatter(rq, meeting, kind, id);
    }

    private DecisionId typed(AgendaItemId item, DraftDecision content) {
        DecisionId decision = meetings.draft(rq, item);
        meetings.keepDraft(rq, decision, content);
        return decision;
    }

    private DraftDecision start(String label, String theme) {
        return new DraftDecision(DecisionKind.START_ACTION, label, pilot().person(), later(), theme, Set.of());
    }

    private static DraftDecision decided(DecisionKind kind, @Nullable LocalDate date) {
        return new DraftDecision(kind, "Décidé en séance", null, date, null, Set.of());
    }

    private MeetingSheet.Decision decision(DecisionId id) {
        return meetings.meeting(rq, meeting).items().stream()
                .flatMap(item -> item.decisions().stream())
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private WorkItemLine theTask(DecisionId decision) {
        return worklist.openWorkOf(sg, decision.value()).get(0);
    }

    private Actor pilot() {
        return signedIn("chef.baru");
    }

    private LocalDate later() {
        return clock.today().plusDays(120);
    }

    private String engaged(String label) {
        ActionId action = plans.propose(rq, proposal(label));
        plans.qualify(rq, qualification(action));
        plans.accept(pilot(), action);
        return plans.action(rq, action).line().reference();
    }

    private ProposeAction proposal(String label) {
        return new ProposeAction(
                "accueil-physique",
                label,
                Origin.SUGGESTION,
                null,
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                later(),
                null,
                Priority.NORMAL,
                null,
                null,
                null);
    }

    private QualifyAction qualification(ActionId action) {
        PersonId pilot = pilot().person();
        return new QualifyAction(
                action,
                "accueil-physique",
                plans.action(rq, action).line().label(),
                pilot,
                List.of(),
                new Recurrence.Once(),
                LatePolicy.KEEP,
                later(),
                null,
                Priority.NORMAL,
                null,
                null,
                false);
    }
}
