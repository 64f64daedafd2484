package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of indicators as a spreadsheet: by keys, with blocks, with somebody else, without a connection. */
@Served
class IndicatorsBrowserTest {

    private static final String ENGAGEMENT = "Taux d'engagement réseaux sociaux";
    private static final String CALLS = "Taux d'appels décrochés";
    private static final String FRAUD = "Taux de dossiers de fraude documentaire détectés SMI";
    private static final String ADMISSION = "Délai moyen de traitement des demandes d'admission au séjour";

    /** As a spreadsheet copies it: decimal commas, signs, a dash, an empty cell, one that is no value. */
    private static final String BLOCK =
            """
            32,37 %\t21,76 %\t26,00 %
            5,21 %\t\tabc
            89,65 %\t90,32 %\t-
            """;

    private static final String PASTE =
            """
            block => {
              const data = new DataTransfer();
              data.setData('text/plain', block);
              document.activeElement.dispatchEvent(
                  new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    @LocalServerPort
    private int port;

    @Test
    void aValueIsTypedSavedRefusedTakenBackAndTheTableIsLeftByKeysAlone() {
        Visitor rq = comes("rq", "indicateurs?periode=2022");
        goesTo(rq, cell(rq, CALLS, "juin 2022"));

        rq.types("88,9");
        rq.presses("Enter");
        assertThat(cell(rq, CALLS, "juin 2022")).containsText("88,90");
        assertThat(cell(rq, CALLS, "juin 2022")).containsText("objectif manqué");
        assertThat(cell(rq, FRAUD, "juin 2022")).isFocused();

        rq.presses("ArrowUp");
        rq.types("120");
        rq.presses("Enter");
        Locator refused = cell(rq, CALLS, "juin 2022");
        assertThat(refused).hasAttribute("aria-invalid", "true");
        assertThat(refused).hasAccessibleDescription(Pattern.compile("120.* dépasse 100"));
        assertThat(refused).containsText("120");

        rq.presses("ArrowUp", "F2", "Escape", "Control+z");
        assertThat(refused).not().hasAttribute("aria-invalid", "true");
        rq.presses("Escape", "Tab");
        assertThat(rq.button("Détail de la cellule")).isFocused();
    }

    @Test
    void aBlockOfASpreadsheetLandsRightOrSaysCellByCellWhyNot() {
        Visitor rq = comes("rq", "indicateurs?periode=2020");
        goesTo(rq, cell(rq, "Taux de connexions au site IDE", "mars 2020"));

        rq.page().evaluate(PASTE, BLOCK);

        assertThat(cell(rq, "Taux de connexions au site IDE", "mai 2020")).containsText("26,00");
        assertThat(cell(rq, CALLS, "mars 2020")).containsText("89,65");
        assertThat(cell(rq, CALLS, "mai 2020")).containsText("aucun cas");
        assertThat(cell(rq, ENGAGEMENT, "mai 2020"))
                .hasAccessibleDescription(Pattern.compile("abc.* n’est pas une valeur"));
        assertThat(cell(rq, ENGAGEMENT, "avril 2020")).not().containsText("%");
        assertThat(rq.main()).containsText("Une saisie n’est pas enregistrée.");

        // the whole block is one step
        rq.presses("Control+z");
        assertThat(cell(rq, CALLS, "mars 2020")).not().containsText("89,65");
        assertThat(cell(rq, ENGAGEMENT, "mai 2020")).not().containsText("abc");
    }

    @Test
    void twoPeopleSeeEachOtherAndNeitherOverwrites() {
        Visitor rq = comes("rq", "indicateurs?periode=2019");
        Visitor deputy = comes("adjoint", "indicateurs?periode=2019");
        goesTo(rq, cell(rq, ADMISSION, "mai 2019"));
        goesTo(deputy, cell(deputy, ADMISSION, "mai 2019"));

        // both have begun before either has saved
        rq.types("40");
        deputy.types("57");
        rq.presses("Enter");
        assertThat(cell(rq, ADMISSION, "mai 2019")).containsText("40");
        deputy.presses("Enter");
        assertThat(cell(deputy, ADMISSION, "mai 2019")).hasAttribute("aria-invalid", "true");
        deputy.presses("ArrowUp", "Enter");
        assertThat(deputy.button("Garder 40\u00a0j")).isFocused();
        deputy.presses("Tab", "Enter");

        assertThat(cell(deputy, ADMISSION, "mai 2019")).containsText("57");
        assertThat(cell(rq, ADMISSION, "mai 2019")).containsText("57");
        assertThat(cell(rq, ADMISSION, "mai 2019")).containsText("Adjoint au responsable qualité");
    }

    @Test
    void whatIsTypedWithoutAConnectionIsKeptAndSavedOnReturn() {
        Visitor rq = comes("rq", "indicateurs?periode=2018");
        goesTo(rq, cell(rq, ADMISSION, "mai 2018"));

        rq.page().context().setOffline(true);
        rq.types("49");
        rq.presses("Enter");
        assertThat(cell(rq, ADMISSION, "mai 2018")).containsText("49");
        assertThat(cell(rq, ADMISSION, "mai 2018")).not().containsText("Saisie");

        rq.page().context().setOffline(false);
        assertThat(cell(rq, ADMISSION, "mai 2018")).containsText("Saisie");
        rq.page().reload();
        assertThat(cell(rq, ADMISSION, "mai 2018")).containsText("49");
    }

    /** The cell of an indicator in a month, wherever it stands. */
    private static Locator cell(Visitor visitor, String indicator, String month) {
        Page page = visitor.page();
        String row = page.locator("qualipilote-measure-table")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(indicator))
                .getAttribute("data-row");
        String column = page.locator("qualipilote-measure-table .qp-mt-month")
                .filter(new Locator.FilterOptions().setHasText(month))
                .getAttribute("aria-colindex");
        return page.locator("#qp-mt-" + row + "-" + (Integer.parseInt(column) - 3));
    }

    private static void goesTo(Visitor visitor, Locator cell) {
        cell.click();
        assertThat(cell).isFocused();
    }

    private Visitor comes(String login, String path) {
        Visitor visitor = visits.signedIn("http://127.0.0.1:" + port, login);
        visitor.opens(path);
        return visitor;
    }
}
