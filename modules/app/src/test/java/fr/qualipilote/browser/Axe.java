package fr.qualipilote.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** Asks axe whether everybody can use what is shown. */
final class Axe {

    /**
     * For each text axe reads the colours of everything that lies under it, and takes longer over what they mean than over all the
     * rest. What a colour means depends on nothing but how it is written: it is worked out once.
     */
    private static final String SCRIPT = AxeBuilder.getAxeScript()
            + """
            ;(() => {
              const {Color} = axe.commons.color;
              const workOut = Color.prototype.parseString;
              const known = new Map();
              Color.prototype.parseString = function (written) {
                if (!known.has(written)) {
                  const {r, g, b, alpha} = workOut.call(new Color(), written);
                  known.set(written, {r, g, b, alpha});
                }
                return Object.assign(this, known.get(written));
              };
            })();
            """;

    private static final String EVERYTHING = "{}";

    /** Of what is dark only the colours can differ. */
    private static final String COLOURS = "{runOnly: {type: 'rule', values: ['color-contrast', 'link-in-text-block']}}";

    /**
     * Of what passes nobody reads where it was: finding that out takes most of the time. No rule that runs reads the style sheets
     * beforehand; once they were read, a trace keeps them all again.
     */
    private static final String VIOLATIONS =
            """
            async part => {
              const found = await axe.run({include: [[part]]},
                  {resultTypes: ['violations'], preload: {assets: ['media']}, ...%s});
              return found.violations.flatMap(rule => rule.nodes.map(node => ({
                rule: rule.id, impact: rule.impact, target: String(node.target), html: node.html, why: node.failureSummary})));
            }
            """;

    /** How often something must be found before it is told. */
    private static final int LOOKS = 3;

    private Axe() {}

    /**
     * Nothing of any level, in light as in dark.
     *
     * @param part selector of what is looked at
     */
    static void findsNothing(SoftAssertions told, Visitor visitor, String what, String part) {
        Page page = visitor.page();
        for (Frame frame : page.frames()) {
            if ((Boolean) frame.evaluate("() => window.axe === undefined")) {
                frame.evaluate(SCRIPT);
            }
        }
        Stream<String> light = violations(visitor, part, "light", EVERYTHING);
        // the screens turn dark by their attribute, the pages without account by what the system prefers
        page.evaluate("document.documentElement.setAttribute('theme', 'dark')");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Stream<String> dark = violations(visitor, part, "dark", COLOURS);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate("document.documentElement.removeAttribute('theme')");
        told.assertThat(Stream.concat(light, dark)).as(what).isEmpty();
    }

    /** What is there whenever one looks: what comes and goes while a page settles nobody meets. */
    private static Stream<String> violations(Visitor visitor, String part, String theme, String options) {
        List<Map<?, ?>> found = looksOnce(visitor, part, options);
        for (int again = 1; !found.isEmpty() && again < LOOKS; again++) {
            found = looksOnce(visitor, part, options);
        }
        return found.stream()
                .collect(Collectors.groupingBy(one -> theme + ": " + one.get("rule") + " (" + one.get("impact") + ")"))
                .entrySet()
                .stream()
                .map(rule -> rule.getValue().stream()
                        .map(one -> one.get("target") + " " + one.get("html") + " " + one.get("why"))
                        .collect(Collectors.joining("\n    ", rule.getKey() + "\n    ", "\n")));
    }

    private static List<Map<?, ?>> looksOnce(Visitor visitor, String part, String options) {
        visitor.atRest();
        var found = (List<?>) visitor.page().evaluate(VIOLATIONS.formatted(options), part);
        return found.stream()
                .<Map<?, ?>>map(one -> (Map<?, ?>) one)
                .filter(one -> !isInAMenuOfVaadin(one))
                .toList();
    }

    /**
     * Vaadin writes {@code aria-selected} on each item of an open menu, which means nothing there, and hangs the menu on the body,
     * outside the landmarks; neither can be changed from outside, and screen readers announce the menu and its items as such.
     */
    private static boolean isInAMenuOfVaadin(Map<?, ?> one) {
        return List.of("aria-allowed-attr", "region").contains(one.get("rule"))
                && String.valueOf(one.get("target")).contains("vaadin-menu-bar-item");
    }
}
