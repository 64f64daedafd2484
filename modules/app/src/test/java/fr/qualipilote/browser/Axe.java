package fr.qualipilote.browser;

import com.deque.html.axecore.args.AxeRunOnlyOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;

/** Asks axe whether everybody can use what is shown. */
final class Axe {

    private Axe() {}

    /**
     * Nothing of any level, in light as in dark; of what is dark only the colours can differ.
     *
     * @param part selector of what is looked at
     */
    static void findsNothing(SoftAssertions told, Visitor visitor, String what, String part) {
        Page page = visitor.page();
        Stream<String> light = violations(visitor, part, "light", new AxeRunOptions());
        // the screens turn dark by their attribute, the pages without account by what the system prefers
        page.evaluate("document.documentElement.setAttribute('theme', 'dark')");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        Stream<String> dark = violations(visitor, part, "dark", colours());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.evaluate("document.documentElement.removeAttribute('theme')");
        told.assertThat(Stream.concat(light, dark)).as(what).isEmpty();
    }

    private static AxeRunOptions colours() {
        var only = new AxeRunOnlyOptions();
        only.setType("rule");
        only.setValues(List.of("color-contrast", "link-in-text-block"));
        var options = new AxeRunOptions();
        options.setRunOnly(only);
        return options;
    }

    private static Stream<String> violations(Visitor visitor, String part, String theme, AxeRunOptions options) {
        visitor.atRest();
        // of what passes nobody reads where it was: finding that out takes most of the time
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(visitor.page())
                .include(part).options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> told(theme, rule))
                        .filter(violation -> !violation.isEmpty());
    }

    private static String told(String theme, Rule rule) {
        List<CheckedNode> nodes = rule.getNodes().stream()
                .filter(node -> !isInAMenuOfVaadin(rule, node))
                .toList();
        return nodes.isEmpty()
                ? ""
                : nodes.stream()
                        .map(Axe::told)
                        .collect(Collectors.joining(
                                "\n    ", theme + ": " + rule.getId() + " (" + rule.getImpact() + ")\n    ", "\n"));
    }

    private static String told(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary();
    }

    /**
     * Vaadin writes {@code aria-selected} on each item of an open menu, which means nothing there, and hangs the menu on the body,
     * outside the landmarks; neither can be changed from outside, and screen readers announce the menu and its items as such.
     */
    private static boolean isInAMenuOfVaadin(Rule rule, CheckedNode node) {
        return List.of("aria-allowed-attr", "region").contains(rule.getId())
                && node.getTarget().toString().contains("vaadin-menu-bar-item");
    }
}
