package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.DescribeCampaign;
import fr.qualipilote.diagnosis.SaveAnswer;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import fr.qualipilote.publication.FigureId;
import fr.qualipilote.publication.PublicationId;
import fr.qualipilote.publication.Publications;
import fr.qualipilote.referential.ConformityLevel;
import fr.qualipilote.referential.QuestionType;
import fr.qualipilote.referential.ReferentialVersions;
import fr.qualipilote.surveys.Surveys;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page and every main state of it, in light and dark: axe finds nothing. */
class AccessibilityBrowserTest extends LooksWithAxe {

    /** The demonstration gives its version this id at every start on an empty database. */
    private static final String DEMONSTRATION_REFERENTIAL = "referentiels/1bc087e9-1e84-38c9-99d4-a5d9ee15f063";

    /** Each route of the application, and an address that it serves. */
    private static final Map<String, String> ROUTES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry("taches/:item?", "taches"),
            Map.entry("plan", "plan"),
            Map.entry("plan/:reference", "plan/ACT-2022-007"),
            Map.entry("plan/calendrier/:annee?", "plan/calendrier/2022"),
            Map.entry("plan/nouvelle", "plan/nouvelle"),
            Map.entry("plan/import", "plan/import"),
            Map.entry("autodiagnostic", "autodiagnostic"),
            Map.entry("autodiagnostic/nouvelle", "autodiagnostic/nouvelle"),
            Map.entry("autodiagnostic/reprise", "autodiagnostic/reprise"),
            Map.entry("autodiagnostic/:reference", "autodiagnostic/AD-2022-02"),
            Map.entry("autodiagnostic/:reference/resultats/:section?", "autodiagnostic/AD-2022-01/resultats"),
            Map.entry(
                    "autodiagnostic/:reference/fiches/:service",
                    "autodiagnostic/AD-2022-02/fiches/" + demonstration("service/BARU")),
            Map.entry("autodiagnostic/:reference/modifier", "autodiagnostic/AD-2022-02/modifier"),
            Map.entry("indicateurs", "indicateurs"),
            Map.entry("indicateurs/:code", "indicateurs/IND-03"),
            Map.entry("indicateurs/import", "indicateurs/import"),
            Map.entry("enquetes", "enquetes"),
            Map.entry("enquetes/:code", "enquetes/ENQ-2022-001"),
            Map.entry("enquetes/questions", "enquetes/questions"),
            Map.entry("enquetes/nouvelle", "enquetes/nouvelle"),
            Map.entry("enquetes/:code/modifier", "enquetes/ENQ-2022-004/modifier"),
            Map.entry("enquetes/:code/saisie", "enquetes/ENQ-2022-004/saisie"),
            Map.entry("enquetes/:code/appels", "enquetes/ENQ-2022-005/appels"),
            Map.entry("enquetes/:code/liens", "enquetes/ENQ-2022-004/liens"),
            Map.entry("enquetes/:code/import", "enquetes/ENQ-2022-001/import"),
            Map.entry("comites", "comites"),
            Map.entry("comites/:instance", "comites/" + demonstration("body/copil")),
            Map.entry("reunions/:reunion", "reunions/" + demonstration("meeting/2022-06-24")),
            Map.entry(
                    "reunions/:reunion/compte-rendu",
                    "reunions/" + demonstration("meeting/2022-01-20") + "/compte-rendu"),
            Map.entry("publications", "publications"),
            Map.entry("publications/:reference", "publications/PUB-2022-001"),
            Map.entry("administration/:section?", "administration"),
            Map.entry("referentiels", "referentiels"),
            Map.entry("referentiels/import", "referentiels/import"),
            Map.entry("referentiels/:version/:section?", DEMONSTRATION_REFERENTIAL),
            Map.entry("accessibilite", "accessibilite"),
            Map.entry("mot-de-passe", "mot-de-passe"),
            Map.entry("connexion", "connexion"));

    /** The ids of the demonstration come from names. */
    private static UUID demonstration(String name) {
        return UUID.nameUUIDFromBytes(("demonstration/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private static String published = "";

    private static String withdrawn = "";

    private static String draft = "";

    private static String begun = "";

    private static String preparedCampaign = "";

    /** A set in force, one that was withdrawn, one that is being prepared. */
    @BeforeAll
    static void somethingPublished(
            @Autowired Publications publications, @Autowired People people, @Autowired Accounts accounts) {
        Actor rq = people.actor(accounts.signIn("rq").orElseThrow().person());
        Actor sg = people.actor(accounts.signIn("sg").orElseThrow().person());
        withdrawn = publishes(publications, rq, sg);
        published = publishes(publications, rq, sg);
        publications.withdraw(
                rq, publications.publicationWithReference(rq, withdrawn).line().id(), "Enquête incomplète");
        draft = reference(publications, rq, prepares(publications, rq));
    }

    /** A campaign whose services answer, on the referential of the demonstration; BARU has begun. And one that is prepared. */
    @BeforeAll
    static void someCampaign(
            @Autowired SelfDiagnoses diagnoses,
            @Autowired AnswerSheets sheets,
            @Autowired ReferentialVersions versions,
            @Autowired People people,
            @Autowired Accounts accounts,
            @Autowired BusinessClock clock) {
        Actor rq = people.actor(accounts.signIn("rq").orElseThrow().person());
        LocalDate today = clock.today();
        DescribeCampaign suggested =
                diagnoses.suggested(rq, versions.answerable(today).orElseThrow());
        DescribeCampaign described = new DescribeCampaign(
                "Autodiagnostic 2022",
                suggested.referential(),
                suggested.modules(),
                suggested.services(),
                today.plusDays(30),
                "Lettre 12",
                today);
        CampaignId id = diagnoses.prepare(rq, described);
        preparedCampaign =
                diagnoses.campaign(rq, diagnoses.prepare(rq, described)).line().reference();
        diagnoses.open(rq, id);
        begun = diagnoses.campaign(rq, id).line().reference();
        Actor baru = people.actor(accounts.signIn("baru").orElseThrow().person());
        SheetId own = diagnoses.campaign(baru, id).sheets().stream()
                .filter(sheet -> baru.belongsTo(sheet.service()))
                .findFirst()
                .orElseThrow()
                .id();
        List<ConformityLevel> levels =
                sheets.sheet(baru, own).questionnaire().scale().levels();
        sheets.sheet(baru, own).questionnaire().criteria().stream()
                .filter(criterion -> criterion.question() == QuestionType.LEVEL)
                .limit(12)
                .forEach(criterion -> sheets.save(
                        baru,
                        new SaveAnswer(
                                own,
                                criterion.code(),
                                0,
                                levels.get(criterion.rank() % levels.size()).code(),
                                false,
                                null,
                                "Vu avec l’équipe")));
    }

    private static PublicationId prepares(Publications publications, Actor rq) {
        return publications.prepare(rq, "Nos résultats", YearMonth.of(2022, 1), YearMonth.of(2022, 5));
    }

    private static String publishes(Publications publications, Actor rq, Actor sg) {
        PublicationId id = prepares(publications, rq);
        List<FigureId> all = new ArrayList<>();
        publications.offer(rq, id).indicators().forEach(row -> row.measures()
                .forEach(measure -> all.add(measure.id())));
        publications.offer(rq, id).waves().forEach(wave -> wave.results().forEach(result -> all.add(result.id())));
        publications.choose(rq, id, publications.publication(rq, id).version(), all);
        publications.submit(rq, id);
        publications.approve(sg, id);
        return reference(publications, rq, id);
    }

    private static String reference(Publications publications, Actor rq, PublicationId id) {
        return publications.publication(rq, id).line().reference();
    }

    @Test
    void noRouteIsLeftOut(@Autowired ServletContext context) {
        List<String> templates = new ArrayList<>();
        for (var route : ApplicationRouteRegistry.getInstance(new VaadinServletContext(context))
                .getRegisteredRoutes()) {
            templates.add(route.getTemplate());
            route.getRouteAliases().forEach(alias -> templates.add(alias.getTemplate()));
        }

        assertThat(templates).containsExactlyInAnyOrderElementsOf(ROUTES.keySet());
    }

    @Test
    void everyRoute() {
        Visitor rq = comes("rq");
        ROUTES.forEach((template, path) -> {
            rq.opens(path);
            looksAt(rq, path);
        });
    }

    @Test
    void aCampaignBeforeItIsOpen() {
        Visitor rq = comes("rq");
        for (String path : List.of(preparedCampaign, preparedCampaign + "/modifier")) {
            rq.opens("autodiagnostic/" + path);
            looksAt(rq, path);
        }
    }

    @Test
    void theWayIn() {
        Visitor stranger = visits.stranger(address());
        for (String path : List.of("connexion", "connexion?error", "connexion?expiree", "connexion?sortie")) {
            stranger.opens(path);
            looksAt(stranger, path);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "public/indicateurs", "public/accessibilite", "public/introuvable"})
    void eachPageWithoutAccount(String path) {
        Visitor stranger = visits.stranger(address());
        stranger.opens(path);
        looksAt(stranger, path);
    }

    @Test
    void theQuestionnaireWithoutAccount(
            @Autowired Surveys surveys, @Autowired People people, @Autowired Accounts accounts) {
        var quality = people.actor(accounts.signIn("rq").orElseThrow().person());
        var wave = surveys.waveWithCode(quality, "ENQ-2022-004").line().id();
        String path =
                "public/questionnaire/" + surveys.links(quality, wave).get(0).token();
        Visitor stranger = visits.stranger(address());
        stranger.opens(path);
        assertThat(stranger.heading("Enquête permanente, accueil général et point d’accueil numérique"))
                .isVisible();
        looksAt(stranger, "questionnaire");
        stranger.clicks("Envoyer mes réponses");
        looksAt(stranger, "questionnaire, nothing answered");
        stranger.opens("public/questionnaire/inconnu");
        looksAt(stranger, "questionnaire, unknown link");
    }

    @Test
    void theReasonBehindASurveysFigure() {
        Visitor rq = comes("rq");
        rq.opens("enquetes/ENQ-2022-003");
        rq.clicks("Pourquoi 90,00\u00a0% ? Taux d'appels décrochés");
        rq.atRest();
        looksAt(rq, "why, a survey's figure");
    }

    @Test
    void theFiguresThatEverybodyReadsOnAPhoneAndOnceWithdrawn() {
        Visitor rq = visits.signedIn(address(), "rq", Visits.PHONE);
        rq.opens("public/publications/" + published);
        looksAt(rq, "published figures on a phone");
        rq.opens("public/publications/" + withdrawn);
        looksAt(rq, "withdrawn figures");
    }

    @Test
    void aPublicationFromTheChoiceToThePublic() {
        Visitor rq = comes("rq");
        rq.opens("publications?de=2022-01&a=2022-05");
        assertThat(rq.dialog("Préparer une publication")).isVisible();
        looksAt(rq, "prepare a publication");
        rq.opens("publications/" + draft);
        looksAt(rq, "choice of a publication");
        rq.page()
                .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName("Pourquoi"))
                .first()
                .click();
        rq.atRest();
        looksAt(rq, "why of a published figure");
        rq.opens("publications/" + published);
        looksAt(rq, "published publication");
        rq.clicks("Retirer…");
        looksAtTheDialog(rq, "withdraw a publication");
    }

    @Test
    void thePlanFilteredAndItsExport() {
        Visitor rq = comes("rq");
        rq.opens("plan?q=introuvable");
        looksAt(rq, "plan, nothing found");
        rq.opens("plan");
        rq.clicks("Exporter…");
        looksAtTheDialog(rq, "export");
    }

    @Test
    void eachTabOfAnAction() {
        Visitor rq = comes("rq");
        for (String tab : List.of("realisations", "observations", "preuves", "schema", "historique")) {
            rq.opens("plan/ACT-2022-009?onglet=" + tab);
            looksAt(rq, "action, " + tab);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ACT-2022-004, Faire le point…",
        "ACT-2022-004, Modifier…",
        "ACT-2022-004, Changer de pilote…",
        "ACT-2022-004, Abandonner…",
        "ACT-2022-009, Changer la règle…",
        "ACT-2022-008, Accepter",
        "ACT-2022-008, Proposer une autre date…",
    })
    void eachStepOfAnAction(String reference, String step) {
        Visitor rq = comes("rq");
        rq.opens("plan/" + reference);
        beginsStep(rq, step);
        looksAtTheDialog(rq, step);
    }

    @Test
    void aNewActionWithFaults() {
        Visitor rq = comes("rq");
        rq.opens("plan/nouvelle");
        rq.clicks("Proposer l’action");
        rq.atRest();

        looksAt(rq, "new action with faults");
    }

    @Test
    void anImportWithThingsToCorrect() {
        Visitor rq = comes("rq");
        rq.opens("plan/import");
        rq.page()
                .waitForFileChooser(() -> rq.clicks("Choisir un fichier"))
                .setFiles(new FilePayload(
                        "plan.csv",
                        "text/csv",
                        """
                        Thème;Action;Pilote;Contributeur;Échéance;Prochaine échéance;observations
                        Internet;Refaire la page d’accueil;RQ;Service inconnu;31/02/23;;
                        Thème inconnu;Former les agents;Personne;BARU;15/03/23;;en cours
                        """
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(rq.main().getByText("31/02/23").first()).isVisible();
        looksAt(rq, "import, preview");
    }

    @ParameterizedTest
    @CsvSource({
        "services, Ajouter un service",
        "personnes, Ajouter une personne",
        "mandats, Donner un mandat",
        "passation, ''",
        "fonctionnement, ''",
    })
    void eachPartOfTheAdministration(String section, String deed) {
        Visitor admin = comes("admin");
        admin.opens("administration/" + section);
        looksAt(admin, section);
        if (!deed.isEmpty()) {
            admin.page()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions().setName(deed))
                    .first()
                    .click();
            looksAtTheDialog(admin, deed);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "niveaux, ''",
        "perimetre, Ajouter un site",
        "changements, ''",
        "correspondances, ''",
        "contenu, Préparer une nouvelle version",
    })
    void eachPartOfAReferential(String section, String deed) {
        Visitor rq = comes("rq");
        rq.opens(DEMONSTRATION_REFERENTIAL + "/" + section);
        looksAt(rq, section);
        if (!deed.isEmpty()) {
            rq.clicks(deed);
            rq.atRest();
            looksAt(rq, deed);
        }
    }

    @Test
    void aReferentialWithProblemsAndOneThatIsReadyToBePutInForce() {
        Visitor rq = comes("rq");
        rq.opens("referentiels/import");
        takes(rq, "r.csv", "Type;Code;Parent;Libellé\nModule;M1;;\nChapitre;a b;M9;Accueil\n");
        assertThat(rq.main().getByText("Ligne 2")).isVisible();
        looksAt(rq, "referential with problems");
        rq.clicks("Prendre un autre fichier");
        takes(
                rq,
                "r.yaml",
                """
                referentiel: demonstration
                libelle: Référentiel d’essai
                version: essai
                modules: [{code: M1, libelle: Module}]
                chapitres: [{code: pilotage, module: M1, libelle: Pilotage}]
                """);
        assertThat(rq.main().getByText("Ce qui a été compris")).isVisible();
        looksAt(rq, "referential, preview");
        rq.clicks("Enregistrer comme brouillon");
        rq.clicks("Mettre en vigueur");
        looksAtTheDialog(rq, "put in force");
        rq.clicks("Annuler");
        rq.clicks("Supprimer");
        looksAtTheDialog(rq, "delete a draft");
    }

    private static void takes(Visitor visitor, String name, String content) {
        visitor.page()
                .waitForFileChooser(() -> visitor.clicks("Choisir un fichier"))
                .setFiles(new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', pourquoi",
        "carte, pourquoi",
        "ecarts, ''",
        "divergences, ''",
        "comparaison, ''",
        "manque, ''",
        "detail, réponse de",
    })
    void eachPartOfTheResultsOfASelfDiagnosisAndWhatItOpens(String part, String opens) {
        String path = "autodiagnostic/" + begun + "/resultats" + (part.isEmpty() ? "" : "/" + part);
        Visitor rq = comes("rq");
        rq.opens(path);
        looksAt(rq, path);
        if (!opens.isEmpty()) {
            rq.main()
                    .getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Locator.GetByRoleOptions().setName(opens))
                    .first()
                    .click();
            rq.atRest();
            looksAt(rq, path + ", " + opens);
        }
    }

    @Test
    void resultsOfASelfDiagnosisThatAreNotYetOpenAndOnAPhone() {
        Visitor baru = comes("baru");
        baru.opens("autodiagnostic/" + begun + "/resultats");
        assertThat(baru.heading("Les résultats ne sont pas encore validés")).isVisible();
        looksAt(baru, "results, not yet open");
        Visitor rq = visits.signedIn(address(), "rq", Visits.PHONE);
        for (String part : List.of("", "/carte", "/detail")) {
            rq.opens("autodiagnostic/AD-2022-01/resultats" + part);
            looksAt(rq, "results on a phone" + part);
        }
    }

    /** The demonstration's own was taken over; another grid is read here, and not written. */
    @Test
    void aSelfDiagnosisThatWasTakenOverAndTheWayThere() {
        Visitor rq = comes("rq");
        rq.opens("autodiagnostic/AD-2022-01");
        looksAt(rq, "a campaign that was taken over");
        rq.opens("autodiagnostic/reprise");
        takesGrid(rq, "M9;BARU;Conforme");
        looksAt(rq, "take over, fields missing");
        rq.field("Titre").fill("Autodiagnostic 2021");
        rq.types(rq.field("Ouvert le"), "04/01/2021");
        rq.types(rq.field("Validé par le comité le"), "26/02/2021");
        rq.field("Procès-verbal du comité").fill("PV du 26 février 2021");
        rq.presses("Tab");
        assertThat(rq.heading("À corriger")).isVisible();
        looksAt(rq, "take over, problems");
        takesGrid(rq, "DEMO-GEN-1a;BARU;Conforme");
        assertThat(rq.heading("Ce qui sera écrit")).isVisible();
        looksAt(rq, "take over, preview");
    }

    private static void takesGrid(Visitor visitor, String row) {
        visitor.page()
                .waitForFileChooser(() -> visitor.clicks("Choisir la grille"))
                .setFiles(new FilePayload(
                        "grille.csv",
                        "text/csv",
                        ("Critère;Service;Niveau\n" + row + "\n").getBytes(StandardCharsets.UTF_8)));
        visitor.atRest();
    }

    @Test
    void theProgrammeAndItsSuspension() {
        Visitor sg = comes("sg");
        sg.opens("administration/programme");
        looksAt(sg, "programme");
        sg.clicks("Suspendre la démarche");
        looksAtTheDialog(sg, "suspend the programme");
    }

    @Test
    void theMenuOfThePersonAndWhatItOpens() {
        Visitor admin = comes("admin");
        admin.opens("taches");
        admin.menuItem("Menu de Administrateur").click();
        admin.atRest();
        looksAt(admin, "menu");
        admin.menuItem("Changer de mot de passe…").click();
        looksAtTheDialog(admin, "change password");
        admin.clicks("Annuler");
        admin.page().getByTitle("Avancer la date de la démonstration").click();
        looksAtTheDialog(admin, "move the clock");
    }

    @Test
    void whatIsNotThereAndWhatIsRefused() {
        Visitor baru = comes("baru");
        baru.opens("introuvable");
        assertThat(baru.heading("Page introuvable")).isInViewport();
        assertThat(baru.menuLink("Plan d’action")).isInViewport();
        looksAt(baru, "not found");
        baru.opens("administration");
        assertThat(baru.heading("Ce n’est pas possible")).isInViewport();
        assertThat(baru.menuLink("Plan d’action")).isInViewport();
        looksAt(baru, "refused");
    }

    @Test
    void theTableOfIndicatorsAndItsDialogs() {
        Visitor rq = comes("rq");
        rq.opens("indicateurs?periode=2017");
        rq.page().locator("#qp-mt-2-4").click();
        rq.types("abc");
        looksAt(rq, "a cell being typed in");
        rq.presses("Enter", "ArrowUp");
        assertThat(rq.page().locator("#qp-mt-2-4")).hasAttribute("aria-invalid", "true");
        looksAt(rq, "a cell that was refused");
        for (String way : List.of("Détail de la cellule", "Nouvel indicateur", "Références…", "Contrôler un mois…")) {
            rq.clicks(way);
            looksAtTheDialog(rq, way);
            rq.presses("Escape");
        }
        rq.opens("indicateurs/IND-06");
        rq.clicks("Voir les données");
        rq.atRest();
        looksAt(rq, "the data of a curve");
        rq.clicks("Nouvel objectif…");
        looksAtTheDialog(rq, "a new target");
    }

    @Test
    void theAnswerSheetOfAServiceInItsStates(
            @Autowired SelfDiagnoses diagnoses,
            @Autowired AnswerSheets sheets,
            @Autowired Services services,
            @Autowired People people,
            @Autowired Accounts accounts,
            @Autowired BusinessClock clock) {
        Campaigns campaigns = new Campaigns(diagnoses, sheets, services, people, accounts);
        var campaign = campaigns.opened("Fiches", clock.today());
        campaigns.answersAllBut("baru", campaign, "BARU", "DEMO-GEN-1a");
        String path = campaigns.addressOf(campaign, "BARU");
        Visitor baru = comes("baru");
        baru.opens(path + "?critere=DEMO-GEN-1a");
        looksAt(baru, "answer sheet, a criterion");
        baru.clicks("Ajouter une preuve DEMO-GEN-1a");
        looksAtTheDialog(baru, "evidence, a file");
        baru.opensTab("Dans l’application");
        looksAtTheDialog(baru, "evidence, in the product");
        baru.opensTab("Une adresse");
        baru.clicks("Ajouter la preuve");
        looksAtTheDialog(baru, "evidence, an address with faults");
        baru.clicks("Fermer");
        baru.clicks("En liste");
        baru.clicks("Preuves\u00a0: aucune DEMO-GEN-1b");
        looksAt(baru, "answer sheet, a chapter");

        Visitor head = comes("chef.baru");
        head.opens(path + "?critere=DEMO-GEN-1a");
        head.page().context().setOffline(true);
        head.presses("Tab");
        head.page().locator("#qp-as-DEMO-GEN-1a input").nth(1).check();
        looksAt(head, "answer sheet without a connection");
        baru.page().locator("#qp-as-DEMO-GEN-1a input").nth(0).check();
        assertThat(baru.page().locator("#qp-as-DEMO-GEN-1a")).containsText("Enregistré à");
        head.page().context().setOffline(false);
        assertThat(head.button("Mettre la mienne")).isVisible();
        looksAt(head, "an answer that two have given");
        baru.clicks("Un par un");

        sheets.handIn(
                campaigns.signIn("chef.baru"),
                campaigns.sheetOf(campaign, "BARU").id());
        Visitor rq = comes("rq");
        rq.opens(path + "?critere=DEMO-GEN-1a");
        rq.field("À revoir DEMO-GEN-1a").check();
        looksAt(rq, "answer sheet being checked");
        Visitor sg = visits.signedIn(address(), "sg", Visits.PHONE);
        sg.opens(path + "?critere=DEMO-GEN-1b");
        looksAt(sg, "answer sheet, read only, on a phone");
    }

    @Test
    void aPhone() {
        Visitor rq = visits.signedIn(address(), "rq", Visits.PHONE);
        rq.opens("plan/ACT-2022-009");
        looksAt(rq, "action on a phone");
        rq.opens("plan");
        looksAt(rq, "plan on a phone");
        rq.opens("indicateurs");
        looksAt(rq, "indicators on a phone");
    }

    @ParameterizedTest
    @CsvSource({"taches, My tasks", "plan, Action plan", "indicateurs, Indicators"})
    void aMainScreenInEnglish(String path, String title) {
        Visitor rq = comes("rq");
        rq.page().context().addCookies(List.of(new Cookie("qualipilote-language", "en").setUrl(address() + "/")));
        rq.opens(path);
        assertThat(rq.page().locator("html")).hasAttribute("lang", "en");
        assertThat(rq.page()).hasTitle(title + " – Qualipilote");
        looksAt(rq, path + " in English");
    }
}
