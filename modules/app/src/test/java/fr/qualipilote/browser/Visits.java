package fr.qualipilote.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Who visits the product during a test, each in a window of the one browser that shares nothing with the others. When the test
 * fails, what every window showed and how it came there are kept in {@code target/browser}.
 */
final class Visits implements AfterEachCallback {

    /** The smallest screen on which everything works. */
    static final int DESKTOP = 1_280;

    static final int PHONE = 390;

    /** How long anybody waits for an answer, in milliseconds: long, for a busy machine is slow and what is wrong stays wrong. */
    static final double PATIENCE = 30_000;

    static final Path KEPT = Path.of("target", "browser");

    /** A person signs in once per run of the product, as people do in a day; by address and login. */
    private static final Map<String, String> SIGNED_IN = new HashMap<>();

    private final List<BrowserContext> windows = new ArrayList<>();

    /** Somebody whom the product does not know yet. */
    Visitor stranger(String address) {
        return visitor(address, DESKTOP, null);
    }

    Visitor signedIn(String address, String login) {
        return signedIn(address, login, DESKTOP);
    }

    Visitor signedIn(String address, String login, int width) {
        String key = address + " " + login;
        String session = SIGNED_IN.get(key);
        if (session == null) {
            Visitor visitor = visitor(address, width, null);
            visitor.signsIn(login);
            SIGNED_IN.put(key, visitor.session());
            return visitor;
        }
        return visitor(address, width, session);
    }

    /** For when the product has forgotten who is signed in. */
    void signInAnew() {
        SIGNED_IN.clear();
    }

    private Visitor visitor(String address, int width, @Nullable String session) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("fr-FR")
                .setTimezoneId("Europe/Paris")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, width == PHONE ? 844 : 860);
        if (session != null) {
            options.setStorageState(session);
        }
        BrowserContext window = Chromium.running().newContext(options);
        windows.add(window);
        window.setDefaultTimeout(PATIENCE);
        window.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        return new Visitor(window.newPage());
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        String name = test.getRequiredTestClass().getSimpleName() + "."
                + (test.getRequiredTestMethod().getName() + " " + test.getDisplayName())
                        .replaceAll("[^\\p{L}\\p{N}]+", "-");
        int number = 0;
        for (BrowserContext window : windows) {
            String file = name + "-" + ++number;
            if (failed) {
                for (Page page : window.pages()) {
                    page.screenshot(new Page.ScreenshotOptions().setPath(KEPT.resolve(file + ".png")));
                }
                window.tracing().stop(new Tracing.StopOptions().setPath(KEPT.resolve(file + ".zip")));
            }
            window.close();
        }
        windows.clear();
    }
}
