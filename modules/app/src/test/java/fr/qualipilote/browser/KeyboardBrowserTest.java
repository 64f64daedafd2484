package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The main task without a mouse: nothing here but keys. */
@Served
class KeyboardBrowserTest {

    private static final String SKIP = "Aller au contenu";

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    private int port;

    @Test
    void fromTheSignInToTheAnswer() {
        Visitor rq = visits.stranger(address());
        rq.opens("connexion");
        rq.tabsTo("Identifiant");
        rq.types("rq");
        rq.tabsTo("Mot de passe");
        rq.types(Visitor.PASSWORD);
        rq.presses("Enter");
        rq.sees("Mes tâches");
        rq.atRest();

        rq.tabsTo("gridcell");
        rq.presses("ArrowRight");
        String title = "Répondre à la proposition : Vérification de la réalisation d'action de sensibilisation";
        for (int row = 0; !rq.focused().startsWith(title); row++) {
            assertThat(row).isLessThan(60);
            rq.presses("ArrowDown");
        }
        rq.presses("Space");
        assertThat(rq.task(title)).isVisible();
        rq.atRest();
        assertThat(rq.focused()).startsWith(title);

        rq.tabsTo("J’accepte, avec cette échéance");
        rq.presses("Space");
        rq.tabsTo("Envoyer ma réponse");
        rq.presses("Enter");
        rq.isTold("ACT-2022-014 : acceptée.");
    }

    @Test
    void theFirstTabOffersToSkipTheNavigation() {
        Visitor rq = comes("rq");
        rq.opens("plan");

        rq.presses("Tab");
        assertThat(rq.focused()).isEqualTo(SKIP);
        rq.presses("Enter");

        assertThat(rq.main()).isFocused();
        rq.presses("Tab");
        assertThat(rq.focused()).isEqualTo("Calendrier");
    }

    @Test
    void aSlashLeadsToTheSearchUnlessSomebodyIsTyping() {
        Visitor sg = comes("sg");
        sg.opens("taches");

        sg.presses("/");
        assertThat(sg.focused()).isEqualTo("Rechercher une action du plan");
        sg.types("et/ou");
        assertThat(sg.field("Rechercher une action du plan")).hasValue("et/ou");
        sg.presses("Control+a");
        sg.types("ménage");
        sg.presses("Enter");

        sg.sees("Plan d’action");
        assertThat(sg.main().getByText("ACT-2022-003")).isVisible();
        assertThat(sg.main().getByText("ACT-2022-004")).hasCount(0);
    }

    @Test
    void escapeClosesADialogAndGivesTheFocusBack() {
        Visitor rq = comes("rq");
        rq.opens("plan");
        rq.tabsTo("Exporter…");

        rq.presses("Enter");
        assertThat(rq.dialog("Exporter le plan")).isVisible();
        rq.presses("Escape");

        assertThat(rq.dialog("Exporter le plan")).hasCount(0);
        assertThat(rq.focused()).isEqualTo("Exporter…");
    }

    @Test
    void noFieldKeepsTheFocus() {
        Visitor rq = comes("rq");
        for (String path : List.of("taches", "plan/ACT-2022-009?onglet=schema", "plan/nouvelle", "plan/import")) {
            rq.opens(path);
            rq.tabsTo(SKIP);

            List<String> passed = new ArrayList<>();
            do {
                rq.presses("Tab");
                passed.add(rq.focused());
                assertThat(passed).as(path).hasSizeLessThan(150);
            } while (!passed.get(passed.size() - 1).equals(SKIP));
            assertThat(passed).as(path).contains("Accessibilité");
        }
    }

    private Visitor comes(String login) {
        return visits.signedIn(address(), login);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
