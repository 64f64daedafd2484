package fr.qualipilote.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is wrong on a page is found, and told where it is: in light, in dark, in a shadow tree, and after another look. */
class AxeBrowserTest {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="fr"><head><title>Essai</title><style>
              :root { color: #111; background: #fff; --aside: #555; --public: #555 }
              :root[theme=dark] { color: #eee; background: #111; --aside: #aaa }
              @media (prefers-color-scheme: dark) { :root { --public: #aaa } }
              .aside { color: var(--aside) }
              .public { color: var(--public) }
            </style></head><body><main>
              <h1>Essai</h1>
              <p class="aside">À part</p><p class="public">Pour tous</p>
              <button type="button">Envoyer</button>
              <div id="host"></div>
            </main></body></html>
            """;

    @RegisterExtension
    final Visits visits = new Visits();

    private Visitor visitor;

    @BeforeEach
    void somebodyLooksAtAPage() {
        visitor = visits.stranger("http://127.0.0.1");
        visitor.page().setContent(PAGE);
    }

    @Test
    void nothingIsToldOfAPageOnWhichNothingIsWrong() {
        assertThat(found(":root")).isEmpty();
    }

    @Test
    void aTextThatIsTooPaleIsFoundInLightAndInDarkBySystemOrByAttribute() {
        changes("document.documentElement.style.setProperty('--aside', '#999')");
        assertThat(found(":root"))
                .contains("light: color-contrast", "<p class=\"aside\">")
                .doesNotContain("dark: ");

        visitor.page().setContent(PAGE.replace("--aside: #aaa", "--aside: #444"));
        assertThat(found(":root"))
                .contains("dark: color-contrast", "<p class=\"aside\">")
                .doesNotContain("light: ");

        visitor.page().setContent(PAGE.replace("--public: #aaa", "--public: #333"));
        assertThat(found(":root"))
                .contains("dark: color-contrast", "<p class=\"public\">")
                .doesNotContain("light: ");
    }

    @Test
    void aTextThatIsTooPaleIsFoundInAShadowTreeAndOnAColourThatLetsWhatIsBehindThrough() {
        changes("document.getElementById('host').attachShadow({mode: 'open'}).innerHTML ="
                + " '<p style=\"color: #777; background: rgb(0 0 0 / 20%)\">Dedans</p>'");

        assertThat(found(":root")).contains("light: color-contrast", "Dedans");
    }

    @Test
    void whatHappensAfterALookIsFoundByTheNext() {
        assertThat(found(":root")).isEmpty();
        changes("document.querySelector('button').textContent = ''");
        changes("document.querySelector('.aside').style.color = '#aaa'");

        assertThat(found(":root")).contains("light: button-name", "light: color-contrast", "<p class=\"aside\"");
    }

    @Test
    void ofAPartThatIsLookedAtAloneNothingElseIsTold() {
        changes("document.querySelector('button').textContent = ''");

        assertThat(found(".aside")).isEmpty();
        assertThat(found("button")).contains("light: button-name");
    }

    private void changes(String script) {
        visitor.page().evaluate(script);
    }

    private String found(String part) {
        var told = new SoftAssertions();
        Axe.findsNothing(told, visitor, "page", part);
        return told.errorsCollected().stream().map(Throwable::getMessage).collect(Collectors.joining());
    }
}
