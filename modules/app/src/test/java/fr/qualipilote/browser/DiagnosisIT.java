package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A self-diagnosis on the product as it is installed, which is killed while a service answers. */
class DiagnosisIT extends OnInstalledProduct {

    private static final List<String> CRITERIA = List.of("DEMO-GEN-1a", "DEMO-GEN-1c", "DEMO-GEN-2a");
    private static final String UNDER_WAY = "DEMO-GEN-3a";

    @Test
    void noAnswerThatWasShownAsSavedIsLostAndNoServiceHasTwoTasks() throws Exception {
        opensACampaign();
        Visitor baru = comes("baru");
        String sheet = opensTheSheet(baru);
        for (String criterion : CRITERIA) {
            baru.opens(sheet + "?critere=" + criterion);
            level(baru, criterion).check();
            comment(baru, criterion).fill("Constaté pour " + criterion);
            assertThat(answer(baru, criterion)).containsText("Enregistré à");
        }
        baru.opens(sheet + "?critere=" + UNDER_WAY);
        comment(baru, UNDER_WAY).fill("En train d’être écrit");

        product.isKilled();

        assertThat(answer(baru, UNDER_WAY)).not().containsText("Enregistré à");
        try (Connection database = product.database()) {
            eachServiceHasOneTask(database);
        }
        product.starts();
        visits.signInAnew();
        Visitor head = comes("chef.baru");
        for (String criterion : CRITERIA) {
            head.opens(sheet + "?critere=" + criterion);
            assertThat(comment(head, criterion)).hasValue("Constaté pour " + criterion);
            assertThat(level(head, criterion)).isChecked();
        }
        // the window in which it was typed has kept what the server never got
        baru.signsIn("baru");
        baru.opens(sheet + "?critere=" + UNDER_WAY);
        assertThat(answer(baru, UNDER_WAY)).containsText("Enregistré à");
        assertThat(comment(baru, UNDER_WAY)).hasValue("En train d’être écrit");
        baru.opens("taches");
        assertThat(baru.taskLink("Répondre à l’autodiagnostic")).hasCount(1);
    }

    /** Prepared with what the form proposes, and opened from its task. */
    private void opensACampaign() {
        Visitor rq = comes("rq");
        rq.opens("autodiagnostic/nouvelle");
        rq.field("Lettre de mission").fill("Lettre 2022-12");
        rq.types(rq.field("Signée le"), "20/06/2022");
        rq.clicks("Enregistrer la préparation");
        rq.isTold("est préparée");
        rq.opensTask("Ouvrir la campagne");
        rq.clicks("Ouvrir la campagne");
        rq.isTold("est ouverte");
    }

    /** @return its address */
    private static String opensTheSheet(Visitor baru) {
        baru.opensTask("Répondre à l’autodiagnostic");
        baru.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ouvrir la fiche"))
                .click();
        assertThat(baru.heading("Fiche du service BARU")).isVisible();
        return URI.create(baru.page().url()).getPath().substring(1);
    }

    private static void eachServiceHasOneTask(Connection database) throws SQLException {
        String open = "from work_item where state = 'OPEN' and form_key = 'self-diagnosis-service/answer'";
        List<String> sheets = column(database, "select subject_id " + open);
        assertThat(sheets).isNotEmpty().doesNotHaveDuplicates();
        assertThat(column(database, "select id_ from act_ru_task where id_ in (select engine_task_id " + open + ")"))
                .hasSameSizeAs(sheets);
    }

    private static Locator answer(Visitor visitor, String criterion) {
        return visitor.page().locator("#qp-as-" + criterion);
    }

    private static Locator level(Visitor visitor, String criterion) {
        return answer(visitor, criterion)
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("Partiellement conforme"));
    }

    private static Locator comment(Visitor visitor, String criterion) {
        return visitor.field("Commentaire " + criterion);
    }
}
