package fr.qualipilote.ui.open;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.ui.text.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The templates of the open pages hold together with the bundles and with the theme. */
class OpenTemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path STYLE = Path.of("src/main/resources/fr/qualipilote/ui/open/open.css");
    private static final Path TOKENS = Path.of("src/main/frontend/themes/qualipilote/tokens.css");

    @Test
    void everyMessageOfATemplateExists() throws IOException {
        Pattern use = Pattern.compile("\\.text\\('([a-z][A-Za-z0-9.-]*[A-Za-z0-9])'");
        Wording words = Wording.in(Locale.FRENCH);
        assertThat(templates()).isNotEmpty().allSatisfy(template -> {
            Matcher key = use.matcher(Files.readString(template));
            while (key.find()) {
                assertThat(words.has(key.group(1)))
                        .as(template + ": " + key.group(1))
                        .isTrue();
            }
        });
    }

    @Test
    void noTemplateSpeaksOutsideTheBundlesOrCarriesScriptOrStyle() throws IOException {
        assertThat(templates()).allSatisfy(template -> assertThat(Files.readString(template)
                        .replaceAll("(?s)<!--.*?-->", "")
                        .replaceAll("<[^>]*>", "")
                        .replaceAll("[…\\s]", ""))
                .as(template.toString())
                .isEmpty());
        assertThat(templates()).allSatisfy(template -> assertThat(Files.readString(template))
                .doesNotContain("<script", "<style", " style=", "th:utext", " onclick", "javascript:"));
    }

    @Test
    void theColoursAreTheOnesOfTheTheme() throws IOException {
        String theme = Files.readString(TOKENS);
        String open = Files.readString(STYLE);
        int themeDark = theme.indexOf("html[theme~=\"dark\"]");
        int openDark = open.indexOf("prefers-color-scheme: dark");

        Map<String, String> light = tokens(open.substring(0, openDark));
        assertThat(light).hasSizeGreaterThan(15);
        assertThat(tokens(theme.substring(0, themeDark))).containsAllEntriesOf(light);
        Map<String, String> dark = tokens(open.substring(openDark, open.indexOf("*, *::before")));
        assertThat(dark).hasSameSizeAs(light);
        assertThat(tokens(theme.substring(themeDark, theme.indexOf("--lumo-font-family"))))
                .containsAllEntriesOf(dark);
    }

    private static Map<String, String> tokens(String css) {
        Map<String, String> tokens = new TreeMap<>();
        Matcher token = Pattern.compile("(--qp-[a-z0-9-]+): ([^;]+);").matcher(css);
        while (token.find()) {
            tokens.put(token.group(1), token.group(2));
        }
        return tokens;
    }

    private static List<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
