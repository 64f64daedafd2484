package fr.qualipilote.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one browser of a run of tests: the machine's Chromium, named by the environment variable CHROMIUM or found where Debian puts
 * it, otherwise the one that Playwright downloads.
 */
final class Chromium {

    /**
     * The last list alone counts, so what Playwright leaves out stands here again; the last two are pages of the address bar, which
     * nobody sees and which cost as much with each window as the page that is visited.
     */
    private static final List<String> UNUSED = List.of(
            "AcceptCHFrame",
            "AutoDeElevate",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "DestroyProfileOnBrowserClose",
            "DialMediaRouteProvider",
            "GlobalMediaControls",
            "HttpsUpgrades",
            "LensOverlay",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "Translate",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup");

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-features=" + String.join(",", UNUSED));

    private static final Browser RUNNING = start();

    private Chromium() {}

    static Browser running() {
        return RUNNING;
    }

    private static Browser start() {
        Optional<Path> installed = Optional.ofNullable(System.getenv("CHROMIUM"))
                .map(Path::of)
                .or(() -> Optional.of(Path.of("/usr/bin/chromium")).filter(Files::isExecutable));
        var tools = new Playwright.CreateOptions();
        var options = new BrowserType.LaunchOptions().setArgs(QUIET);
        installed.ifPresent(path -> {
            tools.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            options.setExecutablePath(path);
        });
        Playwright playwright = Playwright.create(tools);
        PlaywrightAssertions.setDefaultAssertionTimeout(Visits.PATIENCE);
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright.chromium().launch(options);
    }
}
