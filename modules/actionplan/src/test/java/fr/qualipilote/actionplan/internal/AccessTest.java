package fr.qualipilote.actionplan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionStep;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.EditAction;
import fr.qualipilote.actionplan.EvidenceId;
import fr.qualipilote.actionplan.OccurrenceId;
import fr.qualipilote.actionplan.PostponementId;
import fr.qualipilote.actionplan.Priority;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.LatePolicy;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.kernel.testing.OnH2;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use case as each role of the demonstration, and as the pilot of another action. */
@OnH2
class AccessTest extends PlanBench {

    private static final LocalDate LATE = LocalDate.of(2022, 9, 16);

    private static final List<String> EVERYONE = List.of(
            "rq", "adjoint", "sg", "prefet", "chef.baru", "baru", "smi", "sidsic", "auditeur", "admin", "agent");

    /** A use case ready to be tried on an action made for the occasion. */
    private interface Attempt {
        void by(Actor actor);
    }

    /**
     * @param allowed who may, out of {@link #EVERYONE}; an action piloted by an agent of the SMI, to which the BARU contributes,
     *     proposed by an agent of the BARU
     */
    private record Case(String useCase, List<String> allowed, Function<AccessTest, Attempt> prepare) {
        @Override
        public String toString() {
            return useCase;
        }
    }

    private static Case of(String useCase, List<String> allowed, Function<AccessTest, Attempt> prepare) {
        return new Case(useCase, allowed, prepare);
    }

    static Stream<Case> cases() {
        List<String> quality = List.of("rq", "adjoint");
        List<String> pilot = List.of("smi");
        List<String> verifier = List.of("rq");
        List<String> directs = List.of("rq", "adjoint", "sg", "prefet");
        List<String> takePart = List.of("rq", "adjoint", "sg", "prefet", "chef.baru", "baru", "smi");
        return Stream.of(
                of("qualify", quality, test -> {
                    Draft draft = test.bySmi();
                    ActionId id = draft.proposed();
                    return actor -> test.plans.qualify(actor, draft.qualification(id, false));
                }),
                of("dismiss", quality, test -> {
                    ActionId id = test.bySmi().proposed();
                    return actor -> test.plans.dismiss(actor, id, "Doublon");
                }),
                of("accept", pilot, test -> {
                    ActionId id = test.bySmi().qualified();
                    return actor -> test.plans.accept(actor, id);
                }),
                of("refuse", pilot, test -> {
                    ActionId id = test.bySmi().qualified();
                    return actor -> test.plans.refuse(actor, id, "Pas le bon service");
                }),
                of("propose-other-date", pilot, test -> {
                    ActionId id = test.bySmi().qualified();
                    return actor -> test.plans.proposeOtherDate(actor, id, DUE.plusDays(30), "Congés");
                }),
                of("contribute", List.of("chef.baru", "baru"), test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.contribute(
                            actor, test.latest(id).contributions().get(0).id(), "Relu");
                }),
                of("report-progress", pilot, test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.reportProgress(actor, id, 50, "À mi-chemin", null);
                }),
                of("postpone", List.of("sg", "prefet"), test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.postpone(actor, id, DUE.plusDays(30), "D-2022-01-01 (COPIL)");
                }),
                of("declare-done", pilot, test -> {
                    ActionId id = test.bySmi().engaged();
                    test.plans.addEvidence(test.signedIn("smi"), id, null, "preuve.txt", PROOF);
                    return actor ->
                            test.plans.declareDone(actor, test.latest(id).id(), "Fait");
                }),
                of("verify", verifier, test -> {
                    OccurrenceId id = test.declared(test.bySmi().engaged());
                    return actor -> test.plans.verify(actor, id, null);
                }),
                of("verify-all", verifier, test -> {
                    OccurrenceId id = test.declared(test.bySmi().engaged());
                    return actor -> test.plans.verifyAll(actor, List.of(id));
                }),
                of("send-back", verifier, test -> {
                    OccurrenceId id = test.declared(test.bySmi().engaged());
                    return actor -> test.plans.sendBack(actor, id, "Illisible");
                }),
                of("check-effectiveness", verifier, test -> {
                    ActionId id = test.bySmi().engaged();
                    test.plans.verify(test.signedIn("rq"), test.declared(id), null);
                    return actor -> test.plans.checkEffectiveness(actor, id, true, null);
                }),
                of("request-postponement", pilot, test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.requestPostponement(actor, id, DUE.plusDays(30), "Congés");
                }),
                of("decide-postponement", List.of("rq"), test -> {
                    ActionId id = test.bySmi().engaged();
                    PostponementId request =
                            test.plans.requestPostponement(test.signedIn("smi"), id, DUE.plusDays(30), "Congés");
                    return actor -> test.plans.decidePostponement(actor, request, true, null);
                }),
                of("change-rule", List.of("rq", "adjoint", "smi"), test -> {
                    ActionId id = test.bySmi()
                            .monthly(LatePolicy.KEEP, LocalDate.of(2022, 7, 1))
                            .engaged();
                    return actor -> test.plans.changeRule(
                            actor, id, Recurrence.EveryMonths.monthlyOn(5), LatePolicy.SKIP, null);
                }),
                of("end-recurrence", quality, test -> {
                    ActionId id = test.bySmi()
                            .monthly(LatePolicy.KEEP, LocalDate.of(2022, 7, 1))
                            .engaged();
                    return actor -> test.plans.endRecurrence(actor, id, "Objectif tenu");
                }),
                of("transfer", List.of("rq", "adjoint", "sg", "smi"), test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.transfer(actor, id, test.person("sidsic"), "Mutation");
                }),
                of("suspend", directs, test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.suspend(actor, id, "Crise");
                }),
                of("resume", directs, test -> {
                    ActionId id = test.bySmi().engaged();
                    test.plans.suspend(test.signedIn("rq"), id, "Crise");
                    return actor -> test.plans.resume(actor, id, null);
                }),
                of("abandon", List.of("rq", "sg", "prefet"), test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.abandon(actor, id, "COPIL du 24 juin");
                }),
                of("treat-delay", List.of("sg", "chef.baru"), test -> {
                    ActionId id = test.bySmi().engaged();
                    test.clock.standOn(LATE);
                    test.steps.recordDelay(id, test.latest(id).id().value());
                    return actor -> test.plans.treatDelay(actor, id, "Un renfort arrive");
                }),
                of("edit", quality, test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.edit(actor, test.edition(id));
                }),
                of("observe", takePart, test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.observe(actor, id, "À suivre");
                }),
                of("add-evidence", takePart, test -> {
                    ActionId id = test.bySmi().engaged();
                    return actor -> test.plans.addEvidence(actor, id, null, "preuve.txt", PROOF);
                }));
    }

    /** Piloted by an agent of the SMI. */
    private Draft bySmi() {
        return draft().pilot("smi");
    }

    private EditAction edition(ActionId id) {
        ActionSheet shown = sheet(id);
        return new EditAction(
                id,
                shown.version(),
                "internet",
                "Autre libellé",
                List.of(new Contributor.AllServices()),
                Priority.HIGH,
                null,
                null);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyThoseWhoMayGetThrough(Case tried) {
        List<String> through = new ArrayList<>();
        Attempt attempt = tried.prepare().apply(this);
        for (String login : EVERYONE) {
            Actor actor = signedIn(login);
            int told = process.calls().size();
            try {
                attempt.by(actor);
                through.add(login);
                clock.standOn(TODAY);
                attempt = tried.prepare().apply(this);
            } catch (AccessRefused refused) {
                assertThat(refused.arguments().get(0)).isEqualTo(tried.useCase().replace("verify-all", "verify"));
                assertThat(process.calls())
                        .as("nothing was told to the processes")
                        .hasSize(told);
            }
        }
        assertThat(through).containsExactlyInAnyOrderElementsOf(tried.allowed());
    }

    /** What the page offers is what the use case lets through. */
    @ParameterizedTest
    @EnumSource(
            value = ActionStep.class,
            names = {
                "REPORT_PROGRESS",
                "TRANSFER",
                "SUSPEND",
                "ABANDON",
                "EDIT",
                "OBSERVE",
                "ADD_EVIDENCE",
                "REQUEST_POSTPONEMENT",
                "DECLARE_DONE",
                "CONTRIBUTE"
            })
    void thePageOffersWhatTheUseCaseAllows(ActionStep step) {
        ActionId id = bySmi().engaged();
        List<String> allowed = cases().filter(one -> one.useCase().equals(step.code()))
                .findFirst()
                .orElseThrow()
                .allowed();
        assertThat(EVERYONE.stream().filter(login -> sheetFor(login, id).steps().contains(step)))
                .containsExactlyInAnyOrderElementsOf(allowed);
    }

    @Test
    void theHeadOfTheServiceWhosePartIsMissingIsOfferedTheDelay() {
        ActionId id = bySmi().engaged();
        clock.standOn(LATE);
        assertThat(sheetFor("chef.baru", id).steps()).doesNotContain(ActionStep.TREAT_DELAY);
        steps.recordDelay(id, latest(id).id().value());

        assertThat(EVERYONE.stream().filter(login -> sheetFor(login, id).steps().contains(ActionStep.TREAT_DELAY)))
                .containsExactlyInAnyOrder("sg", "chef.baru");
    }

    @Test
    void thePilotOfAnotherActionHasNoRightOverThisOne() {
        ActionId own = draft().pilot("sidsic").engaged();
        ActionId other = bySmi().engaged();
        Actor pilot = signedIn("sidsic");
        plans.reportProgress(pilot, own, 10, "Commencé", null);

        assertThatThrownBy(() -> plans.reportProgress(pilot, other, 10, "Commencé", null))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> plans.observe(pilot, other, "À suivre")).isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> plans.addEvidence(pilot, other, null, "preuve.txt", PROOF))
                .isInstanceOf(AccessRefused.class);
        assertThatThrownBy(() -> plans.transfer(pilot, other, pilot.person(), "Je la prends"))
                .isInstanceOf(AccessRefused.class);
    }

    @Test
    void whoPilotsNeverVerifiesWhateverTheRole() {
        for (String login : List.of("rq", "adjoint", "sg")) {
            ActionId id = draft().pilot(login).engaged();
            OccurrenceId occurrence = declared(id);
            Actor pilot = signedIn(login);
            assertThatThrownBy(() -> plans.verify(pilot, occurrence, null)).isInstanceOf(AccessRefused.class);
            assertThatThrownBy(() -> plans.sendBack(pilot, occurrence, "Non")).isInstanceOf(AccessRefused.class);
            assertThat(sheetFor(login, id).steps()).doesNotContain(ActionStep.VERIFY, ActionStep.SEND_BACK);
        }
    }

    @Test
    void aLotIsVerifiedWholeOrNotAtAll() {
        OccurrenceId first = declared(bySmi().engaged());
        OccurrenceId byTheVerifier = declared(draft().pilot("rq").engaged());
        assertThatThrownBy(() -> plans.verifyAll(signedIn("rq"), List.of(first, byTheVerifier)))
                .isInstanceOf(AccessRefused.class);
        assertThat(plans.verifyAll(signedIn("rq"), List.of(first, first))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void anyoneSignedInReadsThePlan(Role role) {
        ActionId id = bySmi().engaged();
        EvidenceId evidence = plans.addEvidence(signedIn("smi"), id, null, "preuve.txt", PROOF);
        Actor reader = withRole(role);

        assertThat(plans.action(reader, id).line().id()).isEqualTo(id);
        assertThat(plans.count(reader, ActionQuery.all())).isPositive();
        assertThat(plans.evidence(reader, evidence).content()).isEqualTo(PROOF);
    }

    @Test
    void proposingIsForThoseInAServiceForQualityAndForManagement() {
        for (Role role :
                List.of(Role.QUALITY_MANAGER, Role.DEPUTY_QUALITY_MANAGER, Role.SECRETARY_GENERAL, Role.PREFECT)) {
            assertThat(plans.propose(withRole(role), proposal())).isNotNull();
        }
        for (Role role : List.of(Role.ADMINISTRATOR, Role.INTERNAL_AUDITOR, Role.AGENT)) {
            assertThatThrownBy(() -> plans.propose(withRole(role), proposal())).isInstanceOf(AccessRefused.class);
        }
        assertThat(plans.propose(signedIn("sidsic"), proposal())).isNotNull();
    }

    private ProposeAction proposal() {
        return draft().command();
    }

    @Test
    void administeringGivesNoRightOverActions() {
        Actor administrator = withRole(Role.ADMINISTRATOR);
        List<ActionStep> offered = new ArrayList<>();
        for (ActionId id : List.of(bySmi().proposed(), bySmi().qualified(), bySmi().engaged())) {
            offered.addAll(plans.action(administrator, id).steps());
        }
        assertThat(offered).isEmpty();
    }

    @Test
    void handingOverIsForQualityTheSecretaryGeneralThePersonTheHeadAndAdministrators() {
        for (String login : List.of("rq", "adjoint", "sg", "chef.baru", "baru", "admin")) {
            plans.handOver(signedIn(login), person("baru"), person("fraude"), "Départ");
        }
        for (String login : List.of("prefet", "smi", "sidsic", "auditeur", "agent")) {
            assertThatThrownBy(() -> plans.handOver(signedIn(login), person("baru"), person("fraude"), "Départ"))
                    .as(login)
                    .isInstanceOf(AccessRefused.class);
        }
    }

    @Test
    void everyStepHasItsCase() {
        assertThat(cases().map(Case::useCase))
                .containsAll(
                        Arrays.stream(ActionStep.values()).map(ActionStep::code).toList());
    }
}
