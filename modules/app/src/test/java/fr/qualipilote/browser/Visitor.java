package fr.qualipilote.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at the screen, who finds things as a screen reader does: by role and name, or by label. */
record Visitor(Page page) {

    /** Known to everybody: the sign-in page of the demonstration tells it. */
    static final String PASSWORD = "demonstration-2022";

    /** No request is under way and nothing moves any more. */
    private static final String AT_REST =
            """
            () => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              return clients.length > 0 && clients.every(client => !client.isActive())
                  && document.getAnimations().every(motion => motion.playState !== 'running');
            }
            """;

    void opens(String path) {
        page.navigate("/" + path);
        atRest();
    }

    void atRest() {
        page.waitForFunction(AT_REST);
    }

    void signsIn(String login) {
        opens("connexion");
        field("Identifiant").fill(login);
        field("Mot de passe").fill(PASSWORD);
        button("Se connecter").click();
        assertThat(heading("Mes tâches")).isVisible();
    }

    String session() {
        return page.context().storageState();
    }

    void clicks(String button) {
        button(button).click();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator heading(String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }
}
