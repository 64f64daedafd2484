package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.qualipilote.diagnosis.AnswerSheet;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.CampaignState;
import fr.qualipilote.diagnosis.DiagnosisResults;
import fr.qualipilote.diagnosis.DiagnosisStepRefused;
import fr.qualipilote.diagnosis.Results;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetLine;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.ReceivedFile;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.ServiceLine;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.referential.CriterionLine;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.referential.VersionId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/**
 * A campaign on eight services and the sixty criteria of the mandatory module (and five more for those who receive foreigners), from
 * its preparation to the users' committee, by clicks. The bulk of the answers is written as the form writes them; each service answers
 * something, hands in and is checked by clicks.
 */
@Served
@TestPropertySource(properties = "qualipilote.story=a clock and a database of its own")
class SelfDiagnosisBrowserTest {

    private static final String REFERENCE = "AD-2022-02";
    private static final String TITLE = "Autodiagnostic avant audit";

    /** Who answers for whom; at the SIDSIC the post is vacant, and the head by interim is asked. */
    private static final Map<String, String> ANSWERING = Map.of(
            "BARU", "baru",
            "SMI", "smi",
            "SIDSIC", "adjoint.sidsic",
            "SICRE", "sicre",
            "RCOM", "rcom",
            "WEBMESTRE", "webmestre",
            "LOGISTIQUE", "logistique",
            "FRAUDE", "fraude");

    /** What is not as it should be, by service and criterion; all else is. */
    private static final Map<String, String> GAPS = Map.of(
            "BARU DEMO-GEN-2a", "partiel",
            "SIDSIC DEMO-TEL-2c", "partiel",
            "RCOM DEMO-PIL-1b", "non-conforme");

    /** The chapter that the BARU answers by clicks. */
    private static final List<String> BY_CLICKS =
            List.of("DEMO-RES-1a", "DEMO-RES-1b", "DEMO-RES-1c", "DEMO-RES-2a", "DEMO-RES-2b");

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    private int port;

    @Autowired
    private SelfDiagnoses diagnoses;

    @Autowired
    private AnswerSheets sheets;

    @Autowired
    private DiagnosisResults results;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Services services;

    @Autowired
    private ReferentialVersions versions;

    @Test
    void aCampaignGoesFromItsPreparationToTheUsersCommittee() {
        prepares();
        opens();
        everyServiceButOneAnswersAndHandsIn();
        oneIsSentBackAndTheOthersAreAccepted();
        theLateOneIsEscalatedTwiceAndHandsIn();
        consolidates("Accueil solide ; registre et serveur vocal à reprendre.");
        theCommitteeAsksForMore();
        consolidates("Complétée par le RCOM.");
        theCommitteeValidates();
        eachGapIsDecided();
        presents();
        nothingMovesAfterwards();
    }

    // --- preparation -------------------------------------------------------------------------------------------------

    private void prepares() {
        Visitor rq = comes("rq");
        rq.opens("autodiagnostic");
        link(rq, "Préparer une campagne").click();
        rq.sees("Préparer une campagne");
        rq.field("Titre").fill(TITLE);
        // those who answered last time are proposed: at the SIDSIC nobody has the post any more
        rq.page().getByLabel("Référent : SIDSIC").press("Escape");
        assertThat(rq.main()).containsText("La fiche sera demandée à Adjoint du SIDSIC, chef de service");
        rq.types(rq.field("Échéance"), "08/07/2022");
        rq.field("Lettre de mission").fill("Lettre de mission du responsable qualité");
        rq.types(rq.field("Signée le"), "06/12/2021");
        assertThat(rq.main()).containsText("Rien ne manque");
        rq.clicks("Enregistrer la préparation");
        rq.sees(TITLE);
        assertThat(rq.main()).containsText(REFERENCE);
    }

    private void opens() {
        Visitor rq = comesTo("rq", "autodiagnostic/" + REFERENCE);
        rq.clicks("Ouvrir la campagne…");
        confirms(rq, "Ouvrir la campagne");
        rq.isTold("La campagne " + REFERENCE + " est ouverte");
        assertThat(campaign().sheets()).hasSize(8);
        assertThat(campaign().line().progress().asked()).isEqualTo(8 * 60 + 3 * 5);
    }

    // --- answers -----------------------------------------------------------------------------------------------------

    private void everyServiceButOneAnswersAndHandsIn() {
        ANSWERING.forEach((service, login) -> {
            answersAllBut(login, service, service.equals("BARU") ? BY_CLICKS : List.of("DEMO-PIL-2c"));
            if (!service.equals("BARU")) {
                Visitor visitor = comesToOwnSheet(login);
                visitor.opens(addressOf(service) + "?critere=DEMO-PIL-2c");
                visitor.field("Réponse DEMO-PIL-2c").fill("Un point par mois avec la qualité");
                handsIn(visitor);
            }
        });
    }

    /** As people come to it: from the list of campaigns. */
    private Visitor comesToOwnSheet(String login) {
        Visitor visitor = comesTo(login, "autodiagnostic");
        link(visitor, "Continuer").click();
        assertThat(visitor.heading("Remettre la fiche")).isVisible();
        return visitor;
    }

    private void handsIn(Visitor visitor) {
        visitor.clicks("Remettre la fiche");
        confirms(visitor, "Remettre la fiche");
        assertThat(visitor.main()).containsText("Remise par");
    }

    private void oneIsSentBackAndTheOthersAreAccepted() {
        Visitor rq = comesTo("rq", addressOf("SMI"));
        rq.field("Motif pour l’ensemble").fill("Précisez le délai de réponse aux courriels");
        rq.clicks("Renvoyer au service");
        rq.isTold("La fiche est renvoyée au service SMI.");

        Visitor smi = comesToOwnSheet("smi");
        assertThat(smi.main()).containsText("Précisez le délai de réponse aux courriels");
        smi.opens(addressOf("SMI") + "?critere=DEMO-COU-1a");
        smi.field("Commentaire DEMO-COU-1a").fill("Un jour en moyenne, sur 46 courriels");
        assertThat(answer(smi, "DEMO-COU-1a")).containsText(Pattern.compile("Enregistré à"));
        handsIn(smi);

        for (String service : ANSWERING.keySet()) {
            if (!service.equals("BARU")) {
                accepts(rq, service);
            }
        }
        assertThat(campaign().line().accepted()).isEqualTo(7);
    }

    private void accepts(Visitor rq, String service) {
        rq.opens(addressOf(service));
        rq.clicks("Accepter la fiche");
        assertThat(rq.main()).containsText("Acceptée par Responsable qualité");
    }

    private void theLateOneIsEscalatedTwiceAndHandsIn() {
        comes("admin").movesTheDateTo("26/07/2022", "26 juillet 2022");
        Visitor head = comes("chef.baru");
        head.opensFirstTask("Traiter le retard : " + TITLE);
        head.field("Ce que vous décidez").fill("Une journée est dégagée pour la fiche");
        head.clicks("Enregistrer la décision");
        head.isTold("Votre décision sur le retard du service BARU est enregistrée.");
        Visitor sg = comes("sg");
        sg.opensFirstTask("Arbitrer le retard : " + TITLE);
        sg.field("Ce que vous décidez").fill("Remise sous deux jours");
        sg.clicks("Enregistrer la décision");
        sg.isTold("Votre décision sur le retard du service BARU est enregistrée.");

        Visitor baru = comesToOwnSheet("baru");
        assertThat(baru.button("Remettre la fiche")).isDisabled();
        for (String criterion : BY_CLICKS) {
            baru.opens(addressOf("BARU") + "?critere=" + criterion);
            boolean yes = criterion.endsWith("1a") || criterion.endsWith("2a");
            level(baru, criterion, yes ? "Oui" : "Conforme").check();
            assertThat(answer(baru, criterion)).containsText(Pattern.compile("Enregistré à"));
        }
        handsIn(baru);
        accepts(comes("rq"), "BARU");
        assertThat(campaign().line().state()).isEqualTo(CampaignState.IN_REVIEW);
    }

    // --- the committee -----------------------------------------------------------------------------------------------

    private void consolidates(String summary) {
        Visitor rq = comesTo("rq", "autodiagnostic/" + REFERENCE);
        rq.clicks("Consolider les résultats…");
        rq.field("Synthèse pour le comité de pilotage").fill(summary);
        rq.clicks("Soumettre au comité");
        rq.isTold("Les résultats de l’autodiagnostic " + REFERENCE + " sont soumis au comité.");
    }

    private void theCommitteeAsksForMore() {
        Visitor sg = comesTo("sg", "autodiagnostic/" + REFERENCE);
        sg.clicks("Enregistrer la décision du comité…");
        chooses(sg, AriaRole.RADIO, "Demander un complément");
        sg.field("Procès-verbal").fill("PV du COPIL du 26 juillet 2022");
        chooses(sg, AriaRole.CHECKBOX, "RCOM");
        sg.field("Ce qui est demandé").fill("Dire où en est la base documentaire");
        sg.clicks("Enregistrer la décision");
        sg.isTold("La décision sur " + REFERENCE + " est enregistrée.");

        Visitor rcom = comesToOwnSheet("rcom");
        assertThat(rcom.main()).containsText("Dire où en est la base documentaire");
        rcom.opens(addressOf("RCOM") + "?critere=DEMO-PIL-1b");
        rcom.field("Commentaire DEMO-PIL-1b").fill("Créée en mai, annoncée en septembre");
        assertThat(answer(rcom, "DEMO-PIL-1b")).containsText(Pattern.compile("Enregistré à"));
        handsIn(rcom);
        accepts(comes("rq"), "RCOM");
    }

    private void theCommitteeValidates() {
        Visitor sg = comesTo("sg", "autodiagnostic/" + REFERENCE);
        sg.clicks("Enregistrer la décision du comité…");
        chooses(sg, AriaRole.RADIO, "Valider les résultats");
        sg.field("Procès-verbal").fill("PV du COPIL du 27 juillet 2022");
        sg.clicks("Enregistrer la décision");
        sg.isTold("La décision sur " + REFERENCE + " est enregistrée.");
        assertThat(campaign().frozen()).isNotNull();
    }

    // --- what follows ------------------------------------------------------------------------------------------------

    /** One joins an action of the plan, one opens an action, one has a reason for none. */
    private void eachGapIsDecided() {
        Visitor rq = comesTo("rq", "autodiagnostic/" + REFERENCE);
        link(rq, "Décider des actions").click();
        rq.page().waitForURL("**/taches/*");
        rq.atRest();
        chooses(rq, "DEMO-GEN-2a", Pattern.compile("Rattacher ACT-2022-001"));
        chooses(rq, "DEMO-TEL-2c", Pattern.compile("N’ouvrir aucune action"));
        rq.field("Motif pour DEMO-TEL-2c").fill("Repris à la prochaine mise à jour du serveur");
        chooses(rq, "DEMO-PIL-1b", Pattern.compile("Ouvrir une action"));
        rq.clicks("Décider des actions");
        rq.isTold("Les suites de " + REFERENCE + " sont décidées.");

        List<CampaignSheet.FollowUp> followUps = campaign().followUps();
        assertThat(followUps).hasSize(3);
        assertThat(followUps)
                .filteredOn(CampaignSheet.FollowUp::existing)
                .extracting(CampaignSheet.FollowUp::action)
                .containsExactly("ACT-2022-001");
        assertThat(followUps)
                .filteredOn(one -> !one.existing() && one.action() != null)
                .singleElement()
                .satisfies(one -> {
                    rq.opens("plan/" + one.action());
                    assertThat(rq.main()).containsText("Les agents trouvent la base documentaire de la qualité");
                });
    }

    private static void chooses(Visitor visitor, String criterion, Pattern choice) {
        visitor.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText("Suite de " + criterion))
                .click();
        visitor.page()
                .locator("vaadin-select-item:visible")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .last()
                .click();
        visitor.atRest();
    }

    private void presents() {
        Visitor rq = comesTo("rq", "autodiagnostic/" + REFERENCE);
        rq.clicks("Présenter au comité des usagers…");
        rq.field("Remarques du comité des usagers").fill("Le délai des courriels est salué");
        rq.clicks("Clore la campagne");
        rq.isTold("La campagne " + REFERENCE + " est close.");
        assertThat(rq.main()).containsText("Les résultats ont été présentés le 26 juillet 2022.");
    }

    // --- the snapshot ------------------------------------------------------------------------------------------------

    private void nothingMovesAfterwards() {
        CampaignId id = campaign().line().id();
        byte[] frozen = results.snapshot(signIn("agent"), id);
        Results before = results.results(signIn("agent"), id);
        Visitor agent = comesTo("agent", "autodiagnostic/" + REFERENCE + "/resultats");
        String shown = agent.main().innerText();
        assertThat(shown).contains(ReceivedFile.sha256(frozen), "99,6");

        SheetId sheet = sheetOf("BARU").id();
        assertThatThrownBy(() -> sheets.save(
                        signIn("baru"), new SaveAnswer(sheet, "DEMO-GEN-1a", 1, "non-conforme", false, null, null)))
                .isInstanceOf(DiagnosisStepRefused.class);
        ServiceLine baru = service("BARU");
        services.change(signIn("admin"), baru, "ACCUEIL", "Bureau de l’accueil", List.of("BARU"));
        VersionId draft = versions.derive(signIn("rq"), campaign().referential(), "2023");
        versions.putInForce(signIn("rq"), draft, versions.version(draft).revision(), LocalDate.of(2022, 7, 27), true);

        assertThat(results.snapshot(signIn("agent"), id)).isEqualTo(frozen);
        assertThat(results.results(signIn("agent"), id)).isEqualTo(before);
        agent.opens("autodiagnostic/" + REFERENCE + "/resultats");
        assertThat(agent.main()).containsText(ReceivedFile.sha256(frozen));
        assertThat(agent.main()).containsText("99,6");
    }

    // --- means -------------------------------------------------------------------------------------------------------

    private void answersAllBut(String login, String service, List<String> left) {
        SheetLine line = sheetOf(service);
        AnswerSheet sheet = sheets.sheet(signIn(login), line.id());
        String best = sheet.questionnaire().scale().best().orElseThrow().code();
        for (CriterionLine asked : sheet.questionnaire().criteria()) {
            if (!left.contains(asked.code())) {
                boolean words = asked.question() == QuestionType.TEXT;
                String level = GAPS.getOrDefault(service + " " + asked.code(), best);
                sheets.save(
                        signIn(login),
                        new SaveAnswer(
                                line.id(),
                                asked.code(),
                                0,
                                words ? null : level,
                                false,
                                null,
                                words ? "Rien à ajouter" : null));
            }
        }
    }

    private Actor signIn(String login) {
        return people.actor(accounts.signIn(login).orElseThrow().person());
    }

    private CampaignSheet campaign() {
        return diagnoses.campaignWithReference(signIn("rq"), REFERENCE);
    }

    private ServiceLine service(String code) {
        return services.services().stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private SheetLine sheetOf(String code) {
        return campaign().sheets().stream()
                .filter(sheet -> sheet.service().equals(service(code).id()))
                .findFirst()
                .orElseThrow();
    }

    private String addressOf(String code) {
        return "autodiagnostic/" + REFERENCE + "/fiches/" + service(code).id();
    }

    private Visitor comes(String login) {
        return visits.signedIn("http://127.0.0.1:" + port, login);
    }

    private Visitor comesTo(String login, String path) {
        Visitor visitor = comes(login);
        visitor.opens(path);
        return visitor;
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.main()
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static void chooses(Visitor visitor, AriaRole kind, String name) {
        visitor.page()
                .getByRole(kind, new Page.GetByRoleOptions().setName(name).setExact(true))
                .check();
    }

    private static void confirms(Visitor visitor, String verb) {
        visitor.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByText(verb, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private static Locator answer(Visitor visitor, String criterion) {
        return visitor.page().locator("#qp-as-" + criterion);
    }

    private static Locator level(Visitor visitor, String criterion, String level) {
        return answer(visitor, criterion)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(level).setExact(true));
    }
}
