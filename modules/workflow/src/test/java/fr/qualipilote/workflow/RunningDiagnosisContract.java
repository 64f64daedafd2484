package fr.qualipilote.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.actionplan.ActionLine;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.actionplan.ActionQuery;
import fr.qualipilote.actionplan.ActionSheet;
import fr.qualipilote.actionplan.ActionState;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.diagnosis.ActionProposal;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.CommitteeDecision;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.DescribeCampaign.ServiceInScope;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.GapDecision;
import fr.qualipilote.diagnosis.ProductDocument;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.diagnosis.SheetState;
import fr.qualipilote.diagnosis.spi.EvidenceSource;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.kernel.ServiceId;
import fr.qualipilote.kernel.WantedAction;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.DemonstrationClock;
import fr.qualipilote.organisation.MeetingId;
import fr.qualipilote.organisation.Meetings;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.worklist.CaseMaps;
import fr.qualipilote.worklist.WorkItemLine;
import fr.qualipilote.worklist.Worklist;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Eight services on the demonstration's referential, with the real engine, plan and task list: all commit together or not at all. */
@SpringBootTest(
        classes = RunningActionsContract.Wiring.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "qualipilote.demonstration.load=true",
            "qualipilote.demonstration.date=2022-06-27"
        })
abstract class RunningDiagnosisContract {

    private static final String ANSWER = "self-diagnosis-service/answer";

    /** Service, and who answers for it; the SIDSIC has nobody named, and an interim head. */
    private static final Map<String, String> ANSWERING = new LinkedHashMap<>();

    static {
        ANSWERING.put("BARU", "baru");
        ANSWERING.put("SMI", "smi");
        ANSWERING.put("SIDSIC", "adjoint.sidsic");
        ANSWERING.put("SICRE", "sicre");
        ANSWERING.put("RCOM", "rcom");
        ANSWERING.put("WEBMESTRE", "webmestre");
        ANSWERING.put("LOGISTIQUE", "logistique");
        ANSWERING.put("QUALITE", "adjoint");
    }

    @Autowired
    SelfDiagnoses diagnoses;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    DiagnosisResults results;

    @Autowired
    ReferentialVersions versions;

    @Autowired
    ActionPlans plans;

    @Autowired
    EvidenceSource evidence;

    @Autowired
    Meetings meetings;

    @Autowired
    Publications publications;

    @Autowired
    Worklist worklist;

    @Autowired
    CaseMaps maps;

    @Autowired
    People people;

    @Autowired
    Services services;

    @Autowired
    Accounts accounts;

    @Autowired
    DemonstrationClock demonstration;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    private Actor signedIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    private ServiceId service(String name) {
        return services.named(name).map(ServiceLine::id).orElseThrow();
    }

    private VersionId version() {
        return versions.answerable(clock.today()).orElseThrow();
    }

    private CampaignId prepared(LocalDate deadline) {
        Set<String> modules = new HashSet<>();
        versions.version(version()).modules().forEach(module -> modules.add(module.code()));
        List<ServiceInScope> asked = new ArrayList<>();
        ANSWERING.forEach((service, login) -> {
            PersonId referent =
                    service.equals("SIDSIC") ? null : signedIn(login).person();
            asked.add(new ServiceInScope(service(service), Set.of(), referent, null));
        });
        return diagnoses.prepare(
                signedIn("rq"),
                new DescribeCampaign(
                        "Autodiagnostic 2022",
                        version(),
                        modules,
                        asked,
                        deadline,
                        "Lettre de mission",
                        LocalDate.of(2021, 12, 6)));
    }

    private CampaignSheet campaign(CampaignId id) {
        return diagnoses.campaign(signedIn("rq"), id);
    }

    private SheetLine line(CampaignId id, String service) {
        return campaign(id).sheets().stream()
                .filter(sheet -> sheet.service().equals(service(service)))
                .findFirst()
                .orElseThrow();
    }

    private List<WorkItemLine> open(CampaignId id, String formKey) {
        return worklist.openWorkOf(signedIn("rq"), id.value()).stream()
                .filter(work -> work.formKey().equals(formKey))
                .toList();
    }

    private void answerAll(String login, SheetId sheet, String level) {
        Actor actor = signedIn(login);
        for (CriterionLine criterion :
                sheets.sheet(actor, sheet).questionnaire().criteria()) {
            boolean words = criterion.question() == QuestionType.TEXT;
            String chosen = criterion.question() == QuestionType.YES_NO && level.equals("partiel") ? "conforme" : level;
            sheets.save(
                    actor,
                    new SaveAnswer(
                            sheet, criterion.code(), 0, words ? null : chosen, false, null, words ? "Écoute" : null));
        }
    }

    private void handIn(CampaignId id, String service, String level) {
        SheetId sheet = line(id, service).id();
        answerAll(ANSWERING.get(service), sheet, level);
        sheets.handIn(signedIn(ANSWERING.get(service)), sheet);
    }

    private void accept(CampaignId id, String service) {
        diagnoses.accept(signedIn("rq"), line(id, service).id());
    }

    // --- both or neither ---------------------------------------------------------------------------------------------

    @Test
    void anOpeningThatIsBrokenOffLeavesNothingAndGivesEachServiceOneTaskTheNextTime() {
        CampaignId id = prepared(clock.today().plusDays(30));
        TransactionTemplate transaction = new TransactionTemplate(transactions);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    diagnoses.open(signedIn("rq"), id);
                    throw new IllegalStateException("The server stops here");
                }))
                .hasMessage("The server stops here");

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.IN_PREPARATION);
        assertThat(open(id, ANSWER)).isEmpty();
        assertThat(open(id, "self-diagnosis/open")).hasSize(1);

        diagnoses.open(signedIn("rq"), id);

        assertThat(open(id, ANSWER))
                .extracting(WorkItemLine::subjectId)
                .hasSize(8)
                .doesNotHaveDuplicates();
        assertThatThrownBy(() -> diagnoses.open(signedIn("rq"), id))
                .isInstanceOf(fr.qualipilote.diagnosis.DiagnosisStepRefused.class);
        assertThat(open(id, ANSWER)).hasSize(8);
        diagnoses.cancel(signedIn("rq"), id, "Essai");
        assertThat(worklist.openWorkOf(signedIn("rq"), id.value())).isEmpty();
    }

    @Test
    void whatTheModulesKeepIsOfferedAsEvidenceAndTakenDownAsItIs() {
        CampaignId id = prepared(clock.today().plusDays(30));
        diagnoses.open(signedIn("rq"), id);
        SheetId baru = line(id, "BARU").id();
        ActionLine action = plans.actions(
                        signedIn("rq"), new ActionQuery(null, null, null, null, null, Set.of(), false))
                .get(0);
        byte[] content = "Vu le 24 juin".getBytes(StandardCharsets.UTF_8);
        plans.addEvidence(signedIn("rq"), action.id(), null, "constat du 24 juin.txt", content);

        List<ProductDocument> offered = sheets.documents(signedIn("baru"), "constat 24 juin");

        assertThat(offered).singleElement().satisfies(file -> {
            assertThat(file.kind()).isEqualTo(ProductDocument.Kind.ACTION_FILE);
            assertThat(file.place()).isEqualTo(action.reference());
            String criterion = sheets.sheet(signedIn("baru"), baru)
                    .questionnaire()
                    .criteria()
                    .get(0)
                    .code();
            assertThat(sheets.addDocument(
                                    signedIn("baru"),
                                    baru,
                                    criterion,
                                    file.kind(),
                                    file.key(),
                                    "/plan/" + action.reference())
                            .evidence())
                    .singleElement()
                    .satisfies(proof -> {
                        assertThat(proof.label()).isEqualTo("constat du 24 juin.txt – " + action.reference());
                        assertThat(proof.sha256()).isEqualTo(ReceivedFile.sha256(content));
                        assertThat(proof.datedOn()).isEqualTo(clock.today());
                    });
        });
        diagnoses.cancel(signedIn("rq"), id, "Essai");
    }

    @Test
    void approvedMinutesAndPublishedFiguresAreOfferedWithTheFingerprintThatTheirOwnPagesShow() {
        List<ProductDocument> offered = sheets.documents(signedIn("baru"), "");

        List<ProductDocument> frozen = offered.stream()
                .filter(document -> document.kind() != ProductDocument.Kind.ACTION_FILE)
                .toList();
        assertThat(frozen).isNotEmpty().allSatisfy(document -> assertThat(
                        evidence.document(signedIn("baru"), document.kind(), document.key()))
                .hasValueSatisfying(kept -> {
                    assertThat(kept.document()).isEqualTo(document);
                    assertThat(kept.sha256()).isEqualTo(fingerprint(document));
                }));
    }

    private @Nullable String fingerprint(ProductDocument document) {
        return switch (document.kind()) {
            case MINUTES ->
                meetings.minutes(signedIn("baru"), MeetingId.of(document.key())).sha256();
            case PUBLICATION ->
                publications
                        .publicationWithReference(signedIn("baru"), document.key())
                        .sha256();
            case ACTION_FILE -> throw new IllegalArgumentException("has no page of its own");
        };
    }

    @Test
    void whatThePlanRefusesLeavesTheGapsUndecided() {
        CampaignId id = prepared(clock.today().plusDays(30));
        diagnoses.open(signedIn("rq"), id);
        ANSWERING.keySet().stream()
                .filter(service -> !service.equals("BARU"))
                .forEach(service ->
                        diagnoses.leaveScope(signedIn("rq"), line(id, service).id(), "Hors sujet"));
        handIn(id, "BARU", "non-conforme");
        accept(id, "BARU");
        diagnoses.consolidate(signedIn("rq"), id, "Tout est à faire");
        diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Validate("PV"));
        List<GapDecision> decisions = new ArrayList<>();
        diagnoses.proposals(signedIn("rq"), id).forEach(proposal -> decisions.add(opened(proposal, "theme-inconnu")));

        assertThatThrownBy(() -> diagnoses.proposeActions(signedIn("rq"), id, decisions))
                .isInstanceOf(fr.qualipilote.kernel.BusinessRefusal.class);

        assertThat(campaign(id).followUps()).isEmpty();
        assertThat(open(id, "self-diagnosis/decide-actions")).hasSize(1);
    }

    private static GapDecision.Open opened(ActionProposal proposal, @Nullable String theme) {
        return new GapDecision.Open(
                proposal.gap().criterion(),
                new WantedAction(
                        theme == null ? proposal.theme() : theme,
                        proposal.label(),
                        null,
                        proposal.dueOn(),
                        proposal.observation()));
    }

    // --- the whole way -----------------------------------------------------------------------------------------------

    @Test
    void aCampaignGoesFromItsOpeningToTheUsersCommitteeWithOneLateOneSentBackAndOneVacancy() {
        LocalDate deadline = clock.today().plusDays(14);
        CampaignId id = prepared(deadline);
        diagnoses.open(signedIn("rq"), id);
        assertThat(line(id, "SIDSIC").answering())
                .isEqualTo(signedIn("adjoint.sidsic").person());
        assertThat(line(id, "BARU").progress().asked()).isGreaterThanOrEqualTo(60);

        ANSWERING.keySet().stream()
                .filter(service -> !service.equals("BARU"))
                .forEach(service -> handIn(id, service, service.equals("SMI") ? "partiel" : "conforme"));
        diagnoses.sendBack(signedIn("rq"), line(id, "SMI").id(), "Chiffrez les délais de réponse", Map.of());
        assertThat(line(id, "SMI").state()).isEqualTo(SheetState.RETURNED);
        sheets.handIn(signedIn("smi"), line(id, "SMI").id());

        demonstration.moveTo(signedIn("admin"), deadline.plusDays(14));
        SheetLine late = line(id, "BARU");
        assertThat(late.late()).isTrue();
        assertThat(late.headAlertedSince()).isNotNull();
        assertThat(late.secretaryAlertedSince()).isNotNull();
        diagnoses.treatDelay(signedIn("chef.baru"), late.id(), "Un collègue aide");
        diagnoses.treatDelay(signedIn("sg"), late.id(), "Sans report");
        handIn(id, "BARU", "conforme");

        ANSWERING.keySet().forEach(service -> accept(id, service));
        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.IN_REVIEW);
        diagnoses.consolidate(signedIn("rq"), id, "Le SMI est en deçà");
        diagnoses.decide(signedIn("sg"), id, new CommitteeDecision.Validate("PV du COPIL"));

        Results frozen = results.results(signedIn("agent"), id);
        assertThat(frozen.frozen()).isNotNull();
        assertThat(frozen.services()).hasSize(8);
        List<ActionProposal> proposals = diagnoses.proposals(signedIn("rq"), id);
        List<GapDecision> decisions = new ArrayList<>();
        decisions.add(opened(proposals.get(0), null));
        proposals.stream()
                .skip(1)
                .map(proposal -> new GapDecision.Leave(proposal.gap().criterion(), "Déjà connu"))
                .forEach(decisions::add);
        diagnoses.proposeActions(signedIn("rq"), id, decisions);

        String action = campaign(id).followUps().get(0).action();
        assertThat(action).isNotNull();
        ActionSheet proposed = plans.actionWithReference(signedIn("rq"), action);
        assertThat(proposed.line().origin()).isEqualTo(Origin.SELF_DIAGNOSIS);
        assertThat(proposed.line().state()).isEqualTo(ActionState.PROPOSED);

        diagnoses.present(signedIn("rq"), id, clock.today(), "Comité local des usagers");

        assertThat(campaign(id).line().state()).isEqualTo(CampaignState.CLOSED);
        assertThat(worklist.openWorkOf(signedIn("rq"), id.value())).isEmpty();
        assertThat(maps.mapOf(id.value()).diagrams()).allMatch(diagram -> diagram.ended());
        assertThat(results.results(signedIn("agent"), id)).isEqualTo(frozen);
    }
}
