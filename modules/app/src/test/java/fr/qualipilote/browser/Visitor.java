package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody at the screen, who finds things as a screen reader does: by role and name, or by label. */
record Visitor(Page page) {

    /** Known to everybody: the sign-in page of the demonstration tells it. */
    static final String PASSWORD = "demonstration-2022";

    /**
     * A page is there, no request is under way, nothing opens or closes and nothing moves any more; seen twice, pictures apart: what
     * was just done shows from the next picture on, and what an answer opens from the one after it. One question that the page asks
     * itself at each picture: a trace keeps the whole page before and after every question.
     */
    private static final String AT_REST =
            """
            call => {
              if (window.qualipiloteRest?.call !== call) window.qualipiloteRest = {call, pictures: 0, looks: 0};
              const rest = window.qualipiloteRest;
              if (rest.pictures++ < 3) return false;
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              if (document.querySelector('h1') === null || clients.some(client => client.isActive())
                  || document.querySelector('body > [opening], body > [closing]') !== null
                  || document.getAnimations().some(motion => motion.playState === 'running')) return false;
              rest.pictures = 0;
              return ++rest.looks === 2;
            }
            """;

    /** In shadow trees too; the cells of a grid show what lies outside of them. */
    private static final String FOCUSED =
            """
            () => {
              let on = document.activeElement;
              while (on?.shadowRoot?.activeElement) on = on.shadowRoot.activeElement;
              if (!on || on === document.body) return '';
              const byId = id => on.getRootNode().getElementById(id) ?? document.getElementById(id);
              const labelled = on.getAttribute('aria-labelledby')?.split(' ').map(id => byId(id)?.textContent ?? '').join(' ');
              const slotted = [...on.querySelectorAll('slot')].flatMap(slot => slot.assignedNodes());
              const name = on.getAttribute('aria-label') || labelled || [...on.labels ?? []].map(label => label.textContent).join(' ')
                  || slotted.map(node => node.textContent).join(' ').trim() || on.textContent.trim() || on.role || '';
              return name.trim().replace(/\\s+/g, ' ');
            }
            """;

    private static final int FAR = 100;

    /** Three months of the demonstration pass in seconds, but in many. */
    private static final double PASSING = 60_000;

    // --- going somewhere ---------------------------------------------------------------------------------------------

    void opens(String path) {
        page.navigate("/" + path);
        atRest();
    }

    void atRest() {
        page.waitForFunction(AT_REST, UUID.randomUUID().toString());
    }

    void signsIn(String login) {
        opens("connexion");
        field("Identifiant").fill(login);
        field("Mot de passe").fill(PASSWORD);
        clicks("Se connecter");
        sees("Mes tâches");
    }

    /** What the browser keeps of the sign-in. */
    String session() {
        return page.context().storageState();
    }

    /** Opens a task from the list, as a click on its name does. */
    Locator opensTask(String title) {
        opens("taches");
        taskLink(title).click();
        Locator task = task(title);
        assertThat(task).isVisible();
        atRest();
        return task;
    }

    /** Opens the first task of the list whose name says so. */
    void opensFirstTask(String title) {
        opens("taches?pages=2");
        taskLink(title).first().click();
        page.waitForURL(Pattern.compile("/taches/."));
        atRest();
    }

    // --- by keyboard alone -------------------------------------------------------------------------------------------

    void presses(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    void types(String text) {
        page.keyboard().type(text);
    }

    /** Presses Tab until the focus is there. */
    void tabsTo(String name) {
        List<String> passed = new ArrayList<>();
        do {
            presses("Tab");
            passed.add(focused());
            assertThat(passed).as("Tab leads to " + name).hasSizeLessThan(FAR);
        } while (!passed.get(passed.size() - 1).startsWith(name));
    }

    /** The name of what has the focus. */
    String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    // --- doing something ---------------------------------------------------------------------------------------------

    void clicks(String button) {
        button(button).click();
    }

    /** Fills in a date; Enter closes the calendar that opens under it. */
    void types(Locator field, String date) {
        field.fill(date);
        field.press("Enter");
    }

    /** As the administrator does it in the head of every page. @param told the date in words */
    void movesTheDateTo(String date, String told) {
        opens("plan");
        page.getByTitle("Avancer la date de la démonstration").click();
        types(field("Nouvelle date"), date);
        clicks("Avancer");
        assertThat(page.getByTitle("Avancer la date de la démonstration"))
                .containsText(told, new LocatorAssertions.ContainsTextOptions().setTimeout(PASSING));
        atRest();
    }

    /** Chooses a file in the dialog of the browser. */
    void joins(Locator place, String fileName, String content) {
        page.waitForFileChooser(() -> place.getByRole(
                                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Joindre un fichier"))
                        .click())
                .setFiles(new FilePayload(fileName, "text/plain", content.getBytes(StandardCharsets.UTF_8)));
        isTold("Preuve jointe : " + fileName);
        assertThat(place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(fileName)))
                .isVisible();
    }

    /** Keeps the top of what is shown as a picture of this name, at {@link Visits#DESKTOP} points. */
    void isPictured(String name) {
        atRest();
        page.mouse().move(0, 0);
        page.evaluate("window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions().setPath(Visits.KEPT.resolve(name + ".png")));
    }

    // --- seeing something --------------------------------------------------------------------------------------------

    void sees(String heading) {
        assertThat(heading(heading)).isVisible();
    }

    /** A message over the page says so. */
    void isTold(String sentence) {
        assertThat(page.locator("vaadin-notification-card")
                        .filter(new Locator.FilterOptions().setHasText(sentence))
                        .first())
                .isVisible();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator menuItem(String name) {
        return page.getByRole(
                AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    /** In the navigation that stands beside every screen. */
    Locator menuLink(String place) {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation principale"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(place));
    }

    Locator dialog(String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    Locator main() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** The entry of the list « Mes tâches ». */
    Locator taskLink(String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Liste des tâches"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(title));
    }

    /** The task beside the list. */
    Locator task(String title) {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(title));
    }

    void opensTab(String name) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).click();
        atRest();
    }

    Locator tabPanel() {
        return page.getByRole(AriaRole.TABPANEL);
    }
}
