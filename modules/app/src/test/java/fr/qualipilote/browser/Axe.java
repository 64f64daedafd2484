package fr.qualipilote.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Collectors;

/** Asks axe whether everybody can use what is shown. */
final class Axe {

    private Axe() {}

    /** Nothing of any level, in light as in dark. */
    static void findsNothing(Visitor visitor, String what) {
        visitor.atRest();
        Page page = visitor.page();
        page.evaluate("document.documentElement.removeAttribute('theme')");
        List<String> found = violations(new AxeBuilder(page));
        page.evaluate("document.documentElement.setAttribute('theme', 'dark')");
        found.addAll(violations(new AxeBuilder(page)));
        page.evaluate("document.documentElement.removeAttribute('theme')");
        assertThat(found).as(what).isEmpty();
    }

    private static List<String> violations(AxeBuilder builder) {
        AxeResults results = builder.setLegacyMode(true).analyze();
        return results.getViolations().stream().map(Axe::told).collect(Collectors.toList());
    }

    private static String told(Rule rule) {
        return rule.getId() + " (" + rule.getImpact() + "): " + rule.getHelp()
                + rule.getNodes().stream().map(Axe::told).collect(Collectors.joining("\n    ", "\n    ", ""));
    }

    private static String told(CheckedNode node) {
        return node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary();
    }
}
