package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser's own buttons do, what it keeps, and what is said when the product does not answer. */
@Served
class AddressBrowserTest {

    private static final String TASK = "Répondre à la proposition : Mise à jour SVI comme préconisé";

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    private int port;

    @Test
    void aReloadKeepsTheOpenTaskAndTheFilter() {
        Visitor rq = comes("rq");
        rq.opens("taches?q=svi");
        rq.taskLink(TASK).click();
        assertThat(rq.task(TASK)).isVisible();

        rq.page().reload();

        assertThat(rq.task(TASK)).isVisible();
        assertThat(rq.field("Chercher dans les tâches")).hasValue("svi");
    }

    @Test
    void fromAnOpenTaskTheLinksLeadWhereTheySayAndBackLeadsBack() {
        Visitor rq = comes("rq");
        rq.opens("taches");
        rq.taskLink(TASK).click();
        assertThat(rq.task(TASK)).isVisible();

        rq.menuLink("Plan d’action").click();
        rq.sees("Plan d’action");
        assertThat(rq.page()).hasURL(address() + "/plan");
        rq.page().goBack();

        assertThat(rq.task(TASK)).isVisible();
    }

    @Test
    void whoPrefersTheDarkGetsItFromTheFirstPaint() {
        Visitor stranger = visits.stranger(address());
        stranger.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));

        stranger.opens("connexion");

        assertThat(stranger.page().locator("html")).hasAttribute("theme", "dark");
    }

    @Test
    void aLostConnectionIsToldAndSoIsItsReturn() {
        Visitor rq = comes("rq");
        rq.opens("plan");
        Locator told = rq.page().locator("vaadin-connection-indicator");

        rq.page().context().setOffline(true);
        rq.clicks("Exporter…");
        assertThat(told).containsText("La connexion est perdue");
        rq.page().context().setOffline(false);

        assertThat(told).containsText("Connecté");
        assertThat(rq.dialog("Exporter le plan")).isVisible();
    }

    @Test
    void anExpiredSessionIsToldAndLeadsToTheSignIn() {
        Visitor agent = visits.stranger(address());
        agent.signsIn("agent");
        agent.page().context().addCookies(List.of(new Cookie("JSESSIONID", "forgotten").setUrl(address() + "/")));

        agent.menuLink("Plan d’action").click();

        assertThat(agent.page().getByText("Session expirée")).isVisible();
        agent.page().keyboard().press("Escape");
        assertThat(agent.button("Se connecter")).isVisible();
        assertThat(agent.page().getByText("Votre session a expiré.")).isVisible();
    }

    @Test
    void ofTwoPeopleAtOneTaskTheSecondIsToldWhatHappened() {
        String decision = "Décider du report : Travaux d'amélioration de l'accessibilité";
        Visitor rq = comes("rq");
        rq.opens("plan/ACT-2022-004");
        if (rq.button("Demander un report…").count() == 1) {
            rq.clicks("Demander un report…");
            rq.types(rq.field("Nouvelle date"), "31/01/2023");
            rq.field("Motif").fill("Travaux attribués en septembre");
            rq.clicks("Demander un report");
            rq.isTold("La demande de report de ACT-2022-004 est transmise.");
        }
        Visitor here = comes("adjoint");
        here.opensTask(decision);
        Visitor there = comes("adjoint");
        there.opensTask(decision);

        here.clicks("Accorder le report");
        here.isTold("ACT-2022-004 : report accordé.");
        there.clicks("Accorder le report");

        there.isTold("Cette demande de report a déjà été décidée.");
    }

    private Visitor comes(String login) {
        return visits.signedIn(address(), login);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
