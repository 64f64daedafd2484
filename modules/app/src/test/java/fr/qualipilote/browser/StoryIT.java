package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The seed's plan from 24 June to 16 September 2022 by clicks, on the product as it is installed, which is killed in the middle
 * and started anew at the end. Told in order: each test goes on where the one before ended.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StoryIT extends OnInstalledProduct {

    private static final String ANSWER = "Répondre à la proposition : ";
    private static final String REGISTER = "Mise à jour du registre accessibilité";
    private static final String WORKS = "Travaux d'amélioration de l'accessibilité";
    private static final String MAILS = "Examen du délai moyen de réponse aux courriels";
    private static final String LETTERS = "Vérification par échantillonnage de la présence des mentions";
    private static final String CALLS = "Suivi de l'indicateur « appels décrochés »";
    private static final String SITE = "suivi de l'indicateur qualité concernant internet";
    private static final String NETWORKS = "Suivre l'indicateur concernant les réseaux sociaux";
    private static final String FILE = "Mettre à jour le dossier regroupant tous les documents";

    @Test
    @Order(1)
    void thePilotFindsTheSeedsActionsAndWhatWaitsForAnAnswer() {
        Visitor rq = comes("rq");

        assertThat(rq.taskLink(ANSWER)).hasCount(7);
        rq.opens("plan");
        assertThat(rq.main().getByText("15 actions ouvertes")).isVisible();
    }

    @Test
    @Order(2)
    void thePilotAcceptsAnAction() {
        Visitor rq = comes("rq");
        Locator task = rq.opensTask(ANSWER + REGISTER);

        task.getByLabel("J’accepte, avec cette échéance").check();
        rq.clicks("Envoyer ma réponse");

        rq.isTold("ACT-2022-001 : acceptée. La réalisation est ouverte.");
        assertThat(rq.taskLink(ANSWER)).hasCount(6);
        Locator work = rq.opensTask(REGISTER);
        assertThat(work).containsText("ACT-2022-001");
    }

    @Test
    @Order(3)
    void thePilotAsksToPostponeAnotherAndTheDeputyDecides() {
        Visitor rq = comes("rq");
        rq.opens("plan/ACT-2022-004");
        rq.clicks("Demander un report…");
        rq.types(rq.field("Nouvelle date"), "31/01/2023");
        rq.field("Motif").fill("Travaux attribués en septembre");
        rq.clicks("Demander un report");
        rq.isTold("La demande de report de ACT-2022-004 est transmise.");
        rq.opens("taches");
        assertThat(rq.taskLink("Décider du report")).hasCount(0);

        Visitor deputy = comes("adjoint");
        Locator decision = deputy.opensTask("Décider du report : " + WORKS);
        assertThat(decision).containsText("Travaux attribués en septembre");
        deputy.clicks("Accorder le report");

        deputy.isTold("ACT-2022-004 : report accordé.");
        rq.opens("plan/ACT-2022-004");
        assertThat(rq.main()).containsText("31 janvier 2023");
        assertThat(rq.main()).containsText("31 décembre 2022");
    }

    @Test
    @Order(4)
    void theAdministratorMovesTheDateAndTheMonthlyActionsBecomeTasks() {
        comes("admin").movesTheDateTo("01/07/2022", "1er juillet 2022");

        Visitor rq = comes("rq");
        rq.opens("taches");
        for (String action : List.of(SITE, NETWORKS, MAILS, LETTERS, FILE)) {
            assertThat(rq.taskLink(action)).hasCount(1);
        }
        // to be declared, and given the quality mission's own part of
        assertThat(rq.taskLink(CALLS)).hasCount(2);
        Visitor baru = comes("baru");
        baru.opens("taches");
        for (String action : List.of(CALLS, MAILS, LETTERS)) {
            assertThat(baru.taskLink("Fournir votre part : " + action)).hasCount(1);
        }
    }

    @Test
    @Order(5)
    void theContributorGivesItsPartWithEvidence() {
        Visitor baru = comes("baru");
        Locator task = baru.opensTask("Fournir votre part : " + MAILS);
        task.getByLabel("Ce que vous avez fait").fill("40 courriels examinés, 1,5 jour en moyenne");
        baru.joins(task, "releve-juin.txt", "40 courriels, 1,5 jour");

        baru.clicks("Terminer ma part");

        baru.isTold("Votre part de ACT-2022-012 est remise.");
        assertThat(baru.taskLink("Fournir votre part : " + MAILS)).hasCount(0);
    }

    @Test
    @Order(6)
    void thePilotDeclaresWhatIsDone() {
        Visitor rq = comes("rq");
        Locator mails = rq.opensTask(MAILS);
        assertThat(mails.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("releve-juin.txt")))
                .isVisible();
        mails.getByLabel("Résultat constaté").fill("1,5 jour en moyenne, échantillon de 40 courriels");
        rq.clicks("Déclarer fait");
        rq.isTold("ACT-2022-012 : déclarée faite, en attente de vérification.");

        Locator site = rq.opensTask(SITE);
        site.getByLabel("Résultat constaté").fill("98 % des mises à jour en trois jours");
        rq.joins(site, "site-juin.txt", "98 %");
        rq.clicks("Déclarer fait");
        rq.isTold("ACT-2022-009 : déclarée faite, en attente de vérification.");
        assertThat(rq.taskLink("Vérifier")).hasCount(0);
    }

    @Test
    @Order(7)
    void theVerifierAcceptsOneAndSendsAnotherBack() {
        Visitor deputy = comes("adjoint");
        deputy.opensTask("Vérifier : " + MAILS);
        deputy.clicks("Conforme");
        deputy.isTold("ACT-2022-012 : réalisation vérifiée.");

        Locator site = deputy.opensTask("Vérifier : " + SITE);
        deputy.clicks("Renvoyer au pilote");
        assertThat(site).containsText("Pour renvoyer, dites ce qui manque.");
        site.getByLabel("Remarque").fill("Joindre le relevé détaillé");
        deputy.clicks("Renvoyer au pilote");
        deputy.isTold("ACT-2022-009 : renvoyée au pilote avec votre motif.");

        Visitor rq = comes("rq");
        assertThat(rq.opensTask(SITE)).containsText("Renvoyée par la vérification : Joindre le relevé détaillé");
    }

    @Test
    @Order(8)
    void theDiagramShowsWhereTheCaseStandsAndTheListSaysTheSame() {
        Visitor rq = comes("rq");
        rq.opensTask(SITE);

        rq.opensTab("Schéma");

        Locator panel = rq.tabPanel();
        assertThat(panel.getByRole(AriaRole.IMG, new Locator.GetByRoleOptions().setName("Schéma du processus")))
                .isVisible();
        assertThat(panel.locator("svg .qp-is-current").first()).isVisible();
        assertThat(panel.locator("svg .qp-is-done").first()).isVisible();
        Locator steps = panel.getByRole(AriaRole.LIST).last().getByRole(AriaRole.LISTITEM);
        assertThat(steps.filter(new Locator.FilterOptions().setHasText("Vérifier la réalisation")))
                .containsText("Adjoint au responsable qualité");
        assertThat(steps.filter(new Locator.FilterOptions().setHasText("en cours"))
                        .first())
                .containsText("Responsable qualité");
    }

    /** Beside each other in {@code target/browser}; whoever finds them better copies them to {@code docs/images}. */
    @Test
    @Order(9)
    void theTwoScreensThatTheReadmeShowsAreWorthAPicture() {
        Visitor rq = comes("rq");
        rq.opensTask(ANSWER + "Mise à jour SVI comme préconisé");
        rq.field("J’accepte, à une autre date").check();
        assertThat(rq.field("Date que vous proposez")).isVisible();
        rq.isPictured("mes-taches");
        rq.opens("plan");
        assertThat(rq.main().getByText("ACT-2022-001")).isVisible();
        rq.isPictured("plan-action");
    }

    @Test
    @Order(10)
    void whatWasAcknowledgedOutlivesAKillAndWhatWasUnderWayIsWholeOrNotAtAll() throws Exception {
        Visitor rq = comes("rq");
        Locator site = rq.opensTask(SITE);
        site.getByLabel("Résultat constaté").fill("Relevé détaillé joint");
        rq.clicks("Déclarer fait");
        rq.isTold("ACT-2022-009 : déclarée faite, en attente de vérification.");
        Visitor baru = comes("baru");
        Locator part = baru.opensTask("Fournir votre part : " + LETTERS);
        part.getByLabel("Ce que vous avez fait").fill("Vingt courriers, tous complets");
        baru.page().waitForRequest(request -> request.method().equals("POST"), () -> baru.clicks("Terminer ma part"));

        product.isKilled();

        try (Connection database = product.database()) {
            everyOpenTaskOfTheEngineHasOneRow(database);
        }
        product.starts();
        visits.signInAnew();
        Visitor deputy = comes("adjoint");
        deputy.opens("taches");
        assertThat(deputy.taskLink("Vérifier : " + SITE)).hasCount(1);
        Visitor again = comes("baru");
        again.opens("plan/ACT-2022-013?onglet=historique");
        assertThat(again.tabPanel().getByText("Occurrence ouverte")).hasCount(1);
        int given = again.tabPanel().getByText("Part fournie par BARU").count();
        again.opens("taches");
        assertThat(again.taskLink("Fournir votre part : " + LETTERS)).hasCount(1 - given);
    }

    @Test
    @Order(11)
    void onTheSixteenthOfSeptemberThreeActionsAreLateAndEscalated() {
        comes("admin").movesTheDateTo("16/09/2022", "16 septembre 2022");

        Visitor rq = comes("rq");
        for (String reference : List.of("ACT-2022-001", "ACT-2022-002", "ACT-2022-003")) {
            rq.opens("plan/" + reference);
            assertThat(rq.main()
                            .getByText("En retard", new Locator.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
            assertThat(rq.main().getByText("Escaladée", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        Visitor head = comes("chef.baru");
        head.opens("taches");
        assertThat(head.taskLink("Traiter le retard : " + REGISTER)).hasCount(1);
    }

    @Test
    @Order(12)
    void everythingIsStillThereAfterARestart() throws Exception {
        product.stops();
        try (Connection database = product.database()) {
            everyOpenTaskOfTheEngineHasOneRow(database);
        }
        product.starts();
        visits.signInAnew();

        Visitor rq = comes("rq");
        rq.opens("plan");
        assertThat(rq.main().getByText("16 septembre 2022")).isVisible();
        rq.opens("plan/ACT-2022-012?onglet=preuves");
        assertThat(rq.tabPanel().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("releve-juin.txt")))
                .isVisible();
        rq.opens("plan/ACT-2022-012");
        assertThat(rq.tabPanel()).containsText("1,5 jour en moyenne, échantillon de 40 courriels");
        rq.opens("plan/ACT-2022-001");
        assertThat(rq.main().getByText("Escaladée")).isVisible();
        Visitor head = comes("chef.baru");
        head.opens("taches");
        assertThat(head.taskLink("Traiter le retard : " + REGISTER)).hasCount(1);
    }

    private static void everyOpenTaskOfTheEngineHasOneRow(Connection database) throws SQLException {
        List<String> tasks = column(database, "select id_ from act_ru_task");
        assertThat(tasks).isNotEmpty();
        assertThat(column(database, "select engine_task_id from work_item where state = 'OPEN'"))
                .containsExactlyInAnyOrderElementsOf(tasks);
        assertThat(
                        column(
                                database,
                                "select distinct engine_task_id from work_lane join work_item on work_item.id = work_lane.item_id"))
                .containsExactlyInAnyOrderElementsOf(tasks);
    }
}
