package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import fr.qualipilote.diagnosis.AnswerSheets;
import fr.qualipilote.diagnosis.CampaignSheet;
import fr.qualipilote.diagnosis.SelfDiagnoses;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.People;
import fr.qualipilote.organisation.Services;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The answer sheet of a service: saved while it is typed, without a connection, by two people, checked and sent back. */
@Served
class AnswerSheetBrowserTest {

    private static final String LOST = "Pas encore enregistré\u00a0: connexion perdue, votre saisie est gardée";

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    private int port;

    private static Campaigns campaigns;
    private static CampaignSheet campaign;

    @BeforeAll
    static void open(
            @Autowired SelfDiagnoses diagnoses,
            @Autowired AnswerSheets sheets,
            @Autowired Services services,
            @Autowired People people,
            @Autowired Accounts accounts,
            @Autowired BusinessClock clock) {
        campaigns = new Campaigns(diagnoses, sheets, services, people, accounts);
        campaign = campaigns.opened("Autodiagnostic", clock.today());
    }

    @Test
    void whatIsTypedIsSavedAndIsThereAfterAReloadAndInANewWindow() {
        Visitor baru = comes("baru", "DEMO-GEN-1a");
        level(baru, "DEMO-GEN-1a", "Partiellement conforme").check();
        comment(baru, "DEMO-GEN-1a").fill("Affiches à refaire");
        assertThat(answer(baru, "DEMO-GEN-1a")).containsText(Pattern.compile("Enregistré à \\d\\d:\\d\\d"));

        baru.page().reload();
        assertThat(level(baru, "DEMO-GEN-1a", "Partiellement conforme")).isChecked();
        assertThat(comment(baru, "DEMO-GEN-1a")).hasValue("Affiches à refaire");
        assertThat(chapters(baru)).containsText("Accueil – Disposition générale (1 sur 12, 11 manquent)");

        Visitor later = comes("baru", "DEMO-GEN-1a");
        assertThat(comment(later, "DEMO-GEN-1a")).hasValue("Affiches à refaire");
    }

    @Test
    void aSheetIsAnsweredByKeysAlone() {
        Visitor baru = comes("baru", "DEMO-PHY-1a");
        level(baru, "DEMO-PHY-1a", "Conforme").focus();

        baru.presses("3", "Enter");
        assertThat(level(baru, "DEMO-PHY-1b", "Conforme")).isFocused();
        baru.presses("0");
        assertThat(answer(baru, "DEMO-PHY-1b")).containsText("ne compte pas comme une réponse");
        assertThat(baru.field("Motif DEMO-PHY-1b")).isFocused();
        baru.types("Affichage électronique");
        baru.presses("Alt+ArrowUp");
        assertThat(level(baru, "DEMO-PHY-1a", "Non conforme")).isChecked();

        baru.clicks("En liste");
        assertThat(level(baru, "DEMO-PHY-1b", "Sans objet")).isChecked();
        level(baru, "DEMO-PHY-1a", "Non conforme").focus();
        baru.presses("1");
        assertThat(level(baru, "DEMO-PHY-1b", "Sans objet")).isFocused();
        assertThat(row(baru, "DEMO-PHY-1a")).containsText("Sans preuve");
        assertThat(chapters(baru)).containsText("Accueil – Physique (2 sur 12, 10 manquent)");
        // the person's choice of the layout comes back
        baru.page().reload();
        assertThat(level(baru, "DEMO-PHY-1c", "Conforme")).isVisible();
        baru.clicks("Un par un");
        assertThat(level(baru, "DEMO-PHY-1c", "Conforme")).isHidden();
    }

    @Test
    void whatIsTypedWithoutAConnectionIsKeptAndSavedOnReturn() {
        Visitor baru = comes("baru", "DEMO-TEL-1a");
        baru.page().context().setOffline(true);
        level(baru, "DEMO-TEL-1a", "Conforme").check();
        comment(baru, "DEMO-TEL-1a").fill("Photographie du 24 juin");
        assertThat(answer(baru, "DEMO-TEL-1a")).containsText(LOST);
        baru.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suivant"))
                .click();
        level(baru, "DEMO-TEL-1b", "Non").check();
        assertThat(answer(baru, "DEMO-TEL-1b")).not().containsText("Enregistré à");

        baru.page().context().setOffline(false);
        assertThat(answer(baru, "DEMO-TEL-1b")).containsText("Enregistré à");
        Visitor later = comes("baru", "DEMO-TEL-1a");
        assertThat(comment(later, "DEMO-TEL-1a")).hasValue("Photographie du 24 juin");
        assertThat(level(later, "DEMO-TEL-1a", "Conforme")).isChecked();
    }

    @Test
    void whatCouldNotBeSentIsKeptOverAClosedPageAndSentWhenItComesBack() {
        Visitor baru = comes("baru", "DEMO-NET-1a");
        baru.page().context().route("**/?v-r=uidl**", route -> route.abort());
        level(baru, "DEMO-NET-1a", "Partiellement conforme").check();
        comment(baru, "DEMO-NET-1a").fill("Gardé dans le navigateur");
        assertThat(answer(baru, "DEMO-NET-1a")).not().containsText("Enregistré à");
        baru.page().context().unroute("**/?v-r=uidl**");
        baru.opens("accessibilite");

        baru.opens(campaigns.addressOf(campaign, "BARU") + "?critere=DEMO-NET-1a");

        assertThat(baru.main()).containsText("Une réponse gardée dans ce navigateur vient d’être enregistrée.");
        assertThat(answer(baru, "DEMO-NET-1a")).containsText("Enregistré à");
        assertThat(comment(comes("baru", "DEMO-NET-1a"), "DEMO-NET-1a")).hasValue("Gardé dans le navigateur");
    }

    @Test
    void twoColleaguesSeeEachOtherAndNeitherOverwrites() {
        Visitor baru = comes("baru", "DEMO-COU-1a");
        Visitor head = comes("chef.baru", "DEMO-COU-1a");
        comment(baru, "DEMO-COU-1a").focus();

        // who only reads is there too, and where
        assertThat(baru.main()).containsText("Chef du BARU lit aussi\u00a0: DEMO-COU-1a");
        level(head, "DEMO-COU-1a", "Non conforme").check();
        assertThat(answer(head, "DEMO-COU-1a")).containsText("Enregistré à");

        // what a colleague does shows, with a name, and leaves the field alone
        assertThat(level(baru, "DEMO-COU-1a", "Non conforme")).isChecked();
        assertThat(answer(baru, "DEMO-COU-1a")).containsText("Modifié à l’instant par Chef du BARU");
        assertThat(baru.main()).containsText("Chef du BARU répond aussi");
        assertThat(comment(baru, "DEMO-COU-1a")).isFocused();

        // both say something else before either has saved: the person decides
        head.page().context().setOffline(true);
        level(head, "DEMO-COU-1a", "Conforme").check();
        level(baru, "DEMO-COU-1a", "Partiellement conforme").check();
        assertThat(answer(baru, "DEMO-COU-1a")).containsText("Enregistré à");
        head.page().context().setOffline(false);
        Locator choice = answer(head, "DEMO-COU-1a")
                .getByRole(AriaRole.GROUP, new Locator.GetByRoleOptions().setName("Réponse modifiée entre-temps"));
        assertThat(choice).containsText("Partiellement conforme");
        assertThat(choice).containsText("Conforme");
        head.clicks("Mettre la mienne");
        assertThat(level(baru, "DEMO-COU-1a", "Conforme")).isChecked();
    }

    @Test
    void anAnswerIsProvenByAFileByWhatTheProductHasAndByAnAddress() {
        Visitor baru = comes("baru", "DEMO-RES-1b");
        level(baru, "DEMO-RES-1b", "Conforme").check();
        assertThat(answer(baru, "DEMO-RES-1b")).containsText("Sans preuve");

        baru.clicks("Ajouter une preuve DEMO-RES-1b");
        Locator dialog = baru.dialog("Prouver DEMO-RES-1b");
        baru.page()
                .waitForFileChooser(() -> dialog.getByRole(
                                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Joindre un fichier"))
                        .click())
                .setFiles(new FilePayload(
                        "affichage.txt", "text/plain", "Vu le 24 juin".getBytes(StandardCharsets.UTF_8)));
        baru.isTold("Preuve jointe : affichage.txt");
        assertThat(answer(baru, "DEMO-RES-1b")).not().containsText("Sans preuve");

        baru.clicks("Ajouter une preuve DEMO-RES-1b");
        baru.opensTab("Dans l’application");
        baru.field("Rechercher").last().fill("registre accessibilite");
        assertThat(dialog).containsText("2 résultats");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("Choisir ACT-2022-001")))
                .click();
        assertThat(answer(baru, "DEMO-RES-1b")
                        .getByRole(
                                AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("ACT-2022-001"))))
                .hasAttribute("href", "plan/ACT-2022-001");

        baru.clicks("Ajouter une preuve DEMO-RES-1b");
        baru.opensTab("Une adresse");
        baru.field("Nom du document").fill("Page d’accueil");
        baru.field("Adresse").fill("gers.gouv.fr");
        baru.clicks("Ajouter la preuve");
        assertThat(dialog).containsText("L’adresse commence par http");
        baru.field("Adresse").fill("https://www.gers.gouv.fr/");
        baru.clicks("Ajouter la preuve");
        assertThat(answer(baru, "DEMO-RES-1b")).containsText("(hors de l’application)");
    }

    @Test
    void aSheetIsHandedInCheckedCriterionByCriterionAndSentBack() {
        campaigns.answersAllBut("smi", campaign, "SMI", "DEMO-GEN-1a");
        Visitor smi = comes("smi", "SMI", "DEMO-GEN-1b");
        assertThat(smi.button("Remettre la fiche")).isDisabled();
        assertThat(smi.main()).containsText("Un critère attend une réponse");
        smi.page()
                .locator("#remettre")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("DEMO-GEN-1a")))
                .click();
        level(smi, "DEMO-GEN-1a", "Non conforme").check();
        smi.clicks("Remettre la fiche");
        smi.page()
                .getByRole(AriaRole.ALERTDIALOG)
                .getByText("Remettre la fiche", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(smi.main()).containsText("Remise par Agent du SMI");

        Visitor rq = comes("rq", "SMI", "DEMO-GEN-1a");
        rq.field("À revoir DEMO-GEN-1a").check();
        rq.field("Ce qui est à revoir DEMO-GEN-1a").fill("Joignez la photographie");
        assertThat(rq.main()).containsText("pas encore envoyé au service");
        rq.page().reload();
        assertThat(rq.field("Ce qui est à revoir DEMO-GEN-1a")).hasValue("Joignez la photographie");
        assertThat(rq.main()).containsText("Un critère à revoir");
        rq.clicks("Renvoyer au service");
        rq.isTold("La fiche est renvoyée au service SMI.");

        smi.page().reload();
        smi.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Demandés au renvoi")))
                .click();
        assertThat(answer(smi, "DEMO-GEN-1a")).containsText("Joignez la photographie");
        assertThat(smi.main()).containsText("1 sur 1");
    }

    @Test
    void whoMayNotReadASheetIsToldSo() {
        Visitor smi = visits.signedIn(address(), "smi");
        smi.opens(campaigns.addressOf(campaign, "BARU"));

        assertThat(smi.main()).containsText("lire la fiche");
    }

    // --- as it is written --------------------------------------------------------------------------------------------

    private Visitor comes(String login, String criterion) {
        return comes(login, "BARU", criterion);
    }

    private Visitor comes(String login, String service, String criterion) {
        Visitor visitor = visits.signedIn(address(), login);
        visitor.opens(campaigns.addressOf(campaign, service) + "?critere=" + criterion);
        assertThat(answer(visitor, criterion)).isVisible();
        return visitor;
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }

    private static Locator answer(Visitor visitor, String criterion) {
        return visitor.page().locator("#qp-as-" + criterion);
    }

    private static Locator row(Visitor visitor, String criterion) {
        return answer(visitor, criterion);
    }

    private static Locator chapters(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Chapitres"));
    }

    private static Locator level(Visitor visitor, String criterion, String level) {
        return answer(visitor, criterion)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(level).setExact(true));
    }

    private static Locator comment(Visitor visitor, String criterion) {
        return visitor.field("Commentaire " + criterion);
    }
}
